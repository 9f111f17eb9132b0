package import Diagnostics
internal import Text

/// What a district calls columns and values otherwise than we do: kept in a file, so that an export
/// that looks the same every month is read the same every month.
package struct OutcomeMapping: Hashable, Sendable {
  /// By column, its name in the files.
  package private(set) var columns: [ParticipationColumn: String] = [:]
  /// By column with a closed list what the files have for its words: the word, by theirs.
  package private(set) var values: [ParticipationColumn: [String: String]] = [:]

  /// The most bytes of a mapping.
  package static let largestFile = 1 << 20

  package init() {}

  /// - Parameters:
  ///   - bytes: TOML with the tables `[spalten]` and `[werte.COLUMN]`, or CSV with the columns
  ///     `spalte;datei;bedeutung`, whose last is empty where a row names a column.
  ///   - name: of the file; one that ends in `.csv` is CSV.
  /// - Throws: ``Refusal`` with every line that is not understood.
  package init(parsing bytes: [UInt8], name: String) throws(Refusal) {
    if let bad = bytes.firstByteThatIsNotUTF8(in: 0..<bytes.count) {
      throw Refusal(.notUTF8(file: name, line: SourceText(bytes).lineNumber(at: bad)))
    }
    var faults: [Diagnostic] = []
    let entries =
      name.lowercased().hasSuffix(".csv")
      ? try MappingLines.csv(bytes, file: name, &faults)
      : MappingLines.toml(SourceText(bytes), file: name, &faults)
    for entry in entries { take(entry, &faults) }
    guard faults.isEmpty else { throw Refusal(faults) }
  }

  private mutating func take(_ entry: MappingLines.Entry, _ faults: inout [Diagnostic]) {
    guard let column = ParticipationColumn(header: entry.column) else {
      let all = ParticipationColumn.allCases.map(\.rawValue)
      return faults.append(.mappedColumn(entry.column, among: all, at: entry.place))
    }
    guard let meaning = entry.meaning else {
      if columns[column] != nil { return faults.append(.mappedTwice(at: entry.place)) }
      columns[column] = entry.text
      return
    }
    guard let words = column.codes else {
      let all = ParticipationColumn.allCases.filter { $0.codes != nil }.map(\.rawValue)
      return faults.append(.mappedColumn(entry.column, among: all, at: entry.place))
    }
    let list = CodeNames(words)
    guard let code = list.code(of: meaning), code > 0 else {
      return faults.append(.mappedValue(meaning, among: words, at: entry.place))
    }
    let own = list.code(of: entry.text) ?? code
    let isDouble = values[column]?.keys.contains {
      CodeNames.folded($0) == CodeNames.folded(entry.text)
    }
    // A word of the list that means another one is a slip.
    guard own == 0 || own == code, isDouble != true else {
      return faults.append(.mappedTwice(at: entry.place))
    }
    values[column, default: [:]][entry.text] = words[Int(code) - 1]
  }
}

/// The lines of a mapping, before anybody asks whether they make sense.
enum MappingLines {
  struct Entry {
    let column: String
    /// What the files have.
    let text: String
    /// The word that it means; `nil` where it is the name of the column.
    let meaning: String?
    let place: SourceLocation
  }

  // MARK: - CSV

  static func csv(
    _ bytes: [UInt8], file: String, _ faults: inout [Diagnostic]
  ) throws(Refusal) -> [Entry] {
    let preamble = try CSVPreamble(bytes, file: file)
    var parser = CSVParser(
      bytes, from: preamble.headerOffset, line: preamble.headerLine, separator: preamble.separator)
    var entries: [Entry] = []
    var isHeader = true
    while let row = parser.next() {
      if row.isBlank { continue }
      let place = SourceLocation(file: file, line: row.line)
      let cells = row.fields.map { parser.text(of: $0).visible }
      if isHeader {
        isHeader = false
        if ["spalte", "column"].contains(cells.first?.lowercased()) { continue }
      }
      guard row.fault == nil, (2...3).contains(cells.count), !cells[0].isEmpty, !cells[1].isEmpty
      else {
        faults.append(.mappingLine(at: place))
        continue
      }
      let meaning = cells.count == 3 && !cells[2].isEmpty ? cells[2] : nil
      entries.append(Entry(column: cells[0], text: cells[1], meaning: meaning, place: place))
    }
    return entries
  }

  // MARK: - TOML

  private enum Table {
    case columns
    case values(String)
  }

  static func toml(
    _ source: SourceText, file: String, _ faults: inout [Diagnostic]
  ) -> [Entry] {
    var entries: [Entry] = []
    var table: Table?
    for number in 1...max(1, source.lineCount) {
      var line = (source.line(number) ?? "").visible[...]
      let place = SourceLocation(file: file, line: number)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        table = self.table(line)
        if table == nil { faults.append(.mappingLine(at: place)) }
        continue
      }
      guard let table, let key = word(&line), take("=", from: &line), let value = word(&line),
        line.isEmpty || line.hasPrefix("#"), !key.isEmpty, !value.isEmpty
      else {
        faults.append(.mappingLine(at: place))
        continue
      }
      switch table {
      case .columns:
        entries.append(Entry(column: key, text: value, meaning: nil, place: place))
      case .values(let column):
        entries.append(Entry(column: column, text: key, meaning: value, place: place))
      }
    }
    return entries
  }

  /// `[spalten]` or `[werte.COLUMN]`, in English `[columns]` and `[values.COLUMN]`.
  private static func table(_ line: Substring) -> Table? {
    guard let end = line.lastIndex(of: "]") else { return nil }
    let rest = line[line.index(after: end)...].visible
    guard rest.isEmpty || rest.hasPrefix("#") else { return nil }
    let name = line[line.index(after: line.startIndex)..<end].visible
    if ["spalten", "columns"].contains(name) { return .columns }
    for prefix in ["werte.", "values."] where name.hasPrefix(prefix) {
      return .values(String(name.dropFirst(prefix.count)))
    }
    return nil
  }

  private static func take(_ mark: Character, from line: inout Substring) -> Bool {
    guard line.first == mark else { return false }
    line = line.dropFirst().drop(while: \.isWhitespace)
    return true
  }

  /// A bare word, or a text in quotation marks; those in double ones may have `\"` and `\\`.
  private static func word(_ line: inout Substring) -> String? {
    var word = ""
    guard let quote = line.first, quote == "\"" || quote == "'" else {
      word = String(line.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) })
      line = line.dropFirst(word.count).drop(while: \.isWhitespace)
      return word.isEmpty ? nil : word
    }
    line = line.dropFirst()
    while let next = line.popFirst() {
      if next == quote {
        line = line.drop(while: \.isWhitespace)
        return word
      }
      if next == "\\", quote == "\"" {
        guard let escaped = line.popFirst(), escaped == "\"" || escaped == "\\" else { return nil }
        word.append(escaped)
      } else {
        word.append(next)
      }
    }
    return nil
  }
}

extension DiagnosticKind {
  package static let badMapping = DiagnosticKind(
    2108,
    title: LocalizedText(
      de: "Eine Zuordnung ist nicht verständlich.", en: "A mapping is not understood."),
    explanation: LocalizedText(
      de: "--columns-from liest [spalten] mit Zeilen wie austritt = \"Austrittsdatum\" und"
        + " [werte.austrittsgrund] mit Zeilen wie \"Regulär beendet\" = \"planmaessig\", oder"
        + " CSV mit den Spalten spalte;datei;bedeutung. „steckbrief outcomes check"
        + " --write-mapping“ schreibt eine.",
      en: "--columns-from reads [spalten] with lines like austritt = \"Austrittsdatum\" and"
        + " [werte.austrittsgrund] with lines like \"Regulär beendet\" = \"planmaessig\", or"
        + " CSV with the columns spalte;datei;bedeutung. \"steckbrief outcomes check"
        + " --write-mapping\" writes one."))
}

extension Diagnostic {
  fileprivate static func mappingLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badMapping, at: place,
      message: LocalizedText(
        de: "Diese Zeile ist keine Zuordnung.", en: "This line is no mapping."),
      help: LocalizedText(
        de: "Erwartet wird unter [spalten] austritt = \"Austrittsdatum\" und unter"
          + " [werte.austrittsgrund] \"Regulär beendet\" = \"planmaessig\".",
        en: "Expected is below [spalten] austritt = \"Austrittsdatum\" and below"
          + " [werte.austrittsgrund] \"Regulär beendet\" = \"planmaessig\"."))
  }

  fileprivate static func mappedTwice(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badMapping, at: place,
      message: LocalizedText(
        de: "Das ist schon zugeordnet.", en: "This is mapped already."),
      help: LocalizedText(
        de: "Eine der beiden Zeilen streichen.", en: "Remove one of the two lines."))
  }

  fileprivate static func mappedColumn(
    _ name: String, among columns: [String], at place: SourceLocation
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: name, among: columns, limit: 1)
    let shown = (near.isEmpty ? columns : near).joined(separator: ", ")
    return Diagnostic(
      .badMapping, at: place,
      message: LocalizedText(
        de: "Eine solche Spalte mit Werten aus einer Liste gibt es nicht, oder sie heißt anders.",
        en: "There is no such column with values of a list, or it is called otherwise."),
      help: LocalizedText(
        de: near.isEmpty ? "Es gibt: \(shown)" : "Gemeint ist wohl: \(shown)",
        en: near.isEmpty ? "There are: \(shown)" : "Did you mean: \(shown)"))
  }

  fileprivate static func mappedValue(
    _ value: String, among values: [String], at place: SourceLocation
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: value, among: values, limit: 1)
    let shown = (near.isEmpty ? values : near).joined(separator: ", ")
    return Diagnostic(
      .badMapping, at: place,
      message: LocalizedText(
        de: "Der Wert rechts steht nicht in der Liste der Codes.",
        en: "The value on the right is not in the list of codes."),
      help: LocalizedText(
        de: near.isEmpty ? "Erlaubt: \(shown)" : "Gemeint ist wohl: \(shown)",
        en: near.isEmpty ? "Allowed: \(shown)" : "Did you mean: \(shown)"))
  }
}
