import Diagnostics
import LibXML
import Testing
import Text

@Suite("The words for what a schema says")
struct SchemaWordsTests {
  private let schema: TestedSchema

  init() throws {
    schema = try CourseSchema.compiled()
  }

  @Test(
    "A value beyond a limit is told the limit",
    arguments: [
      (">12<", ">0<", 6, "1"), (">12<", ">100<", 6, "99"), ("99.50", "0.00", 7, "0"),
      ("99.50", "99.505", 7, "2"), ("anteil=\"50\"", "anteil=\"500\"", 10, "99"),
    ])
  func limits(part: String, change: String, line: Int, limit: String) throws {
    let complaint = try #require(schema.complaints(part, change).first)
    #expect(complaint.kind == .wrongValue)
    #expect(complaint.location.line == line)
    for words in [complaint.german, complaint.english] {
      // As a word of its own, not as a digit of the value.
      let found = words.split(whereSeparator: { " .,;:()„“\"'".contains($0) }).contains(
        Substring(limit))
      #expect(found, "\(words)")
    }
  }

  @Test(
    "A wrong value of an attribute is told with the attribute's name",
    arguments: [
      ("code=\"teilzeit\"", "code=\"teilzeitt\"", .unknownCode, "code"),
      ("anteil=\"50\"", "anteil=\"halb\"", .wrongValue, "anteil"),
      ("anteil=\"50\"", "anteil=\"0\"", .wrongValue, "anteil"),
    ] as [(String, String, DiagnosticKind, String)])
  func attributes(part: String, change: String, code: DiagnosticKind, name: String) throws {
    let complaint = try #require(schema.complaints(part, change).first)
    #expect(complaint.kind == code)
    #expect(complaint.location.line == 10)
    for words in [complaint.message.german, complaint.message.english] {
      #expect(words.contains(name), "\(words)")
      #expect(words.contains("<ziel>"), "\(words)")
    }
  }

  @Test("Text that strayed is quoted")
  func strayText() throws {
    let complaint = try #require(
      schema.complaints("<leer/>", "<leer/>\n\n verirrtes\u{9B}Wort ").first)
    #expect(complaint.kind == .strayText)
    #expect(complaint.message.german.contains("verirrtes<U+009B>Wort"))
    #expect(complaint.message.english.contains("verirrtes<U+009B>Wort"))
  }

  @Test("An element where nothing may stand is not called text")
  func elementInEmpty() throws {
    let complaint = try #require(schema.complaints("<leer/>", "<leer><x/></leer>").first)
    #expect(complaint.location.line == 11)
    #expect(!complaint.message.german.contains("steht Text"))
    #expect(!complaint.message.english.contains("contains text"))
  }

  @Test("An element of another namespace is not suggested to itself")
  func otherNamespace() throws {
    let complaint = try #require(schema.complaints("<titel>", "<titel xmlns=\"urn:x\">").first)
    #expect(complaint.kind == .unexpectedElement)
    #expect(complaint.location.line == 2)
    #expect(!complaint.german.contains("Gemeint ist wohl <titel>"))
    #expect(complaint.german.contains("Namensraum"))
    #expect(complaint.english.contains("namespace"))
  }

  @Test(
    "A value with quotes and braces is quoted whole",
    arguments: ["o'clock' {x}y", "{u:x}y", "'", "'. "])
  func quotes(value: String) throws {
    let complaint = try #require(schema.complaints(">vollzeit<", ">\(value)<").first)
    #expect(complaint.kind == .unknownCode)
    #expect(complaint.message.german.contains("„\(value)“"))
    #expect(complaint.help?.german == "Erlaubt: vollzeit, teilzeit, abendkurs")
  }

  @Test("What a document says cannot steer the terminal through a message")
  func harmless() {
    let hostile = "\u{9B}31m\u{202E}x\u{200B}"
    for (part, change) in [
      (">vollzeit<", ">\(hostile)<"), ("EL-2026", hostile), (">12<", ">\(hostile)<"),
      ("Eschwege", hostile + "</ort><ort>" + hostile), ("<leer/>", hostile),
      ("urn:kurs:1", hostile), ("code=\"teilzeit\"", "code=\"\(hostile)\""),
    ] {
      let complaints = schema.complaints(part, change)
      #expect(!complaints.isEmpty)
      for complaint in complaints {
        let words = complaint.german + complaint.english
        #expect(
          words.unicodeScalars.filter { "\u{9B}\u{202E}\u{200B}".unicodeScalars.contains($0) }
            .isEmpty)
      }
    }
  }
}
