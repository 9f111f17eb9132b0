/// The keys of a table in the order of their bytes.
package struct SortedKeys: Sendable {
  private let table: KeyTable
  private let records: [UInt32]

  /// - Parameter isIncluded: by number.
  package init(_ table: KeyTable, where isIncluded: (Int) -> Bool) {
    self.table = table
    var entries: [Entry] = []
    entries.reserveCapacity(table.count)
    table.records.forEach { record in
      guard isIncluded(table.records.number(of: record)) else { return }
      entries.append(Entry(word: table.records.word(of: record, 0), record: record))
    }
    Self.sort(&entries, table.records)
    records = entries.map(\.record)
  }

  package var count: Int { records.count }

  package func number(at position: Int) -> Int { table.records.number(of: records[position]) }

  /// A key's bytes.
  package func bytes(at position: Int) -> [UInt8] {
    let record = records[position]
    let length = table.records.length(of: record)
    return Array(
      UnsafeRawBufferPointer(start: table.records.bytes(of: record), count: length))
  }

  /// Whether a key begins with the same texts as the one before it.
  /// - Parameters:
  ///   - position: of any key but the first.
  ///   - texts: how many texts; the keys begin with at least as many.
  package func sharesTexts(_ texts: Int, at position: Int) -> Bool {
    let (one, other) = (records[position - 1], records[position])
    let length = min(table.records.length(of: one), table.records.length(of: other))
    let (left, right) = (table.records.bytes(of: one), table.records.bytes(of: other))
    var missing = texts
    for offset in 0..<length {
      let byte = left.load(fromByteOffset: offset, as: UInt8.self)
      guard byte == right.load(fromByteOffset: offset, as: UInt8.self) else { return false }
      if byte == 0 { missing -= 1 }
      if missing == 0 { return true }
    }
    return false
  }

  /// A key with the eight bytes by which it is being sorted, as a number.
  private struct Entry {
    var word: UInt64
    let record: UInt32
  }

  /// Sorts by the first eight bytes, then those who share them by the next eight, and so on: nearly
  /// all comparisons are of numbers that lie side by side.
  private static func sort(_ entries: inout [Entry], _ keys: KeyRecords) {
    entries.withUnsafeMutableBufferPointer { entries in
      var runs = [(range: entries.indices, depth: 0)]
      while let (range, depth) = runs.popLast() {
        entries[range].sort { $0.word < $1.word }
        var start = range.lowerBound
        while start < range.upperBound {
          var end = start + 1
          while end < range.upperBound, entries[end].word == entries[start].word { end += 1 }
          let next = depth + 8
          // Keys are distinct and none begins another: who shares all its words is alone.
          if end - start > 1, next < keys.length(of: entries[start].record) {
            for position in start..<end {
              entries[position].word = keys.word(of: entries[position].record, next)
            }
            runs.append((start..<end, next))
          }
          start = end
        }
      }
    }
  }
}

extension KeyRecords {
  /// Eight bytes from an offset on, the first the highest, zeros behind the end.
  fileprivate func word(of record: UInt32, _ offset: Int) -> UInt64 {
    guard offset < length(of: record) else { return 0 }
    return UInt64(bigEndian: bytes(of: record).load(fromByteOffset: offset, as: UInt64.self))
  }
}
