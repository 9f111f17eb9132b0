internal import Outcomes
internal import Report
internal import Scoring
internal import Text

/// The rows without a place in the catalogue, and why they have none.
enum UnmatchedTable {
  private static let most = 20

  static func table(_ unmatched: [UnmatchedMeasure]) -> Table {
    var table = Table(
      "unmatched",
      [
        .init("measure", "Maßnahme", "measure", .words),
        .init("rows", "Zeilen", "rows", .figure),
        .init("firstLine", "erste\nZeile", "first\nline", .figure),
        .init("reason", "Grund", "reason", .words), .init("near", "ähnlich", "near", .words),
      ],
      rows: unmatched.prefix(most).map { item in
        [
          item.measure.map { .verbatim($0) }
            ?? .text(say("ein Wert, der keine Kennung ist", "a value that is no id")),
          .count(item.rows), .ordinal(item.firstRow.line),
          .code(item.reason.code, reason(of: item)),
          .list(item.near.map { .verbatim($0) }),
        ]
      })
    if unmatched.count > most {
      let rest = unmatched.dropFirst(most)
      table.rows.append([
        .text(say("… \(rest.count) weitere", "… \(rest.count) more")),
        .count(rest.reduce(0) { $0 + $1.rows }), .verbatim(""), .verbatim(""), .verbatim(""),
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
