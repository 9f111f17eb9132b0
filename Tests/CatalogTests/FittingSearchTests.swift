import Catalog
import Profiles
import Testing
import Values

@Suite("What fits a search in a person's own words")
struct FittingSearchTests {
  private let catalog: Catalog

  init() async throws {
    catalog = try await MadeUpCatalog.repository()
  }

  private func search(_ text: String, without: [Int] = [], asOf: String? = nil) -> SearchResult {
    var understanding = catalog.understand(text)
    understanding.takeBack(without)
    var query = CatalogQuery()
    query.asOf = asOf.flatMap { CalendarDate(iso8601: $0) }
    return catalog.search(for: understanding, query)
  }

  private func ids(_ hits: [SearchResult.Hit]) -> [String] {
    hits.map { catalog.index.ids[$0.document] }
  }

  /// By hand from the files.
  @Test(
    "is found, the best first",
    arguments: [
      ("u25 wohnungslos drogen", "MUB-2023-003"),
      ("Migrantin Deutsch A1 vormittags", "MUC-2023-003"),
      ("vom Minijob in Festanstellung", "MUB-2023-005"), ("Gründer mit Schulden", "MUA-2023-005"),
      ("kein Führerschein", "MUC-2023-004"), ("Ahorn Alleinerziehende", "MUA-2023-002"),
    ])
  func best(text: String, id: String) {
    #expect(ids(search(text).hits).first == id)
  }

  @Test("runs first; on a later day it has ended")
  func states() {
    let now = search("alleinerziehend").hits
    #expect(now.map(\.state) == [.running, .running, .ended, .ended, .ended, .ended, .ended])
    #expect(now.prefix(2).allSatisfy { ids([$0])[0].hasPrefix("MU") })
    #expect(search("alleinerziehend", asOf: "2027-01-01").hits.allSatisfy { $0.state == .ended })
    #expect(search("alleinerziehend", asOf: "2023-10-01").hits.first?.state == .upcoming)
  }

  @Test("orders several target groups by how many fit, and says which")
  func groups() throws {
    let hits = search("u25 wohnungslos").hits
    #expect(hits.first.map { ids([$0])[0] } == "MUB-2023-003")
    #expect(hits.first?.fitting == [0, 1])
    #expect(hits.dropFirst().allSatisfy { $0.fitting.count == 1 })
  }

  @Test("leaves out whom an age excludes, and what is not wanted")
  func excluded() {
    #expect(!ids(search("sucht 19 Jahre").hits).contains("MUB-2023-006"))
    let single = ids(search("einzeln, keine Gruppe").hits)
    #expect(single.contains("MUA-2023-004") && !single.contains("MUA-2023-001"))
  }

  @Test("is not found by what a profile says that it is not for")
  func exclusions() {
    // MUA-2023-007 excludes people whose child care is not settled.
    #expect(!ids(search("Kinderbetreuung ungeklärt").hits).contains("MUA-2023-007"))
    #expect(catalog.search(CatalogQuery(text: "ungeklärter Kinderbetreuung")).hits.isEmpty)
  }

  @Test(
    "has neighbours where nothing fits, by the group before the place",
    arguments: [
      ("Reha Ammerland", "MUB-2023-007"), ("Suchtkranke Emsland", "MUB-2023-006"),
      ("Umschulung Altenpflege", "MUC-2023-005"),
    ])
  func neighbours(text: String, id: String) {
    let result = search(text)
    #expect(result.hits.isEmpty)
    #expect(ids(result.neighbours).first == id)
    #expect(
      result.neighbours.allSatisfy { $0.fitting.count < catalog.understand(text).parts.count })
  }

  @Test("is found again once the part that nothing fits is taken back")
  func takenBack() {
    #expect(search("Reha Ammerland").hits.isEmpty)
    let result = search("Reha Ammerland", without: [2])
    #expect(ids(result.hits) == ["MUB-2023-007"] && result.neighbours.isEmpty)
  }

  @Test("keeps to the filters that stand beside it")
  func filtered() {
    var query = CatalogQuery(districts: [Code("MUC")])
    query.needsFreePlaces = true
    let hits = catalog.search(for: catalog.understand("alleinerziehend"), query).hits
    #expect(ids(hits) == ["MUC-2023-002"])
    query.districts = [Code("OL")]
    let none = catalog.search(for: catalog.understand("alleinerziehend"), query)
    #expect(none.hits.isEmpty && none.neighbours.isEmpty)
  }
}
