/// UTF-16 cut into blocks at even places. A pair of surrogates belongs to the block that its first
/// half lies in.
struct WideText: Sendable {
  let isBigEndian: Bool

  /// - Parameters:
  ///   - input: whole units, of which the last may be the second half of a pair that begins before.
  ///   - output: has room for three bytes of each unit, and eight more.
  /// - Returns: how many bytes were written, and how many halves of pairs stand alone.
  func transcode(
    _ input: UnsafeRawBufferPointer, block: Int, to output: UnsafeMutableRawPointer
  ) -> (written: Int, strays: Int) {
    var (read, written, strays) = (0, 0, 0)
    // Its first half belongs to the block before, or there is none, which that block tells of.
    if input.count >= 2, isSecondHalf(unit(input, 0)) { read = 2 }
    while read < block, read &+ 1 < input.count {
      let unit = unit(input, read)
      read &+= 2
      if unit < 0x80 {
        output.storeBytes(
          of: UInt8(truncatingIfNeeded: unit), toByteOffset: written, as: UInt8.self)
        written &+= 1
        continue
      }
      var value = UInt32(unit)
      if unit & 0xF800 == 0xD800 {
        let next = read &+ 1 < input.count ? self.unit(input, read) : 0
        if !isSecondHalf(unit), isSecondHalf(next) {
          read &+= 2
          value = 0x1_0000 &+ (UInt32(unit) & 0x3FF) &<< 10 &+ UInt32(next) & 0x3FF
        } else {
          strays &+= 1
          value = 0xFFFD
        }
      }
      for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}")
        ?? UTF8.encodedReplacementCharacter
      {
        output.storeBytes(of: byte, toByteOffset: written, as: UInt8.self)
        written &+= 1
      }
    }
    return (written, strays)
  }

  @inline(__always)
  private func unit(_ input: UnsafeRawBufferPointer, _ offset: Int) -> UInt16 {
    let unit = input.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
    return isBigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
  }

  @inline(__always)
  private func isSecondHalf(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }
}
