/// A ``Tally`` of up to 255 rows in 84 bytes rather than 496.
///
/// Of rows counted one by one no count is greater than the number of rows, and none that it takes
/// costs more than ``greatestCents``: as long as it has room for a row, no number can run over.
typealias SmallTally = BasicTally<UInt8, UInt32>

extension SmallTally {
  static let greatestCents = Int64(UInt32.max / UInt32(UInt8.max))

  /// Whether it can count one more row, whatever the row says.
  @inline(__always)
  var hasRoom: Bool { participations < .max }

  /// Whether a row can be counted in narrow numbers at all.
  @inline(__always)
  static func canCount(_ row: CountedRow) -> Bool { row.cents <= greatestCents }
}
