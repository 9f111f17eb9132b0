internal import Catalog
internal import Report
internal import Text

// What conditions left out because profiles are silent: it is said, not dropped in silence.
extension LeftOut {
  var notes: [Prose] {
    [
      withoutDates == 0
        ? nil
        : say(
          "Nicht dabei, weil ihre Laufzeit unbekannt ist: \(Cell.count(withoutDates))",
          "Left out because their dates are unknown: \(Cell.count(withoutDates))"),
      withoutCertainCost == 0
        ? nil
        : say(
          "Nicht dabei, weil ihre Kosten je Teilnahme und Woche nicht sicher sind: "
            + "\(Cell.count(withoutCertainCost))",
          "Left out because their cost per participation and week is not certain: "
            + "\(Cell.count(withoutCertainCost))"),
      withoutOccupancy == 0
        ? nil
        : say(
          "Nicht dabei, weil ihre Plätze oder deren Belegung unbekannt sind: "
            + "\(Cell.count(withoutOccupancy))",
          "Left out because their places or how many are taken is unknown: "
            + "\(Cell.count(withoutOccupancy))"),
    ].compactMap { $0 }
  }

  /// `nil` where nothing was left out.
  var data: Datum? {
    self == LeftOut.none
      ? nil
      : .object([
        "withoutDates": .integer(withoutDates), "withoutCertainCost": .integer(withoutCertainCost),
        "withoutOccupancy": .integer(withoutOccupancy),
      ])
  }
}

extension Catalog {
  /// The ids of documents, for programs.
  func ids(of documents: [Int]) -> Datum { .array(documents.map { .string(index.ids[$0]) }) }

  /// The same in one cell.
  func joinedIDs(of documents: [Int]) -> Cell {
    .verbatim(documents.map { index.ids[$0] }.joined(separator: " "))
  }
}
