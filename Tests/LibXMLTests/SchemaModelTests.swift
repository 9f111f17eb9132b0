import LibXML
import Testing
import Text

@Suite("The model of the schema")
struct SchemaModelTests {
  let model: SchemaModel

  init() throws {
    func text(_ name: String) throws -> String {
      String(decoding: try Fixture.bytes("../../../schemas/" + name), as: UTF8.self)
    }
    model = try SchemaModel(text("massnahmensteckbrief.xsd"), including: [text("codelisten.xsd")])
  }

  private func names(_ type: String) throws -> [String] {
    try #require(model.complexType(type)).declarations.map(\.name)
  }

  @Test("has the groups of a profile in their order")
  func root() throws {
    #expect(model.root.name == "massnahmensteckbrief")
    #expect(model.targetNamespace == "urn:massnahmensteckbrief:1")
    #expect(
      try names(model.root.typeName) == [
        "kopf", "zuordnung", "recht", "zielgruppe", "ziele", "inhalt", "zeit", "plaetze", "ort",
        "traeger", "kosten", "kontakt", "erfahrung",
      ])
  }

  @Test("knows what is mandatory, what repeats and what is said of it")
  func elements() throws {
    let head = try #require(model.complexType("KopfTyp"))
    #expect(
      head.declarations.filter(\.isMandatory).map(\.name) == ["id", "fassung", "status", "stand"])
    #expect(head.declarations.filter(\.isRepeatable).map(\.name) == ["vorgaenger", "quelle"])
    #expect(head.position(of: "id") == 0 && head.position(of: "titel") == nil)
    #expect(!model.declarations.isEmpty)
    for element in model.declarations {
      #expect(!element.documentation.german.isEmpty && !element.documentation.english.isEmpty)
    }
  }

  @Test("knows the branches of a choice")
  func choice() throws {
    #expect(try names("TraegerTyp") == ["unbekannt", "id", "name", "rechtsform", "verbund"])
    guard case .sequence(let parts, _) = try #require(model.complexType("TraegerTyp")).content,
      case .choice(let branches, isOptional: false)? = parts.first
    else {
      Issue.record("no choice")
      return
    }
    #expect(
      branches.map { $0.declarations.map(\.name) } == [
        ["unbekannt"], ["id", "name", "rechtsform"],
      ])
    #expect(parts.count == 2)
  }

  @Test("knows attributes and the type of a text that has some")
  func attributes() throws {
    let aim = try #require(model.complexType("ZielTyp"))
    #expect(aim.attributes.map(\.name) == ["code"] && aim.attributes[0].isRequired)
    #expect(model.complexType(model.root.typeName)?.attributes.first?.fixedValue == "1.0")
    #expect(model.textType(of: "ZielTyp") == "LangText")
    #expect(model.textType(of: "LangText") == "LangText")
  }

  @Test("knows in which texts white space counts")
  func whiteSpace() {
    for type in ["TitelText", "ZielTyp", "StatusCode", "DatumTyp", "ErfahrungstextTyp"] {
      #expect(model.collapsesWhiteSpace(type), "\(type)")
    }
    for type in ["KennungTyp", "TraegerkennungTyp", "KopfTyp", "LeerTyp", "gibtsNicht"] {
      #expect(!model.collapsesWhiteSpace(type), "\(type)")
    }
  }

  @Test("comes to an end where types are their own bases")
  func circle() throws {
    func type(_ name: String, _ base: String) -> String {
      "<xs:simpleType name='\(name)'><xs:restriction base='\(base)'/></xs:simpleType>"
    }
    let model = try SchemaModel(
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/>"
        + type("b", "c") + type("c", "b") + type("d", "d") + type("e", "xs:token")
        + type("f", "e") + "</xs:schema>", including: [])
    #expect(["b", "c", "d", "e", "f"].filter(model.collapsesWhiteSpace) == ["e", "f"])
  }
}
