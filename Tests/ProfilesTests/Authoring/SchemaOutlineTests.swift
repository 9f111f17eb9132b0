import Profiles
import Testing
import Text

@Suite("The outline of the schema")
struct SchemaOutlineTests {
  let outline: SchemaOutline

  init() throws {
    outline = try Authoring.outline.get()
  }

  private func names(_ type: String) throws -> [String] {
    try #require(outline.group(type)).fields.map(\.name)
  }

  @Test("has the groups of a profile in their order")
  func root() throws {
    #expect(outline.root.name == "massnahmensteckbrief")
    #expect(
      try names(outline.root.typeName) == [
        "kopf", "zuordnung", "recht", "zielgruppe", "ziele", "inhalt", "zeit", "plaetze", "ort",
        "traeger", "kosten", "kontakt", "erfahrung",
      ])
  }

  @Test("knows what is mandatory, what repeats and what is said of it")
  func fields() throws {
    let head = try #require(outline.group("KopfTyp"))
    #expect(
      head.fields.filter(\.isMandatory).map(\.name) == ["id", "fassung", "status", "stand"])
    #expect(head.fields.filter(\.isRepeatable).map(\.name) == ["vorgaenger", "quelle"])
    for field in head.fields {
      #expect(!field.documentation.german.isEmpty && !field.documentation.english.isEmpty)
    }
  }

  @Test("knows the branches of a choice")
  func choice() throws {
    let provider = try #require(outline.group("TraegerTyp"))
    #expect(provider.fields.map(\.name) == ["unbekannt", "id", "name", "rechtsform", "verbund"])
    #expect(provider.fields.map(\.branch) == [0, 1, 1, 1, nil])
  }

  @Test("knows attributes and the type of a text that has some")
  func attributes() throws {
    let aim = try #require(outline.group("ZielTyp"))
    #expect(aim.attributes.map(\.name) == ["code"] && aim.attributes[0].isMandatory)
    #expect(outline.textType(of: "ZielTyp") == "LangText")
    #expect(outline.textType(of: "LangText") == "LangText")
  }

  @Test("knows in which texts white space counts")
  func whiteSpace() {
    for type in ["TitelText", "ZielTyp", "StatusCode", "DatumTyp", "ErfahrungstextTyp"] {
      #expect(outline.collapsesWhiteSpace(type), "\(type)")
    }
    for type in ["KennungTyp", "TraegerkennungTyp", "KopfTyp", "LeerTyp", "gibtsNicht"] {
      #expect(!outline.collapsesWhiteSpace(type), "\(type)")
    }
  }
}
