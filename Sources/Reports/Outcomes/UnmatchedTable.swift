internal import Outcomes
internal import Rendering
internal import Scoring
internal import Text
internal import Values

/// The rows without a place in the catalogue, and why they have none.
enum UnmatchedTable {
  private static let most = 20

  static func table(_ unmatched: [UnmatchedMeasure], language: Language) -> TextTable {
    func say(_ german: String, _ english: String) -> String {
      LocalizedText(de: german, en: english)[language]
    }
    let format = NumberFormat(language)
    var table = TextTable([
      .init(say("Maßnahme", "measure"), isFlexible: true),
      .init(say("Zeilen", "rows"), .right), .init(say("erste\nZeile", "first\nline"), .right),
      .init(say("Grund", "reason"), isFlexible: true),
      .init(say("ähnlich", "near"), isFlexible: true),
    ])
    for item in unmatched.prefix(most) {
      table.add([
        item.measure ?? say("ein Wert, der keine Kennung ist", "a value that is no id"),
        format.integer(item.rows), "\(item.firstRow.line)", reason(of: item)[language],
        item.near.joined(separator: ", "),
      ])
    }
    if unmatched.count > most {
      let rest = unmatched.dropFirst(most)
      table.add([
        "… \(rest.count) " + say("weitere", "more"),
        format.integer(rest.reduce(0) { $0 + $1.rows }), "", "", "",
      ])
    }
    return table
  }

  private static func reason(of item: UnmatchedMeasure) -> LocalizedText {
    switch item.reason {
    case .unknownMeasure: LocalizedText(de: "nicht im Katalog", en: "not in the catalogue")
    case .ambiguousMeasure:
      LocalizedText(de: "Nummer mehrerer Kreise", en: "number of several districts")
    case .districtMissing:
      LocalizedText(de: "kreis fehlt, mehrere möglich", en: "kreis missing, several possible")
    case .districtForeign:
      LocalizedText(de: "kreis gehört nicht dazu", en: "kreis is none of its districts")
    }
  }
}
