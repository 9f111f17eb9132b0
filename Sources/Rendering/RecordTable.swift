package import Text

/// Records that have the same fields: hits of a search, units of a ranking.
package struct RecordTable: Sendable {
  package struct Field: Sendable {
    /// Stable, for programs.
    package let name: String
    /// For a person who opens the file in a spreadsheet.
    package let label: LocalizedText

    package init(name: String, label: LocalizedText) {
      self.name = name
      self.label = label
    }
  }

  let fields: [Field]
  /// By record, then by field: texts, numbers, truth values, lists of texts; `nil` is unknown.
  let records: [[JSONValue?]]

  package init(fields: [Field], records: [[JSONValue?]]) {
    self.fields = fields
    self.records = records
  }

  package func text(_ form: RecordForm, _ language: Language) -> String {
    switch form {
    case .ndjson: lines
    case .csv:
      delimited(
        DelimitedCells(separator: ",", language: nil), header: fields.map(\.name))
    case .csvExcel:
      "\u{FEFF}"
        + delimited(
          DelimitedCells(separator: ";", language: language),
          header: fields.map { $0.label[language] })
    }
  }

  private var lines: String {
    records.map { record in
      let members = zip(fields, record).compactMap { field, value in
        value.map { JSONValue.Member(name: field.name, value: $0) }
      }
      return JSONValue.object(members).serializedOnOneLine() + "\n"
    }.joined()
  }

  private func delimited(_ cells: DelimitedCells, header: [String]) -> String {
    ([header.map { JSONValue.string($0) }] + records).map { row in
      row.map(cells.text).joined(separator: cells.separator) + "\r\n"
    }.joined()
  }
}

/// How values stand in a CSV file.
struct DelimitedCells {
  let separator: String
  /// That of the spreadsheet that will open the file; `nil` for a program.
  let language: Language?

  func text(of value: JSONValue?) -> String {
    switch value {
    case nil, .null, .object: ""
    case .bool(let flag): truth(flag)
    case .integer(let count): "\(count)"
    case .number(let number): decimal(number)
    case .string(let text): quoted(text)
    case .array(let values):
      quoted(
        values.compactMap { if case .string(let text) = $0 { text } else { nil } }
          .joined(separator: " | "))
    }
  }

  private func truth(_ flag: Bool) -> String {
    guard let language else { return flag ? "true" : "false" }
    return LocalizedText(de: flag ? "ja" : "nein", en: flag ? "yes" : "no")[language]
  }

  private func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return language == .german ? "\(number)".replacing(".", with: ",") : "\(number)"
  }

  /// By RFC 4180. What would harm a terminal is shown in letters; for a spreadsheet, what it would take
  /// for a formula begins with an apostrophe.
  private func quoted(_ text: String) -> String {
    var text = text.terminalSafe
    if language != nil, let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || separator.unicodeScalars.contains($0)
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
