import Diagnostics
import LibXML
import Testing
import Text

@Suite("The XML declaration")
struct XMLDeclarationTests {
  @Test(
    "UTF-8 and nothing else about it is accepted",
    arguments: [
      "<a/>", "<?xml version=\"1.0\"?><a/>", "<?xml version='1.0' encoding='UTF-8'?><a/>",
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a/>",
      "<?xml version = \"1.0\" encoding = \"UTF-8\" standalone = \"yes\" ?><a/>",
      "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>x</a>",
    ])
  func accepted(text: String) {
    #expect(Parsing.refusal(of: text) == [])
  }

  @Test(
    "Another version is named with what was asked for", arguments: ["1.1", "2.0", "1", "", "1.0 "])
  func version(version: String) throws {
    let text = "<?xml version=\"\(version)\" encoding=\"UTF-8\"?><a/>"
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .wrongVersion)
    #expect(refusal.location.line == 1)
    #expect(refusal.message.german.contains("XML \(version)"))
  }

  @Test(
    "Another encoding is named with what was declared",
    arguments: [
      "ISO-8859-1", "windows-1252", "UTF-16", "UTF-7", "UTF-32", "x-fantasie-9", "EBCDIC",
    ])
  func encoding(name: String) throws {
    for quote in ["\"", "'"] {
      let text = "<?xml version=\"1.0\" encoding=\(quote)\(name)\(quote)?><a/>"
      let refusal = try #require(Parsing.refusal(of: text).first)
      #expect(refusal.kind == .wrongEncoding)
      #expect(refusal.location.line == 1)
      #expect(refusal.message.german.contains(name))
      #expect(refusal.message.english.contains(name))
    }
  }

  @Test("A declared US-ASCII with an umlaut in it is a matter of the encoding")
  func asciiWithUmlaut() throws {
    let text = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>ä</a>"
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .wrongEncoding)
    #expect(refusal.german.contains("ASCII"))
  }

  @Test("A style sheet instruction in the first line is not taken for the declaration")
  func styleSheet() throws {
    let text = "<?xml-stylesheet href=\"a.xsl\" version=\"2.0\" encoding=\"UTF-16\"?><a/>"
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .processingInstruction)
  }

  @Test(
    "A declaration that is not at the very beginning is refused",
    arguments: [
      (" <?xml version=\"1.0\"?><a/>", 1), ("\n<?xml version=\"1.0\"?><a/>", 2),
      ("<a>\n\n<?xml version=\"1.0\"?></a>", 3),
    ])
  func misplaced(text: String, line: Int) throws {
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .notWellFormed)
    #expect(refusal.location.line == line)
    let damage = try #require(try Parsing.damages(of: text).first)
    #expect([.brokenDeclaration, .foreignContent].contains(damage.kind))
  }

  @Test("A declaration without a version is refused")
  func withoutVersion() throws {
    let refusal = try #require(Parsing.refusal(of: "<?xml encoding=\"UTF-8\"?><a/>").first)
    #expect(refusal.kind == .notWellFormed)
    let damage = try #require(try Parsing.damages(of: "<?xml encoding=\"UTF-8\"?><a/>").first)
    #expect(damage.kind == .brokenDeclaration && damage.location.column == 7)
  }
}
