/// Distinct keys, numbered in the order in which they come. A key is a run of bytes; none is the
/// beginning of another (``KeyBytes`` makes such).
package final class KeyTable: @unchecked Sendable {
  // Sendable: one core adds to it; it is handed on and only read when that core is done.

  /// The upper half of a key's hash and its number plus one, zero where free; and its first bytes,
  /// padded with zeros, so that a look-up is one access to memory in most cases.
  private struct Slot {
    var tag: UInt64 = 0
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0

    static let inlineLength = 24
  }

  package private(set) var count = 0
  /// Where each key ends in `bytes`; eight bytes of padding follow the last.
  private var ends: [Int] = [0]
  private var bytes: UnsafeMutableRawPointer
  private var capacity = 1 << 16
  private var slots: UnsafeMutablePointer<Slot>
  private var slotCount = 1 << 10

  package init() {
    bytes = .allocate(byteCount: capacity, alignment: 8)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
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
      bytes.baseAddress.map { number($0, key.count, hash: Self.hash($0, key.count)) } ?? 0
    }
  }

  @inline(__always)
  static func hash(_ key: UnsafeRawPointer, _ length: Int) -> UInt64 {
    var hash = ByteHash()
    hash.add(key, length)
    return hash.value
  }

  /// - Parameters:
  ///   - key: the bytes with eight readable ones behind them.
  ///   - hash: of the key.
  @inline(__always)
  func number(_ key: UnsafeRawPointer, _ length: Int, hash: UInt64) -> Int {
    let tag = hash & 0xFFFF_FFFF_0000_0000
    let first = Self.word(key, 0, length)
    let second = Self.word(key, 8, length)
    let third = Self.word(key, 16, length)
    var position = Int(truncatingIfNeeded: hash) & (slotCount &- 1)
    while true {
      let slot = slots + position
      let found = slot.pointee.tag
      if found == 0 {
        return insert(key, length, Slot(tag: tag, first: first, second: second, third: third))
      }
      if found & 0xFFFF_FFFF_0000_0000 == tag, slot.pointee.first == first,
        slot.pointee.second == second, slot.pointee.third == third
      {
        let number = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1
        if length <= Slot.inlineLength || isEqual(number, key, length) { return number }
      }
      position = (position &+ 1) & (slotCount &- 1)
    }
  }

  /// Eight bytes of a key from an offset on, zeros behind its end.
  @inline(__always)
  private static func word(_ key: UnsafeRawPointer, _ offset: Int, _ length: Int) -> UInt64 {
    if offset >= length { return 0 }
    let word = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let rest = length &- offset
    return rest >= 8 ? word : word & ((1 &<< UInt64(rest &* 8)) &- 1)
  }

  private func isEqual(_ number: Int, _ key: UnsafeRawPointer, _ length: Int) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == length else { return false }
    return stride(from: 0, to: length, by: 8).allSatisfy {
      Self.word(bytes + start, $0, length) == Self.word(key, $0, length)
    }
  }

  private func insert(_ key: UnsafeRawPointer, _ length: Int, _ slot: Slot) -> Int {
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
    var numbered = slot
    numbered.tag |= UInt64(count)
    if count * 2 > slotCount { widen() }
    put(numbered, hash: Self.hash(key, length))
    return count - 1
  }

  private func put(_ slot: Slot, hash: UInt64) {
    var position = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while slots[position].tag != 0 { position = (position + 1) & (slotCount - 1) }
    slots[position] = slot
  }

  private func widen() {
    let old = UnsafeMutableBufferPointer(start: slots, count: slotCount)
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
    for slot in old where slot.tag != 0 {
      let number = Int(truncatingIfNeeded: slot.tag & 0xFFFF_FFFF) - 1
      put(slot, hash: Self.hash(bytes + ends[number], ends[number + 1] - ends[number]))
    }
    old.deallocate()
  }
}
