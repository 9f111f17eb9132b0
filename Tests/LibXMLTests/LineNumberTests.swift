import Diagnostics
import LibXML
import Testing

@Suite("Line numbers")
struct LineNumberTests {
  @Test("Lines end at LF or CRLF", arguments: ["\n", "\r\n"])
  func ends(end: String) throws {
    let text = ["<a>", "", "<b/>", "<c>", "</c><d/></a>"].joined(separator: end)
    let root = try #require(try Parsing.document(text).root)
    #expect(root.line == 1)
    #expect(root.children.map(\.line) == [3, 4, 5])
  }

  @Test("A start tag over several lines has one of its lines")
  func longStartTag() throws {
    let root = try #require(try Parsing.document("<a>\n\n<b\n  c=\"1\"\n>x</b></a>").root)
    #expect(root.child("b").map { (3...5).contains($0.line) } == true)
  }

  // A field of 16 bits in libxml2's nodes holds no more than 65,535.
  @Test("Elements have their lines beyond 65,535 too", arguments: [65_534, 65_535, 65_536, 70_000])
  func beyond(line: Int) throws {
    let start = "<a>" + String(repeating: "\n", count: line - 1)
    let document = try Parsing.document(start + "<titel>x</titel>\n</a>")
    #expect(document.root?.child("titel")?.line == line)
  }

  @Test("A violation beyond line 65,535 has its line", arguments: [65_536, 70_000])
  func violationBeyond(line: Int) throws {
    let schema = try CourseSchema.compiled()
    // The sample has <art> in its third line.
    let blank = String(repeating: "\n", count: line - 3)
    let text = CourseSchema.sample(
      ["<titel>": blank + "<titel>", "<art>vollzeit": "<art>quux"])
    #expect(Parsing.complaints(about: text, schema).map(\.location.line) == [line])
  }

  @Test("A fault of the syntax beyond line 65,535 has its line")
  func syntaxBeyond() {
    let text = "<a>" + String(repeating: "\n", count: 69_999) + "<b></a>"
    #expect(Parsing.refusal(of: text).map(\.location.line) == [70_000])
  }
}
