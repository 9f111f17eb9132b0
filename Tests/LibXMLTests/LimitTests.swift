import Diagnostics
import LibXML
import Testing
import Text

@Suite("Documents out of all proportion")
struct LimitTests {
  @Test("Elements nested too deeply are refused", arguments: [300, 100_000])
  func nesting(depth: Int) throws {
    let open = String(repeating: "<a>", count: depth)
    let closed = open + String(repeating: "</a>", count: depth)
    for text in [open, closed] {
      let refusals = Parsing.refusal(of: text)
      #expect(refusals.count == 1)
      let refusal = try #require(refusals.first)
      #expect(refusal.kind == .notWellFormed)
    }
  }

  @Test("Elements nested as deeply as any profile are accepted")
  func shallowNesting() {
    let text = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(Parsing.refusal(of: text) == [])
  }

  @Test("A huge attribute is read whole, a cut one refused")
  func hugeAttribute() throws {
    let value = String(repeating: "x", count: 1_500_000)
    let document = try Parsing.document("<a b=\"\(value)\"/>")
    #expect(document.root?.attribute("b")?.utf8.count == 1_500_000)
    let refusal = try #require(Parsing.refusal(of: "<a b=\"\(value)").first)
    #expect(refusal.kind == .notWellFormed)
    #expect(refusal.german.utf8.count < 2_000)
  }

  @Test("More attributes than any element has are refused before libxml2 compares them all")
  func attributes() throws {
    func text(_ count: Int) -> String {
      "<a>\n<b" + (0..<count).map { " n\($0)='u'" }.joined() + "/></a>"
    }
    #expect(Parsing.refusal(of: text(9_000)) == [])
    let refusal = try #require(Parsing.refusal(of: text(50_000)).first)
    #expect(refusal.kind == .documentTooLarge)
    #expect(refusal.location.line == 2)
  }

  @Test("A name of 60,000 letters is refused with a short message")
  func hugeName() throws {
    let refusal = try #require(
      Parsing.refusal(of: "<a>\n<" + String(repeating: "n", count: 60_000) + "/></a>").first)
    #expect(refusal.kind == .notWellFormed)
    #expect(refusal.location.line == 2)
    #expect(refusal.german.utf8.count < 2_000)
  }

  @Test("A name or value that the schema refuses is cut in the message too")
  func longWords() throws {
    let schema = try CourseSchema.compiled()
    let words = [
      String(repeating: "n", count: 30_000), "n" + String(repeating: "\u{301}", count: 20_000),
    ]
    for word in words {
      for text in [
        "<\(word)/>", CourseSchema.sample(["<titel>": "<\(word)/><titel>"]),
        CourseSchema.sample([">vollzeit<": ">\(word)<"]),
        CourseSchema.sample(["anteil=": "\(word)="]), CourseSchema.sample(["urn:kurs:1": word]),
      ] {
        let complaints = Parsing.complaints(about: text, schema)
        #expect(!complaints.isEmpty)
        for complaint in complaints {
          #expect(complaint.german.unicodeScalars.count < 4_000)
        }
      }
    }
  }

  @Test("A value too long to show still gets its suggestion or the list")
  func longValue() throws {
    let schema = try CourseSchema.compiled()
    let value = String(repeating: "x", count: 30_000)
    let complaint = try #require(
      Parsing.complaints(about: CourseSchema.sample([">vollzeit<": ">\(value)<"]), schema).first)
    #expect(complaint.kind == .unknownCode)
    #expect(complaint.message.german.contains("xxxxxxxxxx"))
    #expect(complaint.help?.german.contains("vollzeit, teilzeit, abendkurs") == true)
  }

  @Test("5,000 declarations of namespaces are read")
  func manyNamespaces() throws {
    let declarations = (0..<5_000).map { " xmlns:n\($0)=\"urn:\($0)\"" }.joined()
    let document = try Parsing.document("<a\(declarations)><n4999:b/></a>")
    #expect(document.root?.child("b")?.namespace == "urn:4999")
  }

  @Test("10,000 elements are read, one more is refused")
  func manyElements() throws {
    let document = try Parsing.document("<a>" + String(repeating: "<b/>", count: 9_999) + "</a>")
    #expect(document.root?.children("b").count == 9_999)
    let refusals = Parsing.refusal(of: "<a>" + String(repeating: "<b/>", count: 10_000) + "</a>")
    #expect(refusals.map(\.kind) == [.documentTooLarge])
  }
}
