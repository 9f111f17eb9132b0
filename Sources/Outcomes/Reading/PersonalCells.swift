internal import Diagnostics
internal import Text
internal import Values

/// Finds columns that hold what only real persons have, whatever they are called.
enum PersonalCells {
  /// How many rows are looked at, and how many cells a column must have to be judged.
  private static let rows = 200
  private static let fewestCells = 3
  /// Nobody who takes part in a measure was born before or after.
  private static let birthYears = 1925...2011

  /// One diagnostic for each column whose cells are mostly birth dates, e-mail addresses, insurance,
  /// customer or household numbers. No cell is repeated.
  /// - Parameters:
  ///   - parser: stands behind the header.
  ///   - columns: those to look at, by position, with their names: whatever is read as a date, code
  ///     or number anyway cannot hold any of these.
  static func found(
    behind parser: CSVParser, columns: [Int: String], at place: SourceLocation
  ) -> [Diagnostic] {
    var parser = parser
    var cells: [Int: Int] = [:]
    var personal: [Int: Int] = [:]
    for _ in 0..<rows {
      guard let row = parser.next(), row.fault == nil else { break }
      for position in columns.keys where position < row.fields.count {
        let text = parser.text(of: row.fields[position]).trimmed
        if text.isEmpty { continue }
        cells[position, default: 0] += 1
        if isPersonal(text) { personal[position, default: 0] += 1 }
      }
    }
    return columns.sorted { $0.key < $1.key }.compactMap { position, name in
      let (all, found) = (cells[position] ?? 0, personal[position] ?? 0)
      guard found >= fewestCells, found * 2 > all else { return nil }
      return .personalCells(name, at: place)
    }
  }

  private static func isPersonal(_ text: String) -> Bool {
    if let date = CalendarDate(iso8601: text) ?? CalendarDate(german: text) {
      return birthYears.contains(date.year)
    }
    return isMailAddress(text) || Pseudonym.isRealNumber(text)
  }

  private static func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !text.contains(" ")
  }
}

extension Diagnostic {
  fileprivate static func personalCells(_ name: String, at place: SourceLocation) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return Diagnostic(
      .personalData, at: place,
      message: LocalizedText(
        de: "Die Spalte „\(shown)“ enthält Geburtsdaten, Adressen oder Nummern, die eine Person"
          + " erkennen lassen.",
        en: "The column \"\(shown)\" holds dates of birth, addresses or numbers that identify a"
          + " person."),
      help: LocalizedText(
        de: "Die Spalte vor dem Export entfernen; gebraucht werden nur Pseudonyme.",
        en: "Remove the column before the export; only pseudonyms are needed."))
  }
}
