/// Distinct keys, numbered in the order in which they come. A key is any run of bytes.
package final class KeyTable: @unchecked Sendable {
  // Sendable: one core adds to it; it is handed on and only read when that core is done.

  package private(set) var count = 0
  /// Where each key ends in `bytes`; eight bytes of padding follow the last.
  private var ends: [Int] = [0]
  private var bytes: UnsafeMutableRawPointer
  private var capacity = 1 << 16
  /// The upper half of a key's hash and its number plus one; zero where free.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount = 1 << 10

  package init() {
    bytes = .allocate(byteCount: capacity, alignment: 8)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    bytes.deallocate()
    slots.deallocate()
  }

  /// A key's bytes.
  package subscript(number: Int) -> [UInt8] {
    precondition(number < count)
    let range = ends[number]..<ends[number + 1]
    return Array(UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count))
  }

  /// The number of a key, which it gets if it has none.
  package func number(of key: [UInt8]) -> Int {
    (key + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { bytes in
      bytes.baseAddress.map { number($0, key.count) } ?? 0
    }
  }

  /// - Parameter key: the bytes with eight readable ones behind them.
  @inline(__always)
  func number(_ key: UnsafeRawPointer, _ length: Int) -> Int {
    var hash = ByteHash()
    hash.add(key, length)
    let tag = hash.value & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash.value) & (slotCount &- 1)
    while true {
      let entry = slots[slot]
      if entry == 0 { return insert(key, length, tag: tag, at: slot) }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
        if isEqual(number, key, length) { return number }
      }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ key: UnsafeRawPointer, _ length: Int) -> Bool {
    ends.withUnsafeBufferPointer { ends in
      let start = ends[number]
      guard ends[number &+ 1] &- start == length else { return false }
      var offset = 0
      while offset < length {
        let left = bytes.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
        let right = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let rest = length &- offset
        let mask = rest >= 8 ? UInt64.max : (1 &<< UInt64(rest &* 8)) &- 1
        if (left ^ right) & mask != 0 { return false }
        offset &+= 8
      }
      return true
    }
  }

  private func insert(
    _ key: UnsafeRawPointer, _ length: Int, tag: UInt64, at slot: Int
  ) -> Int {
    let start = ends[count]
    if start + length + 8 > capacity {
      let wider = max(capacity * 2, start + length + 8)
      let moved = UnsafeMutableRawPointer.allocate(byteCount: wider, alignment: 8)
      moved.copyMemory(from: bytes, byteCount: start)
      bytes.deallocate()
      bytes = moved
      capacity = wider
    }
    (bytes + start).copyMemory(from: key, byteCount: length)
    (bytes + start + length).storeBytes(of: 0, as: UInt64.self)
    ends.append(start + length)
    count += 1
    slots[slot] = tag | UInt64(count)
    if count * 2 > slotCount { widen() }
    return count - 1
  }

  private func widen() {
    slots.deallocate()
    slotCount *= 4
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for number in 0..<count {
      var hash = ByteHash()
      hash.add(bytes + ends[number], ends[number + 1] - ends[number])
      var slot = Int(truncatingIfNeeded: hash.value) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = hash.value & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
  }
}
