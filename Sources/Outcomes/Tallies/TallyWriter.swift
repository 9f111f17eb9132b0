internal import Files
internal import Text
internal import Values

/// A table of tallies as CSV: the second kind of input, so that a ranking can be made where the rows
/// are not.
package enum TallyWriter {
  /// The columns that say which cohort was counted; the same in every row.
  static let parameterNames = ["stichtag", "verzugMonate", "definition", "von", "bis"]
  /// The columns of every key, in the order of the file.
  static let keyNames = ["traeger", "massnahme", "kreis", "zielgruppe"]

  /// Groups that a core writes at a time.
  private static let portion = 4_096

  /// All of it.
  package static func csv(_ table: TallyTable) -> String {
    let header = header(table.strata)
    let text = TallyRows(table).text(of: table.groups.indices).text
    let hash = SHA256Stream()
    hash.add(header)
    hash.add(text)
    return header + sealed(text, by: hash.digest())
  }

  /// What the last row bears: of all that stands in the file before it.
  static func digest(of table: TallyTable) -> SHA256Digest {
    let hash = SHA256Stream()
    hash.add(header(table.strata))
    hash.add(TallyRows(table).text(of: table.groups.indices).text)
    return hash.digest()
  }

  /// One row for each group in the order of the keys, separated by `;`, LF at each end.
  /// - Parameters:
  ///   - cores: how many write at a time. It never changes the text.
  ///   - output: takes the text bit by bit: that of a national table is long.
  /// - Returns: how many groups are one or two participations.
  @discardableResult
  package static func write<Failure: Error>(
    _ table: TallyTable, cores: Int, to output: (String) throws(Failure) -> Void
  ) async throws(Failure) -> Int {
    var smallGroups = 0
    let header = header(table.strata)
    let hash = SHA256Stream()
    hash.add(header)
    try output(header)
    let rows = TallyRows(table)
    let step = max(1, cores) * portion
    // The last one is held back: its last row bears the digest.
    var last = ""
    for start in stride(from: 0, to: table.groups.count, by: step) {
      let all = start..<min(start + step, table.groups.count)
      for part in await texts(of: all, rows) {
        try output(last)
        last = part.text
        hash.add(last)
        smallGroups += part.smallGroups
      }
    }
    try output(sealed(last, by: hash.digest()))
    return smallGroups
  }

  /// Puts the digest of all that stands in a file before it into its last cell, which is empty.
  private static func sealed(_ text: String, by digest: SHA256Digest) -> String {
    text.isEmpty ? text : text.dropLast() + digest.description + "\n"
  }

  /// The texts of the portions of a range, each by a core of its own.
  private static func texts(of range: Range<Int>, _ rows: TallyRows) async -> [TallyRows.Part] {
    await withTaskGroup(of: (start: Int, part: TallyRows.Part).self) { group in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: portion) {
        group.addTask {
          (start, rows.text(of: start..<min(start + portion, range.upperBound)))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
        .sorted { $0.start < $1.start }.map(\.part)
    }
  }

  private static func header(_ strata: [Stratum]) -> String {
    TallyRowText.header(strata.map(\.name))
  }
}

/// The rows of a table as text.
private struct TallyRows: Sendable {
  private let groups: TallyGroups
  private let row: TallyRowText

  init(_ table: TallyTable) {
    groups = table.groups
    let rules = table.rules
    row = TallyRowText(
      TallyParameters(
        asOf: rules.asOf, lagMonths: rules.lagMonths, definition: rules.definition,
        from: rules.from, through: rules.through), count: table.groups.count)
  }

  struct Part: Sendable {
    let text: String
    /// Groups of one or two participations.
    let smallGroups: Int
  }

  func text(of positions: Range<Int>) -> Part {
    var smallGroups = 0
    // Bytes, not characters: a national table has some million cells.
    var text: [UInt8] = []
    for position in positions {
      let group = groups[position]
      if (1...2).contains(group.tally.participations) { smallGroups += 1 }
      row.append(group.key, group.tally, to: &text)
    }
    return Part(text: String(decoding: text, as: UTF8.self), smallGroups: smallGroups)
  }
}
