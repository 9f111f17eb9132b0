import Diagnostics
import Profiles
import Testing
import Text

@Suite("Changing what is certain")
struct ProfileRepairTests {
  private func repair(_ bytes: [UInt8]) throws -> ProfileRepair {
    let vocabulary = try Fixture.vocabulary.get()
    return ProfileRepair(
      bytes, name: "profil.xml",
      check: ProfileCheck(vocabulary, rules: [], context: RuleContext(codes: vocabulary.codes)))
  }

  @Test("keeps every other byte: comments, white space, quotation marks")
  func otherBytes() throws {
    let text = try Fixture.example(
      replacing: "<status>aktiv</status>", with: "<!-- so -->\t<status > Aktiv </status >")
    let repaired = try repair(Array(text.utf8))
    #expect(
      String(decoding: repaired.bytes, as: UTF8.self)
        == text.replacing("> Aktiv <", with: "> aktiv <"))
    #expect(repaired.diagnostics.isEmpty && repaired.fixes.count == 1)
  }

  @Test("leaves nothing that a second run would change")
  func idempotent() throws {
    var text = try Fixture.example(replacing: "<stand>2025-03-01", with: "<stand>01.03.2025")
    text = text.replacing("<betrag>412.50", with: "<betrag>1.250,50 €")
      .replacing("<vorgaenger>", with: "<Vorgänger>")
      .replacing("</vorgaenger>", with: "</Vorgänger>")
    let once = try repair(Array(text.utf8))
    let twice = try repair(once.bytes)
    #expect(once.fixes.count == 3 && once.diagnostics.isEmpty)
    #expect(twice.bytes == once.bytes && twice.fixes.isEmpty)
  }

  @Test("converts a file from another encoding, and goes on with what it finds then")
  func encodings() throws {
    let text = try Fixture.example(replacing: "<status>aktiv", with: "<status>Aktiv")
    let expected = try Fixture.example()
    let utf16 = Array(text.utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let swapped: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // In Windows-1252: – is 96, „ is 84, “ is 93; the umlauts are those of ISO-8859-1.
    let special: [Unicode.Scalar: UInt8] = ["–": 0x96, "„": 0x84, "“": 0x93]
    let single = try text.unicodeScalars.map { scalar in
      try #require(special[scalar] ?? UInt8(exactly: scalar.value))
    }
    for bytes in [wide, swapped, single] {
      let repaired = try repair(bytes)
      #expect(String(decoding: repaired.bytes, as: UTF8.self) == expected)
      #expect(repaired.diagnostics.isEmpty)
    }
  }

  @Test("names UTF-8 in the declaration where the file says something else")
  func declaration() throws {
    let text = try Fixture.example(replacing: "encoding=\"UTF-8\"", with: "encoding='UTF-16'")
    let repaired = try repair(Array(text.utf8))
    #expect(
      String(decoding: repaired.bytes, as: UTF8.self)
        == text.replacing("'UTF-16'", with: "'UTF-8'"))
  }

  @Test("changes a byte of Windows-1252 in a file that is UTF-8 elsewhere, and nothing else")
  func mixed() throws {
    let text = try Fixture.example()
    var bytes = Array(text.utf8)
    let place = try #require(text.firstRange(of: "Ärmel")).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: place)
    bytes.replaceSubrange(offset..<offset + 2, with: [0xC4])
    #expect(String(decoding: try repair(bytes).bytes, as: UTF8.self) == text)
    // Half a character of UTF-8 may have been any.
    bytes[offset] = 0xC3
    #expect(try repair(bytes).bytes == bytes)
  }
}
