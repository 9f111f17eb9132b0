import LibXML
import Profiles
import Testing
import Text

@Suite("The table of a profile's fields")
struct ProfileFieldTests {
  /// Every place of the schema that holds a value: `kopf/id`, `ziele/ziel@code`.
  private func places() throws -> Set<String> {
    func text(_ name: String) throws -> String {
      String(decoding: try Fixture.bytes("schemas/\(name).xsd"), as: UTF8.self)
    }
    let model = try SchemaModel(
      text("massnahmensteckbrief"), including: [text("codelisten")])
    var places: Set<String> = []
    func collect(_ typeName: String, _ path: String) {
      guard let type = model.complexType(typeName) else {
        places.insert(path)
        return
      }
      for attribute in type.attributes where attribute.fixedValue == nil {
        places.insert(path + "@" + attribute.name)
      }
      if type.textType != nil { places.insert(path) }
      for child in type.declarations {
        collect(child.typeName, path.isEmpty ? child.name : path + "/" + child.name)
      }
    }
    collect(model.root.typeName, "")
    return places
  }

  @Test("names every place of the schema that holds a value, once, and no other")
  func schema() throws {
    let named = ProfileField.all.flatMap { field -> [String] in
      let path = field.path.joined(separator: "/")
      let parts = field.reading.parts
      guard !parts.isEmpty else { return [path] }
      return parts.map { part in
        switch part.place {
        case .element(let name): path + "/" + name
        case .attribute(let name): path + "@" + name
        case .content: path
        }
      }
    }
    #expect(Set(named).count == named.count)
    // An empty element that says that the provider is not known.
    #expect(Set(named) == (try places().filter { $0 != "traeger/unbekannt" }))
  }

  @Test("has keys and columns of its own for each field")
  func keys() {
    let keys = ProfileField.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    let columns = ProfileField.all.compactMap(\.traits.column)
    #expect(columns.sorted() == Array(1...columns.count))
    for field in ProfileField.all {
      let parts = field.reading.parts.map(\.key)
      #expect(Set(parts).count == parts.count, "\(field.key)")
    }
  }

  @Test("no fact of the complete example is silent about its field")
  func facts() throws {
    let vocabulary = try Fixture.vocabulary.get()
    let profile = try Fixture.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    let codes = vocabulary.codes
    for field in ProfileField.all {
      let isSaidElsewhere = field.traits.showing == .elsewhere
      #expect(profile.facts(field, codes).isEmpty == isSaidElsewhere, "\(field.key)")
    }
    let budgets = try #require(ProfileField.named("budgets"))
    #expect(
      profile.facts(budgets, codes).map { "\($0.key)|\($0.label?.german ?? "")|\($0.text.german)" }
        == [
          "budgets 2025|Budget 2025|geplant 118.800,00 €; gebunden 99.000,00 €; verausgabt 0,00 €",
          "budgets 2026|Budget 2026|ohne Betrag",
        ])
    let age = try #require(ProfileField.named("ageFrom"))
    #expect(profile.facts(age, codes).map(\.text.german) == ["18–45"])
  }
}
