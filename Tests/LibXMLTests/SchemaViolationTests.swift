import Diagnostics
import LibXML
import Testing
import Text

@Suite("What a schema says against a document")
struct SchemaViolationTests {
  private let schema: TestedSchema

  init() throws {
    schema = try CourseSchema.compiled()
  }

  @Test("A valid document has nothing against it")
  func valid() {
    #expect(Parsing.complaints(about: CourseSchema.sample(), schema) == [])
    #expect(Parsing.complaints(about: CourseSchema.sample(["<leer/>": ""]), schema) == [])
  }

  /// One change of the sample and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let part: String
    let change: String
    let code: DiagnosticKind
    let line: Int
    /// Words that the German message or help must have.
    let words: [String]

    init(_ part: String, _ change: String, _ code: DiagnosticKind, _ line: Int, _ words: String...)
    {
      (self.part, self.change, self.code, self.line) = (part, change, code, line)
      self.words = words
    }

    var testDescription: String { part + " -> " + change }
  }

  // The lines are those of the sample, counted by hand.
  private static let cases = [
    // Elements.
    Case(
      "<titel>Deutsch A1</titel>", "<tittel>x</tittel>", .unexpectedElement, 2, "<tittel>",
      "<titel>"),
    Case("<titel>Deutsch A1</titel>", "", .missingElement, 1, "<kurs>", "<titel>"),
    Case("<leer/>", "<leer/><mehr/>", .unexpectedElement, 11, "<mehr>"),
    Case(
      "<art>vollzeit</art>", "<art>vollzeit</art><art>teilzeit</art>", .repeatedElement, 3,
      "<art>"),
    Case("<leer/>", "<ort>Fulda</ort>", .misplacedElement, 10, "<ziel>", "<leer>"),
    Case("Bebra</ort>", "Be<b>b</b>ra</ort>", .unexpectedElement, 8, "<ort>", "nur Text"),
    Case("B1</ziel>", "B<b/>1</ziel>", .unexpectedElement, 10, "<ziel>", "nur Text"),
    // Values.
    Case(">vollzeit<", ">volzeit<", .unknownCode, 3, "volzeit", "<art>", "Gemeint", "vollzeit"),
    Case(">vollzeit<", ">Vollzeit<", .unknownCode, 3, "Vollzeit", "Gemeint ist wohl: vollzeit"),
    Case(">vollzeit<", ">quux<", .unknownCode, 3, "quux", "Erlaubt: vollzeit, teilzeit, abendkurs"),
    Case(">vollzeit<", "><", .unknownCode, 3, "<art>", "vollzeit, teilzeit, abendkurs"),
    Case("EL-2026", "EL-26", .wrongPattern, 4, "EL-26", "<kennung>", "Verlangt: Kürzel"),
    Case("EL-2026", "{a}b", .wrongPattern, 4, "{a}b", "Verlangt: Kürzel"),
    Case("EL-2026", "O'Neill' und .", .wrongPattern, 4, "O'Neill' und ."),
    Case("Deutsch A1", "", .wrongLength, 2, "<titel>", "fehlt ein Wert"),
    Case("Deutsch A1", "123456789012345678901", .wrongLength, 2, "<titel>", "zu lang", "20"),
    Case("2026-01-31", "31.01.2026", .wrongValue, 5, "31.01.2026", "<beginn>", "2026-01-31"),
    Case("2026-01-31", "2023-02-29", .wrongValue, 5, "2023-02-29", "<beginn>"),
    Case("2026-01-31", "", .wrongValue, 5, "<beginn>", "JJJJ-MM-TT"),
    Case(">12<", ">zwölf<", .wrongValue, 6, "zwölf", "<plaetze>"),
    Case(">12<", ">1e1<", .wrongValue, 6, "1e1"),
    Case("99.50", "99,50", .wrongValue, 7, "99,50", "<preis>"),
    Case("99.50", "NaN", .wrongValue, 7, "NaN"),
    Case("Eschwege", "Bebra", .duplicateValue, 9, "Bebra", "<ort>"),
    // Attributes and text.
    Case(" version=\"1.0\"", "", .missingAttribute, 1, "version", "<kurs>"),
    Case(" code=\"teilzeit\"", "", .missingAttribute, 10, "code", "<ziel>"),
    Case("anteil=", "prozent=", .wrongAttribute, 10, "prozent", "<ziel>"),
    Case("<titel>", "<titel xml:lang=\"de\">", .wrongAttribute, 2, "lang", "<titel>"),
    Case("version=\"1.0\"", "version=\"2.0\"", .wrongAttribute, 1, "version", "„1.0“"),
    Case("<titel>", "verirrt <titel>", .strayText, 2, "<kurs>", "Text"),
    Case("<leer/>", "<leer>x</leer>", .strayText, 11, "<leer>"),
    // The root.
    Case("urn:kurs:1", "urn:kurs:2", .wrongRoot, 1, "<kurs>"),
  ]

  @Test("Each kind of violation has its code, its line and its words", arguments: cases)
  func kind(_ example: Case) throws {
    let complaints = Parsing.complaints(
      about: CourseSchema.sample([example.part: example.change]), schema)
    #expect(complaints.count == 1)
    let complaint = try #require(complaints.first)
    #expect(complaint.kind == example.code)
    #expect(complaint.severity == .error)
    #expect(complaint.location.file == "kurs.xml")
    #expect(complaint.location.line == example.line)
    for word in example.words {
      #expect(complaint.german.contains(word), "\(complaint.german)")
    }
    #expect(!complaint.message.english.isEmpty)
    #expect(complaint.message.english != complaint.message.german)
  }

  @Test("A root of another name is named")
  func otherRoot() throws {
    let complaints = Parsing.complaints(about: "<!-- x -->\n<profil xmlns=\"urn:kurs:1\"/>", schema)
    #expect(complaints.map(\.kind) == [.wrongRoot])
    #expect(complaints.first?.location.line == 2)
    #expect(complaints.first?.message.german.contains("<profil>") == true)
  }

  @Test("A missing last element is named with what is missing")
  func missingElement() throws {
    let text = "<kurs xmlns=\"urn:kurs:1\" version=\"1.0\">\n<titel>x</titel>\n</kurs>"
    let complaint = try #require(Parsing.complaints(about: text, schema).first)
    #expect(complaint.kind == .missingElement)
    #expect(complaint.location.line == 1)
    #expect(complaint.german.contains("<kurs>"))
    #expect(complaint.german.contains("<art>"))
    #expect(complaint.english.contains("missing"))
  }

  @Test("Several faults are all reported, in the order of their lines")
  func several() {
    let text = CourseSchema.sample([
      ">12<": ">viele<", "Deutsch A1": "", ">vollzeit<": ">quux<", "Eschwege": "Bebra",
    ])
    let complaints = Parsing.complaints(about: text, schema)
    #expect(complaints.map(\.location.line) == [2, 3, 6, 9])
    #expect(
      complaints.map(\.kind) == [.wrongLength, .unknownCode, .wrongValue, .duplicateValue])
  }
}
