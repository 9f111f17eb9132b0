/// A hash of bytes that is the same on every run and every machine of this byte order.
package struct ByteHash {
  private(set) var value: UInt64

  init(seed: UInt64 = 0x243F_6A88_85A3_08D3) { value = seed }

  /// The hash of a text.
  package static func hash(of text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return (bytes + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { padded in
      padded.baseAddress.map { hash($0, bytes.count) } ?? 0
    }
  }

  /// - Parameter start: the bytes with eight readable ones behind them.
  @inline(__always)
  static func hash(_ start: UnsafeRawPointer, _ length: Int) -> UInt64 {
    var hash = ByteHash()
    hash.add(start, length)
    return hash.value
  }

  /// Adds a text and where it ends.
  /// - Parameter start: the bytes with eight readable ones behind them.
  @inline(__always)
  mutating func add(_ start: UnsafeRawPointer, _ length: Int) {
    var offset = 0
    while offset &+ 8 <= length {
      mix(start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    let rest = length &- offset
    let tail = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    mix(tail & ((1 &<< UInt64(rest &* 8)) &- 1))
    mix(UInt64(truncatingIfNeeded: length))
  }

  /// The folded product of two words (after Y. Wang's wyhash): every bit depends on all others.
  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (value ^ word ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB ^ word)
    value = product.high ^ product.low
  }
}
