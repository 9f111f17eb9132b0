internal import Files
package import Text

/// A mapping for some files as far as the program can tell, for a person to correct: what is certain as
/// lines, what may be meant as comments.
package struct MappingDraft: Sendable {
  /// By column, what the files call it where that is not its own name.
  private var certain: [ParticipationColumn: String] = [:]
  private var proposals: [ParticipationColumn: String] = [:]
  /// Names of columns that nobody knows.
  private var unknown: [String] = []
  private var values: [ParticipationColumn: [String: Int]] = [:]

  /// A value of fewer rows may be a person's.
  private static let fewestRows = 3

  /// - Parameters:
  ///   - tables: of participations; of others, and of those that cannot be read, nothing is taken.
  ///   - inputs: what reading them came to; empty where they were refused.
  package init(of tables: [InputTable], _ inputs: [OutcomeInput], options: ReadingOptions) {
    for source in tables.map(\.source) {
      // Reading the file says what is wrong with it.
      guard let head = try? OpenedFile.head(of: source),
        let preamble = try? CSVPreamble(head, file: source.name)
      else { continue }
      var parser = CSVParser(
        head, from: preamble.headerOffset, line: preamble.headerLine,
        separator: preamble.separator)
      guard let row = parser.next(), row.fault == nil else { continue }
      let names = row.fields.map { parser.text(of: $0) }
      if !TallyHeader.matches(names) { add(names, options) }
    }
    for (column, counts) in inputs.flatMap(\.unknownValues) {
      values[column, default: [:]].merge(counts, uniquingKeysWith: +)
    }
  }

  private mutating func add(_ names: [String], _ options: ReadingOptions) {
    let match = ColumnMatch(names, columnNames: options.allNames)
    let cells = HeaderCell.cells(names, known: Set(match.positions.values))
    for (column, position) in match.positions where names[position] != column.rawValue {
      if ParticipationColumn(header: names[position]) == nil { certain[column] = names[position] }
    }
    let candidates = match.unmatched.compactMap { cells[$0].candidate }
      .filter { Stratum(name: $0) == nil }
    for column in ParticipationColumn.allCases where match.positions[column] == nil {
      let near = Suggestions.nearest(to: column.rawValue, among: candidates, limit: 1).first
      proposals[column] = proposals[column] ?? near
    }
    unknown += candidates.filter { !unknown.contains($0) }
  }

  /// TOML as ``OutcomeMapping`` reads it, with comments.
  package func text(_ language: Language) -> String {
    func say(_ german: String, _ english: String) -> String {
      "# " + LocalizedText(de: german, en: english)[language] + "\n"
    }
    var text = say(
      "Zuordnung für --columns-from. Zeilen mit # am Anfang gelten nicht.",
      "Mapping for --columns-from. Lines that begin with # do not count.")
    text += say(
      "Links unser Name, rechts der in den Dateien.",
      "On the left our name, on the right that in the files.")
    text += "[spalten]\n"
    for column in ParticipationColumn.allCases {
      if let name = certain[column] {
        text += "\(column.rawValue) = \(Self.quoted(name))\n"
      } else if let name = proposals[column] {
        text += "# \(column.rawValue) = \(Self.quoted(name))\n"
      }
    }
    if !unknown.isEmpty {
      let names = unknown.map(Self.quoted).joined(separator: ", ")
      text += say("Nicht bekannt: " + names, "Not known: " + names)
    }
    for column in ParticipationColumn.allCases {
      guard let counts = values[column], let words = column.codes else { continue }
      text += "\n[werte.\(column.rawValue)]\n"
      text += say(
        "Links der Wert in den Dateien, rechts einer von: " + words.joined(separator: ", "),
        "On the left the value in the files, on the right one of: " + words.joined(separator: ", "))
      let shown = counts.filter { $0.value >= Self.fewestRows && !PersonalText.mayBePerson($0.key) }
      for (value, rows) in shown.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        let near = Suggestions.nearest(to: value, among: words, limit: 1).first ?? ""
        text +=
          "# \(Self.quoted(value)) = \"\(near)\""
          + LocalizedText(de: "  # \(rows) Zeilen\n", en: "  # \(rows) rows\n")[language]
      }
      let hidden = counts.count - shown.count
      if hidden > 0 {
        text += say("Seltene Werte, nicht gezeigt: \(hidden)", "Rare values, not shown: \(hidden)")
      }
    }
    return text
  }

  /// On one line, made harmless.
  private static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").terminalSafe
    return "\""
      + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// Values that a closed list does not have, with how often they stand there.
struct UnknownValues: Sendable {
  /// So many of a column are told apart.
  private static let mostKept = 200

  private(set) var counts: [ParticipationColumn: [String: Int]] = [:]

  mutating func add(_ text: String, in column: ParticipationColumn, times: Int = 1) {
    let isKnown = counts[column]?[text] != nil
    guard isKnown || (counts[column]?.count ?? 0) < Self.mostKept else { return }
    counts[column, default: [:]][text, default: 0] += times
  }

  mutating func add(_ part: UnknownValues) {
    for (column, counts) in part.counts {
      for (text, times) in counts.sorted(by: { $0.key < $1.key }) {
        add(text, in: column, times: times)
      }
    }
  }
}
