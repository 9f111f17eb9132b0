import Catalog
import Profiles
import Testing
import Text

@Suite("Words in context")
struct SnippetTests {
  private func snippets(_ id: String, _ text: String) async throws -> [Snippet] {
    let catalog = try await MadeUpCatalog.ring()
    let profile = try #require(catalog.readEntry(ProfileID(id))).profile
    return Snippet.all(
      of: CatalogQuery(text: text).words,
      in: SearchableText(of: profile).passages(naming: catalog.codes))
  }

  private func marked(_ snippet: Snippet) -> String {
    snippet.pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    "mark the part of the compound that was found",
    arguments: [
      (
        "HSK-2010-001", "betreuung",
        ["… In der Anfangsphase wird die Kinder[betreuung] geklärt. Zur Maßnahme gehören eine …"]
      ),
      (
        "EL-2010-001", "TRAEGER",
        [
          "… mit Kindern unter drei Jahren (U3). Ein [Träger]verbund bündelt Kompetenzen. Zur Maßnahme …"
        ]
      ),
      ("EL-2010-001", "u3", ["Aktivierung AEZ mit Kindern [U3]"]),
      ("SL-2010-001", "boje", ["[BOJE]"]),
    ])
  func compounds(id: String, text: String, expected: [String]) async throws {
    #expect(try await snippets(id, text).map(marked) == expected)
  }

  @Test("show every word, and say in which field it stands")
  func fields() async throws {
    let found = try await snippets("SL-2010-001", "boje erfahrene Fluktuation")
    #expect(found.map(\.field) == [.summary, .title, .summary])
    let marks = Set(found.flatMap(\.pieces).filter(\.isMatch).map(\.text))
    #expect(marks.isSuperset(of: ["BOJE", "erfahrene", "Fluktuation"]))
  }

  @Test("hold every word of each hit, whatever the profile")
  func everyHit() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let catalog = Catalog(
      try MadeUpCatalog.profiles(120, seed: 12).map { Catalog.Entry(profile: $0, path: "") },
      codes: codes)
    for text in ["betreuung", "Träger", "buero", "mark", "an", "cafe kind", "MASS"] {
      let query = CatalogQuery(text: text)
      let hits = catalog.search(query).hits
      #expect(!hits.isEmpty)
      for hit in hits {
        let profile = try #require(catalog.readEntry(at: hit.document)).profile
        let found = Snippet.all(
          of: query.words, in: SearchableText(of: profile).passages(naming: codes))
        let marks = found.flatMap(\.pieces).filter(\.isMatch).map {
          FoldedText($0.text).description
        }
        for word in query.words {
          #expect(marks.contains { $0.contains(word) }, "\(word): \(found.map(\.text))")
        }
      }
    }
  }
}
