import Diagnostics
import LibXML
import TestSupport
import Testing

@Suite("Valid documents with damaged bytes")
struct DamagedDocumentTests {
  @Test(
    "They are judged, never crashed on, and every refusal has words",
    arguments: [1, 2, 3] as [UInt64])
  func damaged(seed: UInt64) throws {
    let schema = try CourseSchema.compiled()
    let valid = Array(CourseSchema.sample().utf8)
    var generator = SplitMix64(seed: seed)
    var refused = 0
    for _ in 0..<1_000 {
      let bytes = Self.damage(valid, &generator)
      let complaints = Parsing.complaints(about: bytes, schema)
      if complaints.isEmpty { continue }
      refused += 1
      #expect(complaints.containsError)
      #expect(complaints == complaints.sorted())
      for complaint in complaints {
        #expect(complaint.kind != .internalFailure, "\(bytes)")
        #expect(complaint.location.file == "kurs.xml")
        #expect((complaint.location.line ?? 1) >= 1)
        #expect(!complaint.german.contains("{urn:"), "\(complaint.german)")
      }
    }
    // A document of one kilobyte seldom survives; some damage hits only a text.
    #expect(refused > 500)
    #expect(refused < 1_000)
  }

  @Test("A document that is cut anywhere is refused, and so is one with anything behind it")
  func cut() throws {
    let valid = Array(CourseSchema.sample().utf8)
    for length in valid.indices {
      #expect(Parsing.refusal(of: Array(valid[..<length])).containsError, "\(length)")
    }
    for byte in UInt8.min...UInt8.max where ![0x09, 0x0A, 0x0D, 0x20].contains(byte) {
      #expect(Parsing.refusal(of: valid + [byte]).containsError, "\(byte)")
    }
  }

  /// One to three bytes or pieces of `bytes` replaced, removed, doubled or inserted.
  private static func damage(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "<", ">", "</a>", "&", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE a>", "<?a?>", "\"", "\u{202E}",
    ]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3:
        bytes.insert(
          contentsOf: pieces[Int.random(in: pieces.indices, using: &generator)].utf8, at: start)
      default: bytes[start] ^= 1 << UInt8.random(in: 0..<7, using: &generator)
      }
    }
    return bytes
  }
}
