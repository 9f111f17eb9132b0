import Catalog
import Profiles
import TestSupport
import Testing
import Text
import Values

@Suite("The index, against a scan of every profile")
struct IndexPropertyTests {
  private static func query(_ random: inout SplitMix64, _ codes: CodeLists) -> CatalogQuery {
    func some<List: CodeListName>(_: List.Type, _ chance: Int) -> [Code<List>] {
      guard Int.random(in: 0..<chance, using: &random) == 0 else { return [] }
      let values = codes.list(List.self).entries.map { Code<List>($0.value) }
      return Array(
        values.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
    func date() -> CalendarDate? {
      CalendarDate(
        year: Int.random(in: 2022...2027, using: &random),
        month: Int.random(in: 1...12, using: &random),
        day: [1, 15, 28].randomElement(using: &random) ?? 1)
    }
    func once(in chance: Int) -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }
    let words = [
      "betreuung", "KINDER", "traeger", "träger", "bild", "u3", "an", "mark", "cafe", "2026",
      "büro",
      "massnahme", "Alleinerziehende", "ab", "nirgends", "e", "Arbeit Kind", "alpha",
    ]
    var query = CatalogQuery(
      targetGroups: some(TargetGroupList.self, 3), districts: some(DistrictList.self, 3),
      text: once(in: 2) ? words.randomElement(using: &random) ?? "" : "")
    query.instruments = some(InstrumentList.self, 8)
    query.legalBases = some(LegalBasisList.self, 8)
    query.mainAims = some(MainAimList.self, 8)
    query.statuses = some(StatusList.self, 6)
    query.needsChildCare = once(in: 10)
    query.isVoluntary = once(in: 10)
    query.isPartTime = once(in: 8)
    query.needsFreePlaces = once(in: 8)
    query.isStarting = once(in: 8)
    query.asOf = date()
    query.runningOn = once(in: 6) ? date() : nil
    query.startsAfter = once(in: 6) ? date() : nil
    query.maximumWeeklyCost =
      once(in: 8) ? Hundredths(count: Int.random(in: 0...60_000, using: &random)) : nil
    if once(in: 8) {
      query.providers = [["ID-1", "ID-2", "Beta gGmbH"].randomElement(using: &random) ?? ""]
    }
    return query
  }

  @Test(
    "finds what the scan finds, for random profiles and queries", arguments: [1, 2, 3] as [UInt64])
  func random(seed: UInt64) throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    // 200 documents: three full words of 64 and a part of one.
    let profiles = try MadeUpCatalog.profiles(200, seed: seed)
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "\($0.id).xml") }, codes: codes)
    var random = SplitMix64(seed: seed &+ 100)
    var found = 0
    for _ in 0..<200 {
      let query = Self.query(&random, codes)
      let scan = NaiveScan(codes: codes, query: query)
      let expected = profiles.filter(scan.matches).map(\.id.description).sorted()
      let result = catalog.search(query)
      let hits = result.hits.map { catalog.index.ids[$0.document] }
      #expect(hits.sorted() == expected, "\(query)")
      #expect(result.documents.members == result.hits.map(\.document).sorted())
      #expect(result.hits.allSatisfy { ($0.score > 0) == !query.words.isEmpty })
      found += hits.isEmpty ? 0 : 1
      for order in HitOrder.allCases {
        let sorted = catalog.search(query, order: order).hits.map {
          catalog.index.ids[$0.document]
        }
        #expect(sorted.sorted() == expected)
      }
    }
    // A test of queries that find nothing would show nothing.
    #expect(found > 25)
  }

  @Test(
    "are sorted by what was asked for, the unknown last, ties by id", arguments: HitOrder.allCases)
  func order(order: HitOrder) throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let catalog = Catalog(
      try MadeUpCatalog.profiles(160, seed: 13).map { Catalog.Entry(profile: $0, path: "") },
      codes: codes)
    let hits = catalog.search(CatalogQuery(text: "arbeit"), order: order).hits
    func key(_ hit: SearchResult.Hit) throws -> (Double, String) {
      // By relevance what runs comes first.
      let profile = try #require(catalog.readEntry(at: hit.document)).profile
      switch order {
      case .relevance: return (Double(hit.state.rawValue) * 1000 - hit.score, "")
      case .id: return (0, "")
      case .title: return (0, FoldedText(profile.title).description)
      case .district: return (0, profile.district.value)
      case .begin: return (profile.schedule.begin.map { Double($0.daysSince1970) } ?? .infinity, "")
      case .cost: return (WeeklyCost(of: profile).amount?.value ?? .infinity, "")
      }
    }
    #expect(hits.count > 60)
    for (left, right) in zip(hits, hits.dropFirst()) {
      let ids = [left, right].map { catalog.index.ids[$0.document] }
      let (one, other) = (try key(left), try key(right))
      #expect(one < other || (one == other && ids[0] < ids[1]), "\(ids)")
    }
  }

  @Test("counts a target group in a district as the scan does, every pair")
  func pairs() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let profiles = try MadeUpCatalog.profiles(130, seed: 7)
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "") }, codes: codes)
    for group in codes.list(TargetGroupList.self).entries.map({ TargetGroup($0.value) }) {
      for district in codes.list(DistrictList.self).entries.map({ District($0.value) }) {
        let query = CatalogQuery(targetGroups: [group], districts: [district])
        let scan = NaiveScan(codes: codes, query: query)
        #expect(catalog.count(for: group, in: district) == profiles.count(where: scan.matches))
        #expect(catalog.documents(for: query).count == profiles.count(where: scan.matches))
      }
    }
  }

  @Test("counts facets as searches with one code more would find")
  func facets() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let profiles = try MadeUpCatalog.profiles(150, seed: 8)
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "") }, codes: codes)
    let all = catalog.search(CatalogQuery(text: "arbeit"))
    for facet in catalog.facets(of: all.documents).facets {
      #expect(facet.counts.map(\.hits) == facet.counts.map(\.hits).sorted(by: >))
      for count in facet.counts {
        var query = CatalogQuery(text: "arbeit")
        switch facet.field {
        case .targetGroup: query.targetGroups = [Code(count.code)]
        case .district: query.districts = [Code(count.code)]
        default: query.instruments = [Code(count.code)]
        }
        #expect(catalog.search(query).hits.count == count.hits)
      }
    }
  }

  @Test("is the same when parts of it are built apart", arguments: [0, 1, 63, 64, 65, 99, 100])
  func parts(cut: Int) throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let profiles = try MadeUpCatalog.profiles(100, seed: 9)
    var whole = (CatalogIndex.Builder(codes: codes), FullTextIndex.Builder(codes: codes))
    var first = whole
    var second = whole
    for (number, profile) in profiles.enumerated() {
      let text = SearchableText(of: profile)
      whole.0.add(profile, path: "\(number)")
      whole.1.add(text)
      if number < cut {
        first.0.add(profile, path: "\(number)")
        first.1.add(text)
      } else {
        second.0.add(profile, path: "\(number)")
        second.1.add(text)
      }
    }
    first.0.append(second.0)
    first.1.append(second.1)
    #expect(first.0.finish() == whole.0.finish())
    #expect(first.1.finish() == whole.1.finish())
    #expect(whole.0.finish().count == 100)
  }

  @Test("finds each id, and none that is not there")
  func ids() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let profiles = try MadeUpCatalog.profiles(90, seed: 10)
    let catalog = Catalog(profiles.map { Catalog.Entry(profile: $0, path: "") }, codes: codes)
    for profile in profiles { #expect(catalog.readEntry(profile.id)?.profile == profile) }
    for absent in ["", "A-2026-0001", "ZZZ-2026-0001", "EL-2026-99999"] {
      #expect(catalog.readEntry(ProfileID(absent)) == nil)
    }
    #expect(catalog.entries.map(\.profile.id) == profiles.map(\.id).sorted())
    #expect(Catalog([], codes: codes).search(CatalogQuery(text: "x")).hits.isEmpty)
  }
}
