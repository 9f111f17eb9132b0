/// Marks of stays (pseudonym and measure), to find those that occur twice without keeping any
/// pseudonym: six bytes a row, 180 MB for 30 million.
///
/// A mark has 56 bits: eight say in which of 256 parts it lies, six bytes of it are kept there. Among
/// 30 million different stays two have the same mark with a probability of 0.6 %; a mark says only
/// where to look, so that costs time and never a wrong answer.
package final class StayMarks: @unchecked Sendable {
  // Sendable: one core adds to it; it is handed on and only read when that core is done.

  private static let parts = 256
  private static let marksPerBlock = 1_024
  private static let markSize = 6
  private static let blockSize = marksPerBlock * markSize + 8

  private var blocks: [[UnsafeMutableRawPointer]]
  /// Where the next mark of each part goes, and how many its last block has room for.
  private let next: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private let room: UnsafeMutablePointer<Int>

  package init() {
    blocks = [[UnsafeMutableRawPointer]](repeating: [], count: Self.parts)
    next = .allocate(capacity: Self.parts)
    next.initialize(repeating: nil, count: Self.parts)
    room = .allocate(capacity: Self.parts)
    room.initialize(repeating: 0, count: Self.parts)
  }

  deinit {
    for block in blocks.joined() { block.deallocate() }
    next.deallocate()
    room.deallocate()
  }

  /// The mark of a stay, never zero: the same for the same pseudonym in the same measure.
  /// - Parameters:
  ///   - person: the hash of the pseudonym.
  ///   - measure: the hash of the measure.
  @inlinable
  package static func mark(person: UInt64, measure: UInt64) -> UInt64 {
    let mark = person ^ (measure &* 0x9E37_79B9_7F4A_7C15)
    // The six lowest bytes are never all zero: zero stands for a free place in a table.
    return (mark &<< 8) &>> 8 | (mark & 0xFFFF_FFFF_FFFF == 0 ? 1 : 0)
  }

  package func add(_ mark: UInt64) {
    let part = Int(truncatingIfNeeded: mark &>> 48) & (Self.parts - 1)
    if room[part] == 0 { extend(part) }
    guard let place = next[part] else { return }
    // Eight bytes are written, the next mark begins after six of them.
    place.storeBytes(of: mark, as: UInt64.self)
    next[part] = place + Self.markSize
    room[part] &-= 1
  }

  private func extend(_ part: Int) {
    let block = UnsafeMutableRawPointer.allocate(byteCount: Self.blockSize, alignment: 8)
    blocks[part].append(block)
    next[part] = block
    room[part] = Self.marksPerBlock
  }

  /// The marks that occur more than once in some parts of all of these together.
  /// - Parameters:
  ///   - share: which of `shares` equal shares of the 256 parts to look at.
  ///   - limit: stops looking when so many are found.
  package static func repeated(
    in all: [StayMarks], share: Int = 0, of shares: Int = 1, limit: Int = .max
  ) -> Set<UInt64> {
    var repeated: Set<UInt64> = []
    for part in 0..<parts where part % shares == share {
      let count = all.reduce(0) { $0 + $1.count(of: part) }
      if count < 2 || repeated.count >= limit { continue }
      var table = [UInt64](repeating: 0, count: tableSize(for: count))
      table.withUnsafeMutableBufferPointer { table in
        for marks in all {
          marks.forEach(in: part) { mark in
            if !insert(mark, into: table) { repeated.insert(mark | UInt64(part) &<< 48) }
          }
        }
      }
    }
    return repeated
  }

  private func count(of part: Int) -> Int {
    blocks[part].count * Self.marksPerBlock - room[part]
  }

  private func forEach(in part: Int, _ body: (UInt64) -> Void) {
    for (number, block) in blocks[part].enumerated() {
      let isLast = number + 1 == blocks[part].count
      let count = isLast ? Self.marksPerBlock - room[part] : Self.marksPerBlock
      for position in 0..<count {
        let bytes = block.loadUnaligned(
          fromByteOffset: position * Self.markSize, as: UInt64.self)
        body(bytes & 0xFFFF_FFFF_FFFF)
      }
    }
  }

  private static func tableSize(for count: Int) -> Int {
    var size = 16
    while size < count * 2 { size *= 2 }
    return size
  }

  /// Puts a mark into a table with free places; `false` where it is there already.
  private static func insert(
    _ mark: UInt64, into table: UnsafeMutableBufferPointer<UInt64>
  ) -> Bool {
    let last = table.count &- 1
    var slot = Int(truncatingIfNeeded: (mark &* 0x9E37_79B9_7F4A_7C15) &>> 32) & last
    while table[slot] != 0 {
      if table[slot] == mark { return false }
      slot = (slot &+ 1) & last
    }
    table[slot] = mark
    return true
  }
}
