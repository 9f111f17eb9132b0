import Values

extension SampleMeasure {
  /// The profile as an XML document that says five times that it is made up.
  ///
  /// The occupancy is counted from the measure's participations, so both files agree.
  func profileXML(occupiedBy participations: [SampleParticipation]) -> String {
    var xml = XMLText()
    xml.comment([
      "ERFUNDENES BEISPIEL, erzeugt mit beispieldaten: Kreis, Träger, Maßnahme und alle Zahlen",
      "sind frei erfunden. Ähnlichkeiten mit wirklichen Maßnahmen wären Zufall.",
      "MADE-UP EXAMPLE: district, provider, measure and all figures are invented.",
    ])
    xml.parent(
      "massnahmensteckbrief", attribute: ("version", "1.0"),
      namespace: "urn:massnahmensteckbrief:1"
    ) { xml in
      xml.parent("kopf", writeHead)
      xml.parent("zuordnung", writeAssignment)
      xml.parent("recht", law.write)
      xml.parent("zielgruppe", audience.write)
      xml.parent("ziele", goals.write)
      xml.parent("inhalt", content.write)
      xml.parent("zeit", schedule.write)
      xml.parent("plaetze") { xml in
        places.write(to: &xml, participations: participations)
      }
      xml.parent("ort") { xml in
        for site in sites {
          xml.parent("massnahmeort", site.write)
        }
      }
      xml.parent("traeger", writeProvider)
      xml.parent("kosten", costs.write)
      xml.parent("kontakt") { xml in
        contact.write(to: &xml, provider: provider, district: district)
      }
      xml.parent("erfahrung") { xml in
        experience.write(to: &xml, district: district)
      }
    }
    return xml.text
  }

  private func writeHead(_ xml: inout XMLText) {
    xml.element("id", id)
    xml.element("fassung", revision)
    xml.element("status", "aktiv")
    xml.element("stand", SamplePeriod.profilesChecked.description)
    xml.element("quelle", "Erfundene Beispieldaten, erzeugt mit beispieldaten")
  }

  private func writeAssignment(_ xml: inout XMLText) {
    xml.element("kreis", district.letters)
    xml.element("titel", title + " (Beispiel)")
    xml.element("kurzbeschreibung", "Erfundenes Beispiel: " + summary)
    xml.element("massnahmenummer", localNumber)
  }

  private func writeProvider(_ xml: inout XMLText) {
    xml.element("id", provider.id)
    xml.element("name", provider.name)
    xml.element("rechtsform", provider.legalForm)
    guard !consortium.isEmpty else { return }
    xml.parent("verbund") { xml in
      for member in consortium {
        xml.parent("mitglied", member.write)
      }
    }
  }
}
