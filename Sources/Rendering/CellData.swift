internal import Report
internal import Text
internal import Values

/// Cells as a program reads them: values at full precision, codes instead of words.
struct CellData {
  /// That of a spreadsheet's reader, who wants the words of codes; `nil` for a program.
  let language: Language?

  /// `nil` where there is no value.
  func value(of cell: Cell) -> JSONValue? {
    switch cell {
    case .missing, .disclosure: nil
    case .count(let count), .exactCount(let count): .count(count)
    case .ordinal(let number): .integer(number)
    case .share(let part, of: let whole):
      .object(["successes": .count(part), "of": .count(whole)])
    case .decimal(let value, _), .uncertain(let value, error: _, places: _),
      .significant(let value), .percent(let value, _),
      .probability(let value, _), .decimalBeside(let value, _), .pValue(let value),
      .euros(let value, _, _):
      .number(value)
    case .interval(let lower, let upper, _): .array([.number(lower), .number(upper)])
    case .rank(let places): .array([.integer(places.lowerBound), .integer(places.upperBound)])
    case .atLeast(let cell), .resting(let cell, on: _), .signed(_, let cell),
      .leading(let cell, to: _):
      value(of: cell)
    case .date(let date): .string(date.description)
    case .code(let code, let label): .string(language.map { Words($0).text(label) } ?? code)
    case .text(let text): .string(Words(language ?? .english).text(text))
    case .verbatim(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .list(let cells, _): .array(cells.compactMap(value))
    }
  }

  func value(of datum: Datum) -> JSONValue {
    switch datum {
    case .cell(let cell): value(of: cell) ?? .null
    case .array(let elements): .array(elements.map(value))
    case .object(let members):
      .object(
        members.compactMap { member in
          if case .cell(let cell) = member.value {
            return value(of: cell).map { .init(name: member.name, value: $0) }
          }
          return JSONValue.Member(name: member.name, value: value(of: member.value))
        })
    }
  }

  /// - Returns: `nil` where the report has no records.
  func records(of document: Document) -> RecordTable? {
    document.records.map { table in
      RecordTable(
        fields: table.columns.map { .init(name: $0.key, label: $0.label) },
        records: table.rows.map { $0.map(value) })
    }
  }
}
