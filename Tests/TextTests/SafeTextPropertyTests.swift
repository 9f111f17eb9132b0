import TestSupport
import Testing
import Text

@Suite("Text made harmless, whatever the text")
struct SafeTextPropertyTests {
  @Test("Nothing that steers, turns or hides comes out", arguments: [21, 22, 23] as [UInt64])
  func nothingDangerous(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let text = generator.text(upTo: 12)
      let dangerous = SafeText(text).description.unicodeScalars.filter(Self.isDangerous)
      #expect(dangerous.isEmpty, "\(Array(text.unicodeScalars))")
    }
  }

  @Test("No control character, override or mark of direction passes on its own")
  func everyDangerousScalar() {
    var tried = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), Self.isDangerous(scalar) else { continue }
      tried += 1
      let expected = SafeText.codePoint(scalar)
      #expect(SafeText(String(scalar)).description == expected, "\(expected)")
      #expect(SafeText("x" + String(scalar) + "y").description == "x" + expected + "y")
    }
    // C0, DEL and C1; Bidi_Control; U+FEFF; private use; non-characters.
    #expect(tried == 65 + 12 + 1 + 137_468 + 66)
  }

  @Test("What was made harmless is harmless: nothing changes a second time")
  func idempotent() {
    var generator = SplitMix64(seed: 24)
    for _ in 0..<2_000 {
      let once = SafeText(generator.text(upTo: 12)).description
      #expect(Array(once.terminalSafe.unicodeScalars) == Array(once.unicodeScalars))
    }
  }

  /// C0, DEL and C1; Bidi_Control (UAX #9); the byte order mark; private use; non-characters.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFDD0...0xFDEF: true
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
