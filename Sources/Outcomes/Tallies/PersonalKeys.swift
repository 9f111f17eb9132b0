package import Diagnostics
internal import Text

/// Finds texts in the keys of sums that say who a person is. Sums are passed on: what a ranking of
/// the rows would only never show must not get into them.
package enum PersonalKeys {
  /// A text of a measure that only so few participations have may be of one person.
  private static let fewParticipations = 2

  /// A diagnostic for each text, at the first row that has it. No text is repeated.
  /// - Parameter tables: those that the data were read from.
  package static func faults(in data: OutcomeData, of tables: [InputTable]) -> [Diagnostic] {
    faults(in: data).map { diagnostic in tables.reduce(diagnostic) { $1.placed($0) } }
  }

  private static func faults(in data: OutcomeData) -> [Diagnostic] {
    var log = DiagnosticLog()
    let strata = data.table.strata
    var seen: [[String: Bool]] = Array(repeating: [:], count: 3 + strata.count)
    var measure = Measure()
    func end() {
      guard let place = measure.place, let mark = measure.mark else { return }
      log.add(.personalKey(mark, column: "massnahme", at: location(place, in: data)))
    }
    // Groups of one measure follow each other.
    for group in data.table.groups {
      let key = group.key
      if key.measure != measure.text || measure.place == nil {
        end()
        measure = Measure(text: key.measure, place: group.firstRow)
      }
      measure.participations += group.tally.participations
      measure.place = min(measure.place ?? group.firstRow, group.firstRow)
      let others = [key.provider, key.district, key.targetGroup] + key.levels
      for (column, text) in others.enumerated()
      where !text.isEmpty && seen[column][text] == nil {
        seen[column][text] = true
        guard let mark = PersonalMarks(in: text).certain else { continue }
        let name =
          column < 3 ? ["traeger", "kreis", "zielgruppe"][column] : strata[column - 3].name
        log.add(.personalKey(mark, column: name, at: location(group.firstRow, in: data)))
      }
    }
    end()
    return log.diagnostics
  }

  private struct Measure {
    var text = ""
    var place: TallyTable.RowPlace?
    var participations = 0

    var mark: PersonalMarks.Mark? {
      let marks = PersonalMarks(in: text)
      return marks.certain ?? (participations <= fewParticipations ? marks.likely : nil)
    }
  }

  private static func location(
    _ place: TallyTable.RowPlace, in data: OutcomeData
  ) -> SourceLocation {
    SourceLocation(file: data.inputs[place.input].name, line: place.line)
  }
}

extension Diagnostic {
  fileprivate static func personalKey(
    _ mark: PersonalMarks.Mark, column: String, at place: SourceLocation
  ) -> Diagnostic {
    let name: LocalizedText =
      switch mark {
      case .birthDate: LocalizedText(de: "ein Geburtsdatum", en: "a date of birth")
      case .personalNumber:
        LocalizedText(
          de: "eine Kunden-, Versicherten- oder BG-Nummer",
          en: "a customer, insurance or household number")
      case .mailAddress: LocalizedText(de: "eine E-Mail-Adresse", en: "an e-mail address")
      }
    return Diagnostic(
      .personalData, at: place,
      message: LocalizedText(
        de: "In der Spalte \(column) steht offenbar \(name.german): Summen werden weitergegeben und"
          + " enthalten nichts, was eine Person erkennen lässt.",
        en: "The column \(column) seems to hold \(name.english): sums are passed on and hold"
          + " nothing"
          + " that identifies a person."),
      help: column == "massnahme"
        ? LocalizedText(
          de: "In massnahme gehört die Kennung des Steckbriefs oder die Nummer, die der Kreis der"
            + " Maßnahme gibt. Ist die Spalte verrutscht oder eine andere gemeint?",
          en: "massnahme holds the id of the profile or the number that the district gives the"
            + " measure. Has the column slipped, or is another one meant?")
        : LocalizedText(
          de: "Den Wert vor dem Summieren aus der Spalte entfernen.",
          en: "Remove the value from the column before summing."))
  }
}
