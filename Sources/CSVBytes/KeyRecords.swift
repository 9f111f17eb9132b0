/// The bytes of keys, one behind the other: each a record of its number, its length and its bytes, padded
/// with zeros to whole words of eight. A record is known by the word that it begins at.
///
/// They lie in blocks, so that a million more of them do not move those that are there.
final class KeyRecords {
  private static let blockBits: UInt32 = 15
  private static let wordsPerBlock = 1 << blockBits
  private static let mostBlocks = 1 << (32 - blockBits)

  /// Room for as many blocks as there are words to be numbered: memory that is never touched is
  /// none.
  private let blocks: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private var blockCount = 0
  /// By block: how many words of it are taken, and whether it was allocated on its own.
  private var taken: [Int] = []
  private var isFirst: [Bool] = []
  /// Words that are left in the last block.
  private var room = 0

  init() {
    blocks = .allocate(capacity: Self.mostBlocks)
  }

  deinit {
    for block in 0..<blockCount where isFirst[block] { blocks[block].deallocate() }
    blocks.deallocate()
  }

  @inline(__always)
  private func address(_ record: UInt32) -> UnsafeMutableRawPointer {
    blocks[Int(record &>> Self.blockBits)]
      + Int(record & (UInt32(Self.wordsPerBlock) &- 1)) &* 8
  }

  @inline(__always)
  func number(of record: UInt32) -> Int { Int(address(record).load(as: UInt32.self)) }

  @inline(__always)
  func length(of record: UInt32) -> Int {
    Int(address(record).load(fromByteOffset: 4, as: UInt32.self))
  }

  /// The bytes with eight readable ones behind them.
  func bytes(of record: UInt32) -> UnsafeRawPointer { UnsafeRawPointer(address(record) + 8) }

  @inline(__always)
  func holds(_ key: UnsafeRawPointer, _ length: Int, at record: UInt32) -> Bool {
    let record = address(record)
    guard Int(record.load(fromByteOffset: 4, as: UInt32.self)) == length else { return false }
    var offset = 0
    while offset < length {
      let own = record.load(fromByteOffset: offset &+ 8, as: UInt64.self)
      if own != Self.word(key, offset, length) { return false }
      offset &+= 8
    }
    return true
  }

  /// Eight bytes of a key from an offset within it on, zeros behind its end.
  @inline(__always)
  private static func word(_ key: UnsafeRawPointer, _ offset: Int, _ length: Int) -> UInt64 {
    let word = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let rest = length &- offset
    return rest >= 8 ? word : word & ((1 &<< UInt64(rest &* 8)) &- 1)
  }

  /// Keeps a key.
  func append(_ key: UnsafeRawPointer, _ length: Int, number: Int) -> UInt32 {
    let words = 1 + (length + 7) / 8
    // One word more is readable behind the last.
    if words + 1 > room { makeRoom(for: words + 1) }
    let first = blockCount - 1
    // A key longer than a block takes several that lie one behind the other.
    var block = first
    while !isFirst[block] { block -= 1 }
    let record = UInt32(block * Self.wordsPerBlock + taken[block])
    let start = address(record)
    start.storeBytes(of: UInt32(number), as: UInt32.self)
    start.storeBytes(of: UInt32(length), toByteOffset: 4, as: UInt32.self)
    for offset in stride(from: 0, to: length, by: 8) {
      start.storeBytes(
        of: Self.word(key, offset, length), toByteOffset: offset + 8, as: UInt64.self)
    }
    taken[block] += words
    room -= words
    return record
  }

  private func makeRoom(for words: Int) {
    let count = (words + Self.wordsPerBlock - 1) / Self.wordsPerBlock
    precondition(blockCount + count <= Self.mostBlocks, "32 GB of keys")
    let size = count * Self.wordsPerBlock * 8
    let start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    for block in 0..<count {
      blocks[blockCount + block] = start + block * Self.wordsPerBlock * 8
      taken.append(0)
      isFirst.append(block == 0)
    }
    blockCount += count
    room = count * Self.wordsPerBlock
  }

  /// All records, in the order of their numbers.
  func forEach(_ body: (UInt32) -> Void) {
    for block in 0..<blockCount {
      var word = 0
      while word < taken[block] {
        let record = UInt32(block * Self.wordsPerBlock + word)
        body(record)
        word += 1 + (length(of: record) + 7) / 8
      }
    }
  }
}
