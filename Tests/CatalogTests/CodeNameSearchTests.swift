import Catalog
import Foundation
import Profiles
import SystemPackage
import Testing
import Text

/// A code with its list, whatever the list.
private protocol AnyCode {
  var listName: String { get }
  var value: String { get }
}

extension Code: AnyCode {
  fileprivate var listName: String { List.typeName }
}

@Suite("Every name of a code is found")
struct CodeNameSearchTests {
  private static let codes = Result { try MadeUpCatalog.vocabulary.get().codes }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: MadeUpCatalog.root.appending(path).string, encoding: .utf8)
  }

  private static func profile(_ text: String) throws -> MeasureProfile {
    try MeasureProfile(
      parsing: Array(text.utf8), name: "x", vocabulary: MadeUpCatalog.vocabulary.get())
  }

  /// The codes that a profile holds anywhere, by looking at every property of the model.
  private func codes(in value: Any) -> [any AnyCode] {
    if let code = value as? any AnyCode { return [code] }
    return Mirror(reflecting: value).children.flatMap { codes(in: $0.value) }
  }

  /// The complete example once for each code of each list, which stands in the first place in which
  /// the schema wants one of its list.
  private func profiles() throws -> [MeasureProfile] {
    let schema = try Self.text("schemas/massnahmensteckbrief.xsd")
    let document = try Self.text("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    var profiles: [MeasureProfile] = []
    for list in try Self.codes.get().all {
      let places = schema.matches(of: /name="(\w+)" type="(\w+)"/)
        .filter { $0.2 == list.typeName }.map { String($0.1) }
      let leaves =
        document.matches(of: /<(\w+)>(\w+)<\/\w+>/).map { (String($0.1), $0.2) }
        + document.matches(of: /(\w+)="(\w+)"/).map { (String($0.1), $0.2) }
      let leaf = try #require(
        leaves.first { places.contains($0.0) && list[String($0.1)] != nil }, "\(list.typeName)")
      for entry in list.entries {
        var text = document
        text.replaceSubrange(leaf.1.startIndex..<leaf.1.endIndex, with: entry.value)
        let id = "MUA-2025-\(10_001 + profiles.count)"
        text = text.replacing("<id>MUA-2025-001</id>", with: "<id>\(id)</id>")
        // The same code twice in one place is refused: the two change places.
        let twin = "<\(leaf.0)>\(entry.value)</\(leaf.0)>"
        let twins = text.ranges(of: twin)
        var single = text
        if let last = twins.last, twins.count > 1 {
          single.replaceSubrange(last, with: "<\(leaf.0)>\(leaf.1)</\(leaf.0)>")
        }
        profiles.append(try (try? Self.profile(text)) ?? Self.profile(single))
      }
    }
    return profiles
  }

  @Test("in each profile that has it, for every code of every list")
  func everyName() throws {
    let lists = try Self.codes.get()
    let profiles = try profiles()
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "\($0.id).xml") }, codes: lists)
    var found: [String: Set<String>] = [:]
    var met: Set<String> = []
    for profile in profiles {
      for code in codes(in: profile) {
        let entry = try #require(
          lists.all.first { $0.typeName == code.listName }?[code.value], "\(code.value)")
        met.insert(code.listName + "/" + code.value)
        for name in [entry.value, entry.label.german, entry.label.english] + entry.aliases {
          let query = CatalogQuery(text: name)
          #expect(!query.words.isEmpty, "\(name) has no word that could be looked for")
          let ids =
            found[name]
            ?? Set(catalog.search(query).hits.map { catalog.index.ids[$0.document] })
          found[name] = ids
          #expect(ids.contains(profile.id.description), "\(name) in \(profile.id)")
        }
      }
    }
    #expect(met.count == lists.all.reduce(0) { $0 + $1.entries.count })
    // Names that find everything would show nothing.
    #expect(found.values.count { $0.count < profiles.count / 2 } > found.count / 2)
  }

  /// Counted by hand with `grep` over `catalog/`.
  @Test("in the repository's catalogue as often as by hand")
  func byHand() async throws {
    let catalog = try await MadeUpCatalog.repository()
    func count(_ text: String) -> Int { catalog.search(CatalogQuery(text: text)).hits.count }
    #expect(count("Hochsauerlandkreis") == 1)
    #expect(count("05958") == 1)
    #expect(count("Vergabe") == 16)
    // Ten of them as a time model, one by the everyday name "Teilzeitjob" of a target group.
    #expect(count("Teilzeit") == 11)
  }

  @Test("in context, without a word of the text")
  func context() async throws {
    let catalog = try await MadeUpCatalog.repository()
    let profile = try #require(catalog.readEntry(ProfileID("HSK-2010-001"))).profile
    let found = Snippet.all(
      of: CatalogQuery(text: "Meschede").words,
      in: SearchableText(of: profile).passages(naming: catalog.codes))
    #expect(found.map(\.text) == ["Meschede"])
    #expect(found.map(\.field) == [.rest])
  }
}
