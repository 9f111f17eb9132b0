internal import Report
internal import SheetWriting
internal import Text

/// A table of a report as columns of a sheet.
struct WorkbookTable {
  private(set) var columns: [(label: String, values: [SheetValue])] = []
  private(set) var rowCount = 0

  /// - Parameter keys: those of the columns wanted, in their order; `nil` for all.
  init(_ table: Table, keys: [String]? = nil, _ cells: WorkbookCells) {
    rowCount = table.rows.count
    let wanted =
      keys.map { keys in keys.compactMap { key in table.columns.firstIndex { $0.key == key } } }
      ?? Array(table.columns.indices)
    var before = ""
    for position in wanted {
      let column = table.columns[position]
      add(cells.columns(column, table.rows.map { $0[position] }), behind: before)
      before = column.label[cells.words.language]
    }
  }

  /// A heading that is there already says behind which column it belongs: `Abbrüche: erwartet`.
  /// - Parameter before: the heading of that column.
  private mutating func add(
    _ new: [(label: String, values: [SheetValue])], behind before: String
  ) {
    for column in new {
      let isTaken = columns.contains { $0.label == column.label }
      columns.append((isTaken ? "\(before): \(column.label)" : column.label, column.values))
    }
  }

  /// Tables of the same things, each with them in a column of the same key, as one: where a page has
  /// no room for them side by side, a sheet has.
  static func joined(_ tables: [Table]) -> [Table] {
    tables.reduce(into: []) { all, table in
      guard let last = all.last, let key = table.columns.first?.key,
        let position = last.columns.firstIndex(where: { $0.key == key }),
        last.rows.map({ $0[position] }) == table.rows.map({ $0[0] })
      else { return all.append(table) }
      all[all.count - 1] = Table(
        last.key, title: last.title, last.columns + table.columns.dropFirst(),
        rows: zip(last.rows, table.rows).map { $0 + $1.dropFirst() })
    }
  }

  var head: [SheetValue] {
    columns.map { column in
      let isFigure = column.values.contains { if case .number = $0 { true } else { false } }
      return .text(column.label, isFigure ? .figureHead : .head)
    }
  }

  var rows: [[SheetValue]] {
    (0..<rowCount).map { row in columns.map { $0.values[row] } }
  }

  /// In characters: of the longest cell, within what reads well.
  var widths: [Double] {
    columns.map { column in
      let longest = column.values.lazy.map(Self.width).max() ?? 0
      let word = column.label.split(separator: " ").lazy.map(\.count).max() ?? 0
      let head = max(word, (column.label.count + 1) / 2)
      // The button of the filter covers three.
      return Double(min(max(longest, head + 3, 8), WorkbookCells.widest)) + 1
    }
  }

  private static func width(_ value: SheetValue) -> Int {
    switch value {
    case .empty: 0
    case .text(let text, _): text.count
    case .number: 9
    case .date: 11
    }
  }
}
