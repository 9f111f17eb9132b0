/// One made-up profile that draws no message from any rule.
struct MadeUpProfile {
  static let districts = ["EL", "HSK", "NF", "NOH", "OL", "SFA", "SL", "WST", "MUA", "MUB", "MUC"]

  let letters: String
  let id: String
  let xml: String

  private static let groups = [
    "u25", "ue50", "alleinerziehend", "alleinerziehendU3", "rehabilitation", "sucht", "gruendung",
    "ergaenzer", "migration", "gefluechtet", "langzeitbezug", "schwerbehindert",
    "geringqualifiziert",
    "berufsrueckkehr", "psychischBelastet",
  ]
  private static let obstacles = [
    "kinderbetreuung", "mobilitaet", "sprache", "qualifikation", "gesundheit", "schulden", "wohnen",
    "motivation",
  ]
  private static let levels = ["A2", "B1", "B2"]

  init(number: Int) {
    var text = MadeUpText(dice: Dice(seed: number))
    letters = Self.districts[number % Self.districts.count]
    let begin = 2019 + text.dice.roll(6)
    let serial = String(number / Self.districts.count)
    id = letters + "-\(begin)-" + String(repeating: "0", count: max(0, 4 - serial.count)) + serial
    var writer = Writer()
    Self.write(to: &writer, &text, id: id, letters: letters, begin: begin)
    xml = writer.text
  }

  private static func write(
    to out: inout Writer, _ text: inout MadeUpText, id: String, letters: String, begin: Int
  ) {
    out.open("massnahmensteckbrief", "xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\"")
    out.group("kopf") {
      $0.leaf("id", id)
      $0.leaf("fassung", "\(1 + text.dice.roll(9))")
      $0.leaf("status", text.dice.pick(["aktiv", "aktiv", "aktiv", "ausgelaufen"]))
      $0.leaf("stand", "\(begin)-01-15")
      $0.leaf("quelle", "Erfunden für Messungen")
    }
    out.group("zuordnung") {
      $0.leaf("kreis", letters)
      $0.leaf("titel", text.compound() + " und " + text.compound())
      $0.leaf("kurzbeschreibung", text.sentences(4))
      $0.leaf(
        "massnahmenummer", "9\(100 + text.dice.roll(900))/\(begin)/\(text.dice.roll(100_000))")
    }
    out.group("recht") {
      $0.leaf(
        "rechtsgrundlage", text.dice.pick(["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr5", "sgb2p16f"]))
      $0.leaf("instrument", text.dice.pick(["aktivierung", "vermittlung", "freieFoerderung"]))
      $0.leaf("beschaffung", text.dice.pick(["vergabe", "gutschein"]))
      $0.group("zulassung") {
        $0.leaf("zertifizierer", "Musterstelle \(1 + text.dice.roll(40)) (erfunden)")
        $0.leaf("nummer", "AZAV-\(1_000 + text.dice.roll(9_000))")
        $0.leaf("gueltigBis", "\(begin + 4)-12-31")
      }
    }
    out.group("zielgruppe") {
      for group in text.dice.pick(1 + text.dice.roll(3), of: groups) { $0.leaf("gruppe", group) }
      $0.leaf("ausschluss", text.compound())
      $0.leaf("alterVon", "\(18 + text.dice.roll(8))")
      $0.leaf("alterBis", "\(50 + text.dice.roll(14))")
      $0.leaf("sprachniveau", text.dice.pick(levels))
      $0.leaf("voraussetzung", text.sentence())
      for obstacle in text.dice.pick(2, of: obstacles) { $0.leaf("hemmnis", obstacle) }
    }
    out.group("ziele") {
      $0.leaf("hauptziel", text.dice.pick(["integration", "heranfuehrung", "erhalt"]))
      $0.leaf("ziel", text.sentence(), "code=\"integration\"")
      $0.leaf("ziel", text.sentence(), "code=\"stabilisierung\"")
      for indicator in ["integration6Monate", "abbruch", "auslastung"] {
        $0.group("zielwert") {
          $0.leaf("kennzahl", indicator)
          $0.leaf("wert", "\(10 + text.dice.roll(60)).5")
          $0.leaf("vereinbartAm", "\(begin - 1)-11-\(10 + text.dice.roll(10))")
          $0.leaf("mitgeteiltAm", "\(begin - 1)-12-01")
        }
      }
    }
    out.group("inhalt") {
      for _ in 0..<4 {
        $0.group("modul", "stunden=\"\(20 + text.dice.roll(40))\"") {
          $0.leaf("titel", text.compound())
          $0.leaf("text", text.sentences(2))
        }
      }
      $0.leaf("methode", "einzelcoaching")
      $0.leaf("methode", "gruppe")
      $0.leaf(
        "kinderbetreuung", text.dice.pick(["keine", "vermittlung", "vorOrt", "kostenuebernahme"]))
      $0.leaf("freiwilligkeit", text.dice.pick(["freiwillig", "zuweisung"]))
    }
    out.group("zeit") {
      $0.leaf("beginn", "\(begin)-02-01")
      $0.leaf("ende", "\(begin + 1)-12-31")
      $0.leaf("teilnahmedauerWochen", "\(12 + text.dice.roll(30))")
      $0.leaf("wochenstunden", "\(15 + text.dice.roll(20))")
      $0.leaf("zeitmodell", "teilzeit")
      $0.leaf("starttermin", "\(begin)-02-01")
      $0.leaf("starttermin", "\(begin)-09-01")
      $0.group("verlaengerung") {
        $0.leaf("bis", "\(begin + 2)-12-31")
        $0.leaf("entscheidungBis", "\(begin + 1)-09-30")
      }
    }
    let groupCount = 2 + text.dice.roll(3)
    out.group("plaetze") {
      $0.leaf("vertraglich", "\(groupCount * 8)")
      $0.leaf("mindestverguetet", "\(groupCount * 6)")
      $0.group("gruppengroesse") {
        $0.leaf("min", "6")
        $0.leaf("max", "8")
      }
      $0.group("belegung") {
        $0.leaf("stichtag", "\(begin)-06-01")
        $0.leaf("belegt", "\(groupCount * 6 + text.dice.roll(groupCount * 2))")
      }
    }
    let provider = 1 + text.dice.roll(2_000)
    writeRest(to: &out, &text, provider: provider, begin: begin)
    out.close("massnahmensteckbrief")
  }

  private static func writeRest(
    to out: inout Writer, _ text: inout MadeUpText, provider: Int, begin: Int
  ) {
    out.group("ort") {
      $0.group("massnahmeort") {
        $0.leaf("name", "Haus " + text.compound())
        $0.leaf("plz", "\(10_000 + text.dice.roll(80_000))")
        $0.leaf("ort", "Musterort \(text.dice.roll(500))")
        $0.leaf("barrierefrei", text.dice.pick(["ja", "teilweise", "nein"]))
        $0.leaf("oepnv", "Bus \(text.dice.roll(90)) bis Markt")
      }
    }
    out.group("traeger") {
      $0.leaf("id", "MESSUNG-\(provider)")
      $0.leaf("name", "Musterträger \(provider) gGmbH (erfunden)")
      $0.leaf("rechtsform", "ggmbh")
    }
    out.group("kosten") {
      $0.group("satz") {
        $0.leaf("betrag", "\(250 + text.dice.roll(600)).\(10 + text.dice.roll(90))")
        $0.leaf("einheit", text.dice.pick(["jeTeilnahmeMonat", "jePlatzMonat", "jeTeilnahme"]))
      }
      $0.group("finanzierung") {
        $0.leaf("quelle", "egt")
        $0.leaf("anteil", "100")
      }
      $0.group("budget") {
        $0.leaf("jahr", "\(begin)")
        $0.leaf("geplant", "\(90_000 + text.dice.roll(90_000))")
        $0.leaf("gebunden", "\(40_000 + text.dice.roll(40_000)).00")
      }
    }
    out.group("kontakt") {
      $0.group("ansprechstelle") {
        $0.leaf("rolle", "jobcenter")
        $0.leaf("telefon", "0\(2_000 + text.dice.roll(7_000)) \(10_000 + text.dice.roll(80_000))")
        $0.leaf("email", "massnahmen\(text.dice.roll(500))@kreis.example")
      }
    }
    out.group("erfahrung") {
      $0.leaf("erfolgsfaktor", text.sentence())
      $0.leaf("erfolgsfaktor", text.sentence(), "kreis=\"HSK\"")
      $0.leaf("herausforderung", text.sentence())
      $0.leaf("loesungsansatz", text.sentence())
      $0.leaf("risiko", text.sentence())
    }
  }
}

/// Elements, one a line, two blanks further in for each level.
private struct Writer {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: String = "") {
    text += indent + "<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += indent + "</" + name + ">\n"
  }

  mutating func group(_ name: String, _ attributes: String = "", _ body: (inout Writer) -> Void) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func leaf(_ name: String, _ value: String, _ attributes: String = "") {
    text +=
      indent + "<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">" + value + "</"
      + name + ">\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }
}
