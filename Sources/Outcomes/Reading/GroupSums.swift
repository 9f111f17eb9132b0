internal import CSVBytes

/// Sums by group, in little memory for each: there may be millions of groups of a few rows.
struct GroupSums: Sendable {
  /// The first row of a group, before the lines of its input are counted.
  struct Origin: Comparable, Sendable {
    /// None yet: behind every other.
    static let none = Origin()

    let piece: UInt32
    let line: UInt32

    private init() { (piece, line) = (.max, .max) }

    init(piece: Int, line: Int) {
      self.piece = UInt32(clamping: piece)
      self.line = UInt32(clamping: line)
    }

    static func < (left: Origin, right: Origin) -> Bool {
      (left.piece, left.line) < (right.piece, right.line)
    }
  }

  private struct Group {
    var origin = Origin.none
    var tally = SmallTally()
  }

  /// Numbers the groups.
  private(set) var keys = KeyTable()
  /// Groups by number, in blocks: a list that grows by copying would need its memory twice.
  private var blocks: [[Group]] = []
  /// What does not fit into a small tally, by the number of the group.
  private var overflow: [Int: Int] = [:]
  private var overflowing: [Tally] = []

  private static let blockBits = 12
  private static let offsetMask = 1 << blockBits - 1

  /// Reads something of the groups of some rows, before they are counted.
  ///
  /// A group is seldom in the core's cache. Counting waits for it; this short loop has many under
  /// way at a time.
  /// - Returns: a number that means nothing, so that the reading is not left out.
  func touch(_ rows: [DecodedRow], count: Int) -> Int {
    var touched = 0
    for position in 0..<count {
      let key = Int(rows[position].key)
      guard key >> Self.blockBits < blocks.count else { continue }
      touched &+= Int(blocks[key >> Self.blockBits][key & Self.offsetMask].tally.participations)
      touched &+= Int(blocks[key >> Self.blockBits][key & Self.offsetMask].tally.lastKnownDay)
    }
    return touched
  }

  /// Counts a row. Rows come before anything that was summed elsewhere.
  /// - Parameter key: a number that `keys` gave.
  @inline(__always)
  mutating func add(_ row: CountedRow, key: Int, piece: Int, line: Int) {
    let (block, offset) = (key >> Self.blockBits, key & Self.offsetMask)
    if block >= blocks.count { makeRoom(for: block) }
    if blocks[block][offset].origin.piece == .max {
      blocks[block][offset].origin = Origin(piece: piece, line: line)
    }
    guard SmallTally.canCount(row) else { return addWide(row, key: key) }
    if !blocks[block][offset].tally.hasRoom { empty(key) }
    blocks[block][offset].tally.add(row)
  }

  /// A key may have been numbered by a row that was refused: its group stays empty until a good
  /// row comes.
  private mutating func makeRoom(for block: Int) {
    while blocks.count <= block {
      blocks.append([Group](repeating: Group(), count: 1 << Self.blockBits))
    }
  }

  private mutating func addWide(_ row: CountedRow, key: Int) {
    var tally = Tally()
    tally.add(row)
    addWide(tally, key: key)
  }

  private mutating func addWide(_ tally: Tally, key: Int) {
    let number = overflow[key] ?? overflowing.count
    if number == overflowing.count {
      overflow[key] = number
      overflowing.append(tally)
    } else {
      overflowing[number] += tally
    }
  }

  /// Moves what a group's small tally has counted to where there is room for it.
  private mutating func empty(_ key: Int) {
    let (block, offset) = (key >> Self.blockBits, key & Self.offsetMask)
    addWide(Tally(clamping: blocks[block][offset].tally), key: key)
    blocks[block][offset].tally = SmallTally()
  }

  // MARK: - Together

  /// Adds the sums of another core or file, letting go of them bit by bit.
  mutating func add(_ other: consuming GroupSums) {
    if blocks.isEmpty {
      self = other
      return
    }
    let numbers = keys.take(other.keys)
    for block in other.blocks.indices {
      for (offset, group) in exchange(&other.blocks[block], with: []).enumerated()
      where group.origin != .none {
        let number = block << Self.blockBits + offset
        var tally = Tally(clamping: group.tally)
        if let wide = other.overflow[number] { tally += other.overflowing[wide] }
        add(tally, key: Int(numbers[number]), origin: group.origin)
      }
    }
  }

  /// Adds what was summed elsewhere.
  mutating func add(_ tally: Tally, key: Int, origin: Origin) {
    let (block, offset) = (key >> Self.blockBits, key & Self.offsetMask)
    makeRoom(for: block)
    blocks[block][offset].origin = min(blocks[block][offset].origin, origin)
    // Of the numbers of a file nobody knows how they hang together: each is looked at.
    var sum = Tally(clamping: blocks[block][offset].tally)
    sum += tally
    let small = SmallTally(clamping: sum)
    let fits = Tally(clamping: small) == sum
    blocks[block][offset].tally = fits ? small : SmallTally()
    if !fits { addWide(sum, key: key) }
  }

  // MARK: - Results

  func sortedKeys() -> SortedKeys {
    SortedKeys(keys) { number in
      let block = number >> Self.blockBits
      return block < blocks.count && blocks[block][number & Self.offsetMask].origin != .none
    }
  }

  func origin(of key: Int) -> Origin { blocks[key >> Self.blockBits][key & Self.offsetMask].origin }

  func tally(of key: Int) -> Tally {
    var tally = Tally(clamping: blocks[key >> Self.blockBits][key & Self.offsetMask].tally)
    if let number = overflow[key] { tally += overflowing[number] }
    return tally
  }
}
