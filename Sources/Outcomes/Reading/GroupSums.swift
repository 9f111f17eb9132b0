internal import CSVBytes

/// The sums of one core, by group.
struct GroupSums: Sendable {
  /// The first row of a group, before the lines of its input are counted.
  struct Origin: Comparable, Sendable {
    let piece: Int
    let line: Int

    static func < (left: Origin, right: Origin) -> Bool {
      (left.piece, left.line) < (right.piece, right.line)
    }
  }

  /// Numbers the groups.
  private(set) var keys = KeyTable()
  private var tallies: [Tally] = []
  private var origins: [Origin] = []

  /// Reads something of the tallies of some rows, before they are counted.
  ///
  /// A tally is seldom in the core's cache. Counting waits for it; this short loop has many under
  /// way at a time.
  /// - Returns: a number that means nothing, so that the reading is not left out.
  func touch(_ rows: [DecodedRow], count: Int) -> Int {
    var touched = 0
    for position in 0..<count {
      let key = Int(rows[position].key)
      guard key < tallies.count else { continue }
      touched &+= tallies[key].participations &+ tallies[key].pending &+ tallies[key].never
      touched &+= tallies[key].costCents &+ tallies[key].costOfExitsKnown
    }
    return touched
  }

  /// Counts a row.
  /// - Parameter key: a number that `keys` gave.
  @inline(__always)
  mutating func add(_ row: CountedRow, key: Int, piece: Int, line: Int) {
    if key >= tallies.count { makeRoom(for: key) }
    if tallies[key].participations == 0 { origins[key] = Origin(piece: piece, line: line) }
    tallies[key].add(row)
  }

  /// A key may have been numbered by a row that was refused: its tally stays empty until a good
  /// row comes.
  private mutating func makeRoom(for key: Int) {
    while tallies.count <= key {
      tallies.append(Tally())
      origins.append(Origin(piece: .max, line: .max))
    }
  }

  static func += (left: inout GroupSums, right: GroupSums) {
    if left.tallies.isEmpty {
      left = right
      return
    }
    for number in right.tallies.indices where right.tallies[number].participations > 0 {
      let key = left.keys.number(of: right.keys[number])
      left.makeRoom(for: key)
      left.tallies[key] += right.tallies[number]
      left.origins[key] = min(left.origins[key], right.origins[number])
    }
  }

  /// The groups that have rows, by key.
  func groups(
    _ layout: GroupKeys, place: (Origin) -> TallyTable.RowPlace
  ) -> [TallyTable.Group] {
    let keys = tallies.indices.map { layout.key(self.keys[$0]) }
    // Only numbers are sorted: tallies are large, and there may be millions.
    return tallies.indices.filter { tallies[$0].participations > 0 }
      .sorted { keys[$0] < keys[$1] }
      .map { TallyTable.Group(key: keys[$0], tally: tallies[$0], firstRow: place(origins[$0])) }
  }
}
