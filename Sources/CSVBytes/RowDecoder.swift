/// Splits and decodes rows that are plainly regular, many at a time.
///
/// A row is left to the careful reader (``Stop/irregular``) as soon as one cell, one quote or the
/// number of its fields is anything but plain. So this decides nothing: it only never disagrees.
package struct RowDecoder {
  /// Why it stopped.
  package enum Stop: Sendable {
    /// All rows that begin before the limit are decoded.
    case limit
    /// There is no room for another row.
    case full
    /// The row at `position` is for the careful reader.
    case irregular
  }

  /// How many rows are decoded at a time: they stay in the core's cache until they are counted.
  package static let batchSize = 512

  private let tables: DecodingTables
  private let keys: KeyTable
  /// The rows decoded last, the first `count` of them.
  package private(set) var rows = [DecodedRow](repeating: DecodedRow(), count: batchSize)
  package private(set) var count = 0
  /// Where the next row begins, and its line.
  package private(set) var position = 0
  package private(set) var line = 1
  /// The keys of the rows decoded last.
  private var keyBytes = [UInt8](repeating: 0, count: 1 << 16)

  /// Text of a key that is longer goes to the careful reader: all parts must fit into `keyBytes`.
  static let longestKeyText = 254

  /// - Parameter keys: numbers the keys of the rows.
  package init(_ plan: RowPlan, keys: KeyTable) {
    precondition(plan.cells.count >= 1)
    tables = DecodingTables(plan)
    self.keys = keys
  }

  /// Goes to a row.
  package mutating func move(to position: Int, line: Int) {
    self.position = position
    self.line = line
  }

  /// Decodes the next rows into `rows`.
  /// - Parameters:
  ///   - buffer: the bytes, with 64 more behind `end` whose values do not matter.
  ///   - limit: rows that begin here or later are not read.
  ///   - end: where the bytes end.
  package mutating func decode(_ buffer: [UInt8], before limit: Int, to end: Int) -> Stop {
    precondition(position >= 0 && limit <= end && end + 64 <= buffer.count)
    let (start, firstLine) = (position, line)
    return buffer.withUnsafeBytes { bytes in
      rows.withUnsafeMutableBufferPointer { rows in
        keyBytes.withUnsafeMutableBytes { keyBytes in
          guard let base = bytes.baseAddress else { return .irregular }
          var run = DecodingRun(
            base: base, limit: limit, end: end, tables: tables, rows: rows, keyBytes: keyBytes,
            position: start, line: firstLine)
          let stop = run.decode()
          run.number(keys)
          count = run.count
          position = run.position
          line = run.line
          return stop
        }
      }
    }
  }
}
