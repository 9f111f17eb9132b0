/// Distinct keys, numbered in the order in which they come. A key is a run of bytes; none is the
/// beginning of another (``KeyBytes`` makes such).
///
/// There may be millions: a key takes its bytes, eight more, and eight to sixteen in the table.
package final class KeyTable: @unchecked Sendable {
  // Sendable: one core adds to it; it is handed on and only read when that core is done.

  package private(set) var count = 0
  let records = KeyRecords()
  /// The upper half of a key's hash, and in the lower half its record plus one; zero where free.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount = 1 << 10

  package init() {
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    slots.deallocate()
  }

  /// The number of a key, which it gets if it has none.
  package func number(of key: [UInt8]) -> Int {
    (key + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { bytes in
      bytes.baseAddress.map { number($0, key.count, hash: ByteHash.hash($0, key.count)) } ?? 0
    }
  }

  /// Takes the keys of another, which is of no use afterwards.
  /// - Returns: their numbers here, by their numbers there.
  package func take(_ other: KeyTable) -> [UInt32] {
    // Its table is not needed to go through its keys.
    other.slots.deallocate()
    other.slotCount = 1
    other.slots = .allocate(capacity: 1)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    other.records.forEach { record in
      let (key, length) = (other.records.bytes(of: record), other.records.length(of: record))
      let number = number(key, length, hash: ByteHash.hash(key, length))
      numbers.append(UInt32(truncatingIfNeeded: number))
    }
    return numbers
  }

  /// - Parameters:
  ///   - key: the bytes with eight readable ones behind them.
  ///   - hash: of the key.
  @inline(__always)
  func number(_ key: UnsafeRawPointer, _ length: Int, hash: UInt64) -> Int {
    let tag = hash &>> 32
    var position = Int(truncatingIfNeeded: tag) & (slotCount &- 1)
    while true {
      let found = slots[position]
      if found == 0 { return insert(key, length, tag) }
      if found &>> 32 == tag {
        let record = UInt32(truncatingIfNeeded: found) &- 1
        if records.holds(key, length, at: record) { return records.number(of: record) }
      }
      position = (position &+ 1) & (slotCount &- 1)
    }
  }

  private func insert(_ key: UnsafeRawPointer, _ length: Int, _ tag: UInt64) -> Int {
    let record = records.append(key, length, number: count)
    count += 1
    if count * 3 > slotCount * 2 { widen() }
    put(tag &<< 32 | UInt64(record + 1))
    return count - 1
  }

  private func put(_ slot: UInt64) {
    var position = Int(truncatingIfNeeded: slot &>> 32) & (slotCount - 1)
    while slots[position] != 0 { position = (position + 1) & (slotCount - 1) }
    slots[position] = slot
  }

  private func widen() {
    let old = UnsafeMutableBufferPointer(start: slots, count: slotCount)
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for slot in old where slot != 0 { put(slot) }
    old.deallocate()
  }
}
