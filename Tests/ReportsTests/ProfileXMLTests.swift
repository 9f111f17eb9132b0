import Testing

@testable import Reports

@Suite("A profile as XML")
struct ProfileXMLTests {
  @Test("of a document stays XML and harms no terminal")
  func xml() {
    #expect(
      ProfileXML.text("<a>\tä„b“\r\n\u{9B}31m\u{202E}</a>\n")
        == "<a>\tä„b“\n&#x9B;31m&#x202E;</a>\n")
  }
}
