internal import Text

/// Finds the row that names the columns, as a careful person does: below titles, in any column, in
/// one row or in two.
struct HeaderSearch {
  struct Header {
    /// The last of its rows; the table begins below.
    let row: Int
    let isInTwoRows: Bool
    let rowsAbove: Int
    /// Names by column, blanks around and line ends taken out.
    let names: [Int: String]
    /// All columns are there without which a table is none.
    let isWhole: Bool
    let knownCount: Int
    /// A row with content stands below it.
    var hasRows = false
  }

  private struct Line {
    let row: Int
    let texts: [Int: String]
    let hasOther: Bool
  }

  let vocabulary: TableVocabulary
  let text: CellText

  /// How many rows with content are looked at.
  private static let mostRows = 100
  /// How many cells of a row are looked at.
  private static let mostCells = 2_000

  /// - Returns: the header, or the row that comes nearest to one; `nil` where nothing does.
  func header(in source: inout RowSource) throws(WorkbookFault) -> Header? {
    var row = SheetRow()
    var lines: [Line] = []
    var best: Header?
    while lines.count < Self.mostRows, try source.next(into: &row) {
      if source.isOutOfOrder { return nil }
      let line = line(row)
      guard !line.texts.isEmpty || line.hasOther else { continue }
      if var found = best, found.isWhole {
        // The row below a header may be its second row.
        if !found.isInTwoRows, let last = lines.last,
          let joined = joined(last, line, above: lines.count - 1), !line.hasOther,
          joined.knownCount > found.knownCount, isContinuation(line, of: found)
        {
          best = joined
          lines.append(line)
          continue
        }
        found.hasRows = true
        return found
      }
      let single = single(line, above: lines.count)
      let pair = lines.last.flatMap { joined($0, line, above: lines.count - 1) }
      for candidate in [single, pair].compactMap({ $0 })
      where (candidate.isWhole ? 1 : 0, candidate.knownCount)
        > (best.map { ($0.isWhole ? 1 : 0, $0.knownCount) } ?? (0, 0))
        && (candidate.isWhole || !candidate.isInTwoRows)
      {
        best = candidate
      }
      lines.append(line)
    }
    if let best { return best }
    // Nothing is known: the first row with several names may be a header in other words.
    guard let line = lines.first(where: { $0.texts.count >= 2 && !$0.hasOther }),
      let above = lines.firstIndex(where: { $0.row == line.row })
    else { return nil }
    return header([line], names: line.texts, above: above)
  }

  private func line(_ row: SheetRow) -> Line {
    var texts: [Int: String] = [:]
    var hasOther = false
    for cell in row.cells.prefix(Self.mostCells) {
      guard case .error = cell.value else {
        if let text = text.text(cell.value, in: row) {
          // The name of a column is no page of text.
          if !text.isEmpty { texts[Int(cell.column)] = Self.name(text) }
        } else {
          hasOther = true
        }
        continue
      }
      hasOther = true
    }
    return Line(row: row.number, texts: texts, hasOther: hasOther)
  }

  /// A name on one line, cut where no name is so long.
  private static func name(_ text: String) -> String {
    let short = text.utf8.count <= 1_000 ? text[...] : text.prefix(200)
    return short.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  private func single(_ line: Line, above: Int) -> Header? {
    guard line.texts.count >= 1 else { return nil }
    let header = header([line], names: line.texts, above: above)
    return header.knownCount > 0 ? header : nil
  }

  /// Two rows that follow each other: the lower text of each column is its name.
  private func joined(_ upper: Line, _ lower: Line, above: Int) -> Header? {
    guard upper.row + 1 == lower.row, !lower.hasOther, known(lower.texts) > 0,
      known(upper.texts) > 0
    else { return nil }
    let names = upper.texts.merging(lower.texts) { $1 }
    return header([upper, lower], names: names, above: above)
  }

  private func header(_ lines: [Line], names: [Int: String], above: Int) -> Header {
    let keys = names.values.compactMap { vocabulary.identify($0)?.key }
    return Header(
      row: lines.last?.row ?? 0, isInTwoRows: lines.count > 1, rowsAbove: above, names: names,
      isWhole: vocabulary.needed.allSatisfy { keys.contains($0) }, knownCount: Set(keys).count)
  }

  private func known(_ names: [Int: String]) -> Int {
    names.values.count { vocabulary.identify($0) != nil }
  }

  /// Most texts are names of columns, and none stands below a column that rows need.
  private func isContinuation(_ line: Line, of header: Header) -> Bool {
    let needed = header.names.filter { name in
      vocabulary.identify(name.value).map { vocabulary.needed.contains($0.key) } ?? false
    }
    return needed.keys.allSatisfy { line.texts[$0] == nil }
      && 2 * known(line.texts) > line.texts.count
  }
}
