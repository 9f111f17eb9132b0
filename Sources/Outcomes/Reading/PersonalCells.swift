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
  /// customer or household numbers, or of characteristics names. No cell is repeated.
  ///
  /// Whatever is read as a date, code or number anyway cannot hold any of these.
  /// - Parameter parser: stands behind the header.
  static func found(
    behind parser: CSVParser, header: ParticipationHeader, at place: SourceLocation
  ) -> [Diagnostic] {
    var parser = parser
    let columns = header.textColumns
    let pseudonyms = header.position(of: .participation)
    var pseudonymColumn = PseudonymColumn()
    var names: [Int: PersonNames] = [:]
    for position in header.levelPositions { names[position] = PersonNames() }
    var cells: [Int: Int] = [:]
    var personal: [Int: Int] = [:]
    for _ in 0..<rows {
      guard let row = parser.next(), row.fault == nil else { break }
      if let pseudonyms, pseudonyms < row.fields.count {
        let text = parser.text(of: row.fields[pseudonyms]).blanksTrimmed
        if !text.isEmpty { pseudonymColumn.add(text) }
      }
      for position in columns.keys where position < row.fields.count {
        let text = parser.text(of: row.fields[position]).blanksTrimmed
        if text.isEmpty { continue }
        cells[position, default: 0] += 1
        if isPersonal(text) { personal[position, default: 0] += 1 }
        names[position]?.add(text)
      }
    }
    let noPseudonyms = pseudonymColumn.isPersonal ? [Diagnostic.personalPseudonyms(at: place)] : []
    return noPseudonyms
      + columns.sorted { $0.key < $1.key }.compactMap { position, cell in
        let (all, found) = (cells[position] ?? 0, personal[position] ?? 0)
        let holdsNumbers = found >= fewestCells && found * 2 > all
        guard holdsNumbers || names[position]?.isPersonal == true else { return nil }
        return .personalCells(cell, at: place)
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

/// Cells of a characteristic that are names: nearly every one is another, as levels never are.
private struct PersonNames {
  private static let fewest = 10
  private var cells = 0
  private var names = 0
  private var distinct: Set<String> = []

  mutating func add(_ text: String) {
    cells += 1
    if PersonalText.hasCapitalisedPair(text) {
      names += 1
      distinct.insert(text)
    }
  }

  var isPersonal: Bool {
    distinct.count >= Self.fewest && names * 2 > cells && distinct.count * 2 > names
  }
}
