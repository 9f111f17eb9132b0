import Diagnostics
import LibXML
import Testing

@Suite("Compiling a schema")
struct SchemaCompilingTests {
  private static func schema(_ declarations: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:a" targetNamespace="urn:a"
      elementFormDefault="qualified">\(declarations)</xs:schema>
    """
  }

  private static let string = "<xs:element name=\"a\" type=\"xs:string\"/>"

  @Test("A schema of one document compiles and judges")
  func one() throws {
    let schema = try TestedSchema(Self.schema(Self.string), including: [:])
    #expect(Parsing.complaints(about: "<a xmlns=\"urn:a\">x</a>", schema) == [])
    #expect(
      Parsing.complaints(about: "<b xmlns=\"urn:a\">x</b>", schema).map(\.kind) == [.wrongRoot])
  }

  @Test("An include is taken from memory, with its types and elements")
  func include() throws {
    let schema = try TestedSchema(
      Self.schema("<xs:include schemaLocation=\"teil.xsd\"/><xs:element name=\"a\" type=\"T\"/>"),
      including: [
        "teil.xsd": Self.schema(
          "<xs:simpleType name=\"T\"><xs:restriction base=\"xs:int\"/></xs:simpleType>"
            + "<xs:element name=\"b\" type=\"T\"/>")
      ])
    #expect(Parsing.complaints(about: "<a xmlns=\"urn:a\">1</a>", schema) == [])
    #expect(Parsing.complaints(about: "<b xmlns=\"urn:a\">1</b>", schema) == [])
    #expect(
      Parsing.complaints(about: "<a xmlns=\"urn:a\">x</a>", schema).map(\.kind) == [.wrongValue])
  }

  @Test("Two includes are both taken")
  func twoIncludes() throws {
    let type = { (name: String) in
      Self.schema(
        "<xs:simpleType name=\"\(name)\"><xs:restriction base=\"xs:int\"/></xs:simpleType>")
    }
    let schema = try TestedSchema(
      Self.schema(
        "<xs:include schemaLocation=\"1.xsd\"/><!-- x --><xs:include schemaLocation=\"2.xsd\"/>"
          + "<xs:element name=\"a\" type=\"T1\"/><xs:element name=\"b\" type=\"T2\"/>"),
      including: ["1.xsd": type("T1"), "2.xsd": type("T2")])
    #expect(Parsing.complaints(about: "<b xmlns=\"urn:a\">1</b>", schema) == [])
  }

  @Test(
    "A schema that is not whole refuses",
    arguments: [
      // An include that nobody gave, though a file of that name might exist.
      schema("<xs:include schemaLocation=\"fehlt.xsd\"/>" + string),
      schema("<xs:include schemaLocation=\"/etc/hostname\"/>" + string),
      schema("<xs:include/>" + string),
      // An import: nothing is fetched, neither file nor network.
      schema("<xs:import namespace=\"urn:b\" schemaLocation=\"teil.xsd\"/>" + string),
      schema(
        "<xs:import namespace=\"urn:b\" schemaLocation=\"http://127.0.0.1:9/b.xsd\"/>" + string),
      // An include within an include.
      schema("<xs:include schemaLocation=\"weiter.xsd\"/>" + string),
    ])
  func notWhole(text: String) {
    let parts = [
      "teil.xsd": Self.schema(""),
      "weiter.xsd": Self.schema("<xs:include schemaLocation=\"fehlt.xsd\"/>"),
    ]
    #expect(throws: Refusal.self) { try Schema(text, including: parts) }
  }

  @Test(
    "A schema that is wrong refuses",
    arguments: [
      "", " ", "Text", "<a/>", "<xs:schema", string,
      schema("<xs:element name=\"a\" type=\"GibtEsNicht\"/>"), schema("<xs:elemnt name=\"a\"/>"),
      schema("<xs:element/>"), schema(string + string),
      schema(
        "<xs:simpleType name=\"T\"><xs:restriction base=\"xs:string\">"
          + "<xs:pattern value=\"[\"/></xs:restriction></xs:simpleType>" + string),
    ])
  func wrong(text: String) {
    let error = #expect(throws: Refusal.self) { try Schema(text, including: [:]) }
    #expect(error?.diagnostics.containsError == true)
  }

  @Test("A part that is wrong refuses", arguments: ["", "<xs:schema", "Text"])
  func wrongPart(part: String) {
    #expect(throws: Refusal.self) {
      try Schema(CourseSchema.main, including: ["typen.xsd": part])
    }
  }

  @Test("A schema may be made again and again")
  func repeated() throws {
    for _ in 0..<50 {
      let schema = try CourseSchema.compiled()
      #expect(Parsing.complaints(about: CourseSchema.sample(), schema) == [])
    }
  }
}
