import Catalog
import Testing

@Suite("The order by relevance")
struct RelevanceRankingTests {
  /// Printed by `Fixtures/bm25f.py`, written from the formula without the program.
  private static let computed: [(String, [(String, Double)])] = [
    (
      "betreuung",
      [("HSK-2010-001", 0.7156850565878315), ("EL-2010-001", 0.7048001820232807)]
    ),
    ("rollenbild", [("NF-2010-001", 1.0480202333104562)]),
    (
      "Träger",
      [
        ("NF-2010-001", 0.35000551340561736), ("SL-2010-001", 0.3450167208883253),
        ("EL-2010-001", 0.21908910933715273),
      ]
    ),
    (
      "Kinder BETREUUNG",
      [("EL-2010-001", 1.4533341798791302), ("HSK-2010-001", 1.436296706379176)]
    ),
    ("praktikum", [("HSK-2010-001", 1.01522868777505)]),
    ("U3", [("EL-2010-001", 1.118628414724932)]),
    (
      "unternehmen",
      [("NOH-2010-001", 0.6684965086859942), ("NF-2010-001", 0.42091229576595)]
    ),
    ("Rollenbild Outfit", []),
    ("Hochsauerlandkreis", [("HSK-2010-001", 0.3583598094218172)]),
  ]

  @Test("has the scores that another program computes from the formula", arguments: computed)
  func scores(text: String, expected: [(String, Double)]) async throws {
    let catalog = try await MadeUpCatalog.ring()
    let hits = catalog.search(CatalogQuery(text: text)).hits
    #expect(hits.map { catalog.index.ids[$0.document] } == expected.map(\.0))
    for (hit, (_, score)) in zip(hits, expected) {
      #expect(abs(hit.score - score) < 1e-12)
    }
  }

  @Test("puts a word of the title before the same word among other facts")
  func title() async throws {
    let catalog = try await MadeUpCatalog.repository()
    let hits = catalog.search(CatalogQuery(text: "Landschaftspflege")).hits
    #expect(hits.first.map { catalog.index.ids[$0.document] } == "MUB-2023-006")
  }
}
