import TestSupport

extension SplitMix64 {
  /// Any scalar of one of the blocks where trouble lives, or any scalar at all.
  mutating func scalar() -> Unicode.Scalar {
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x80...0xFF, 0x100...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x600...0x6FF,
      0x1E00...0x1FFF, 0x2000...0x206F, 0x2100...0x218F, 0xAC00...0xD7FF, 0xE000...0xF8FF,
      0xF900...0xFFFF, 0x1F300...0x1FAFF, 0xE0000...0xE0FFF, 0x10000...0x10FFFF,
    ]
    let block = blocks[Int.random(in: blocks.indices, using: &self)]
    while true {
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self)) { return scalar }
    }
  }

  /// Up to `longest` scalars one after the other, whatever they make together.
  mutating func text(upTo longest: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &self) {
      text.append(scalar())
    }
    return String(text)
  }
}
