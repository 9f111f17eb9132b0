import Diagnostics
import LibXML
import Testing

@Suite("Hostile and broken documents")
struct HostileDocumentTests {
  /// A document and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let code: DiagnosticKind
    let line: Int?
    /// A word that the German message or help must have.
    let word: String

    init(_ name: String, _ code: DiagnosticKind, _ line: Int?, _ word: String) {
      (self.name, self.code, self.line, self.word) = (name, code, line, word)
    }

    var testDescription: String { name }
  }

  private static let refused = [
    Case("a01-billion-laughs.xml", .documentType, 2, "DOCTYPE"),
    Case("a03-laughs-in-attribute.xml", .documentType, 2, "DOCTYPE"),
    Case("a05-entity-loop.xml", .documentType, 2, "DOCTYPE"),
    Case("a07-xxe-relative.xml", .documentType, 2, "DOCTYPE"),
    Case("a08-xxe-http-loopback.xml", .documentType, 2, "DOCTYPE"),
    Case("a10-external-subset-http.xml", .documentType, 2, "DOCTYPE"),
    Case("a11-external-subset-file.xml", .documentType, 2, "DOCTYPE"),
    Case("a12-blind-exfil.xml", .documentType, 2, "DOCTYPE"),
    Case("a13-xxe-dev-zero.xml", .documentType, 2, "DOCTYPE"),
    Case("a14-xxe-fifo.xml", .documentType, 2, "DOCTYPE"),
    Case("a15-internal-entity-benign.xml", .documentType, 2, "DOCTYPE"),
    Case("a16-attlist-default-injection.xml", .documentType, 2, "DOCTYPE"),
    Case("a17-doctype-empty.xml", .documentType, 2, "DOCTYPE"),
    Case("a18-doctype-wrong-root.xml", .documentType, 2, "DOCTYPE"),
    Case("a21-xxe-in-attribute.xml", .documentType, 2, "DOCTYPE"),
    Case("a22-undeclared-entity.xml", .brokenReference, 3, "uuml"),
    Case("a25-exotic-schemes.xml", .documentType, 2, "DOCTYPE"),
    Case("a26-utf16-hidden-doctype.xml", .wrongEncoding, 1, "UTF-16"),
    Case("a29-pe-endless-loop-2914.xml", .documentType, 1, "DOCTYPE"),
    Case("b01-xinclude-file.xml", .unexpectedElement, 3, "<PROFILTITEL>"),
    Case("b06-schemalocation-swap.xml", .missingAttribute, 2, "kennung"),
    Case("b07-xml-stylesheet.xml", .processingInstruction, 2, "Verarbeitungsanweisung"),
    Case("b10-xsi-type.xml", .wrongAttribute, 5, "xsi:type"),
    Case("b11-xsi-nil.xml", .wrongAttribute, 5, "xsi:nil"),
    Case("b12-second-xml-decl.xml", .foreignContent, 5, "zweiter"),
    Case("c02-overlong-lt.xml", .wrongEncoding, 3, "0xC0"),
    Case("c03-surrogate-utf8.xml", .wrongEncoding, 3, "0xED"),
    Case("c05-truncated-utf8-eof.xml", .wrongEncoding, 5, "0xC3"),
    Case("c07-latin1-undeclared.xml", .wrongEncoding, 3, "0xF6"),
    Case("c09-utf16le-bom.xml", .wrongEncoding, 1, "UTF-16"),
    Case("c10-utf16be-nobom.xml", .wrongEncoding, 1, "UTF-16"),
    Case("c11-utf16-declared-utf8-bytes.xml", .wrongEncoding, 1, "UTF-16"),
    Case("c13-double-bom.xml", .forbiddenCharacter, 1, "BOM"),
    Case("c14-utf7.xml", .wrongEncoding, 1, "UTF-7"),
    Case("c15-utf32-bom.xml", .wrongEncoding, 1, "UTF-32"),
    Case("c17-unknown-encoding.xml", .wrongEncoding, 1, "x-fantasie-9"),
    Case("c19-nul-in-text.xml", .forbiddenCharacter, 3, "NUL"),
    Case("c20-nul-after-root.xml", .forbiddenCharacter, 7, "NUL"),
    Case("c21-control-0x01.xml", .forbiddenCharacter, 3, "nicht erlaubt"),
    Case("c22-charref-0.xml", .brokenReference, 3, "&#0;"),
    Case("c24-charref-fffe.xml", .brokenReference, 3, "FFFE"),
    Case("c25-xml11-esc.xml", .wrongVersion, 1, "XML 1.1"),
    Case("c26-xml-version-2.xml", .wrongVersion, 1, "XML 2.0"),
    Case("d01-empty.xml", .emptyDocument, 1, "leer"),
    Case("d05-two-roots.xml", .foreignContent, 7, "Steckbrief"),
    Case("d06-trailing-text.xml", .foreignContent, 7, "Außerhalb"),
    Case("d07-truncated.xml", .cutOff, 5, "abgeschnitten"),
    Case("d08-mismatched-tag.xml", .unmatchedTag, 3, "</"),
    Case("d12-rebind-xml-prefix.xml", .brokenAttribute, 2, "Präfix"),
    Case("d13-unquoted-attr.xml", .brokenAttribute, 2, "Anführungszeichen"),
    Case("d15-cdata-end-in-text.xml", .brokenReference, 3, "]]>"),
    Case("d20-nesting-300.xml", .notWellFormed, 2, "wohlgeformt"),
    Case("d24-wrong-namespace.xml", .wrongRoot, 2, "urn:platzhalter:steckbrief"),
    Case("d25-no-namespace.xml", .wrongRoot, 2, "urn:platzhalter:steckbrief"),
    Case("d27-mixed-content.xml", .strayText, 5, "Text"),
    Case("d30-json.xml", .notWellFormed, 1, "JSON"),
    Case("d33-xz.xml", .notText, nil, "xz"),
    Case("d36-missing-required.xml", .missingElement, 2, "<PROFILDATUM>"),
  ]

  private static let accepted = [
    "a28-doctype-in-cdata.xml", "b04-schemalocation-http.xml", "c12-utf8-bom.xml",
    "c28-mixed-newlines.xml", "d16-cdata-split.xml",
  ]

  @Test("Each is refused, and told its real trouble", arguments: refused)
  func isRefused(_ example: Case) throws {
    let complaints = Parsing.complaints(
      about: try Fixture.bytes(example.name), try PlaceholderSchema.compiled())
    let complaint = try #require(complaints.first { $0.kind == example.code }, "\(complaints)")
    #expect(complaint.severity == .error)
    #expect(complaint.location.line == example.line)
    #expect(complaint.german.contains(example.word), "\(complaint.german)")
    #expect(!complaints.contains { $0.kind == .internalFailure })
  }

  @Test("What only looks hostile is accepted", arguments: accepted)
  func isAccepted(name: String) throws {
    let bytes = try Fixture.bytes(name)
    #expect(Parsing.complaints(about: bytes, try PlaceholderSchema.compiled()) == [])
    // Of another schema's documents only the root is said to be unknown.
    let found = Parsing.complaints(about: bytes, try CourseSchema.compiled())
    #expect(found.map(\.kind) == [.wrongRoot])
    #expect(found.first?.location.line == 2)
    #expect(found.first?.german.contains("<PROFILROOT>") == true)
  }

  @Test("The text that CDATA splits is read whole")
  func splitText() throws {
    let document = try Document.parse(try Fixture.bytes("d16-cdata-split.xml"), name: "d16")
    #expect(document.root?.child("PROFILTITEL")?.text == "Titel")
  }

  @Test("No document beside these tests is forgotten")
  func complete() throws {
    #expect(try Fixture.names() == (Self.refused.map(\.name) + Self.accepted).sorted())
  }
}
