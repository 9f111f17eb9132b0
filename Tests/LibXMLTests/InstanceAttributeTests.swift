import Diagnostics
import LibXML
import Testing
import Text

/// The attributes with which a document may talk to a validator.
@Suite("xsi:type, xsi:nil and xsi:schemaLocation")
struct InstanceAttributeTests {
  private static let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""

  private let schema: TestedSchema

  init() throws {
    schema = try CourseSchema.compiled()
  }

  @Test(
    "A document cannot choose another type",
    arguments: [
      "xs:anyType", "xs:string", "xs:anySimpleType", "KennungTyp", "gibtEsNicht", "fremd:Typ", "",
    ])
  func type(name: String) throws {
    let xs = "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
    let found = schema.complaints(
      "<beginn>2026-01-31", "<beginn \(Self.instance) \(xs) xsi:type=\"\(name)\">morgen")
    let complaint = try #require(found.first)
    #expect(found.containsError)
    #expect(complaint.location.line == 5)
    #expect(complaint.german.contains("<beginn>"))
  }

  @Test("The attribute that chooses another type is named in both languages")
  func typeIsNamed() throws {
    let complaint = try #require(
      schema.complaints("<beginn>", "<beginn \(Self.instance) xsi:type=\"KennungTyp\">").first)
    #expect(complaint.message.german.contains("xsi:type"))
    #expect(!complaint.message.german.contains("type definition"))
    #expect(complaint.message.english.contains("xsi:type"))
  }

  @Test(
    "A mandatory element cannot be declared nil, and that is said once", arguments: ["true", "1"])
  func isNil(value: String) throws {
    let found = schema.complaints(
      "<beginn>2026-01-31", "<beginn \(Self.instance) xsi:nil=\"\(value)\">")
    #expect(found.count == 1)
    let complaint = try #require(found.first)
    #expect(complaint.location.line == 5)
    #expect(complaint.message.german.contains("nil"))
    #expect(complaint.message.english.contains("nil"))
  }

  @Test(
    "A hint to a schema is ignored, whatever it leads to",
    arguments: [
      "xsi:schemaLocation=\"urn:kurs:1 kurs.xsd\"",
      "xsi:schemaLocation=\"urn:kurs:1 http://127.0.0.1:9/kurs.xsd\"",
      "xsi:schemaLocation=\"urn:kurs:1 file:///dev/zero\"", "xsi:schemaLocation=\"urn:kurs:1\"",
      "xsi:schemaLocation=\"\"", "xsi:noNamespaceSchemaLocation=\"file:///dev/zero\"",
      "xsi:schemaLocation=\"urn:a a.xsd\" xsi:noNamespaceSchemaLocation=\"b.xsd\"",
    ])
  func schemaLocation(hint: String) {
    #expect(schema.complaints("<kurs ", "<kurs \(Self.instance) \(hint) ") == [])
    #expect(schema.complaints("<titel>", "<titel \(Self.instance) \(hint)>") == [])
    #expect(schema.complaints("<leer/>", "<leer \(Self.instance) \(hint)/>") == [])
    // The schema is the same after the hint as before.
    #expect(schema.complaints(">12<", ">0<").map(\.kind) == [.wrongValue])
  }

  @Test("A hint under another prefix is the same hint")
  func otherPrefix() {
    let change =
      "<kurs xmlns:q=\"http://www.w3.org/2001/XMLSchema-instanc&#101;\" q:schemaLocation=\"urn:a a\" "
    #expect(schema.complaints("<kurs ", change) == [])
  }

  @Test("An attribute of that name without the namespace is none of them")
  func withoutNamespace() {
    #expect(
      schema.complaints("<kurs ", "<kurs schemaLocation=\"urn:a a\" ").map(\.kind) == [
        .wrongAttribute
      ])
  }

  @Test("A hint cannot bring a schema that allows everything")
  func swap() {
    let everything =
      "<alles xmlns=\"urn:alles\" \(Self.instance) xsi:schemaLocation=\"urn:alles alles.xsd\"/>"
    #expect(Parsing.complaints(about: everything, schema).map(\.kind) == [.wrongRoot])
  }
}
