import Catalog
import Profiles
import Testing
import Values

@Suite("Coverage of target groups by district")
struct CoverageTests {
  private let catalog: Catalog

  init() async throws {
    catalog = try await MadeUpCatalog.repository()
  }

  private func ids(_ documents: [Int]) -> [String] { ids(documents, catalog) }

  @Test("shows for lone parents what the report of 2010 says: nothing in OL and SFA")
  func report() {
    let coverage = catalog.coverage(CatalogQuery(targetGroups: [Code("alleinerziehend")]))
    let counts = zip(coverage.districts, coverage.cells[0]).map { ($0.value, $1.count) }
    // WST is in the ring, and section 3.2.2 names no measure of it.
    let expected = [
      ("EL", 1), ("HSK", 1), ("NF", 1), ("NOH", 1), ("OL", 0), ("SFA", 0), ("SL", 1), ("WST", 0),
      ("MUA", 1), ("MUB", 0), ("MUC", 1),
    ]
    #expect(counts.map(\.0) == expected.map(\.0))
    #expect(counts.map(\.1) == expected.map(\.1))
    #expect(coverage.unknownDistricts == [Code("OL"), Code("SFA"), Code("WST")])
  }

  @Test("counts places that are stated, and measures that state none")
  func places() {
    let groups = ["alle", "langzeitbezug", "alleinerziehend"].map { TargetGroup($0) }
    let coverage = catalog.coverage(
      CatalogQuery(targetGroups: groups, districts: [Code("MUA"), Code("MUB"), Code("EL")]))
    func cell(_ row: Int, _ column: Int) -> [Int] {
      let cell = coverage.cells[row][column]
      return [cell.count, cell.places, cell.withoutPlaces]
    }
    // By hand from the files: MUA-2023-001 8, -004 10, -007 8; MUB-2023-004 10, -008 14.
    #expect(cell(0, 0) == [3, 26, 0])
    #expect(cell(1, 1) == [2, 24, 0])
    #expect(cell(2, 2) == [1, 0, 1])
    #expect(cell(0, 2) == [0, 0, 0])
  }

  @Test("names who could lend a measure, made-up measures only to made-up districts")
  func gaps() throws {
    let coverage = catalog.coverage(CatalogQuery(targetGroups: [Code("alleinerziehend")]))
    let gaps = catalog.gaps(in: coverage)
    #expect(gaps.map { $0.districts.map(\.value) } == [["OL", "SFA", "WST"], ["MUB"]])
    #expect(
      ids(try #require(gaps.first).lenders)
        == ["EL-2010-001", "HSK-2010-001", "NF-2010-001", "NOH-2010-001", "SL-2010-001"])
    #expect(ids(try #require(gaps.last).lenders) == ["MUA-2023-002", "MUC-2023-002"])
  }

  /// Every subset of the filters that coverage takes.
  private static let filters: [@Sendable (inout CatalogQuery) -> Void] = [
    { $0.districts = [Code("OL"), Code("MUB")] },
    { $0.targetGroups = [Code("alleinerziehend"), Code("u25")] },
    { $0.statuses = [.active, .ended] },
    { $0.needsChildCare = true },
    { $0.isVoluntary = true },
    { $0.instruments = [Code("aktivierung"), Code("vermittlung")] },
    { $0.mainAims = [.integration] },
    { $0.legalBases = [Code("sgb2p16Sgb3p45")] },
    { $0.providers = ["ID-1", "ID-2"] },
    { $0.runningOn = CalendarDate(iso8601: "2025-06-01") },
  ]

  @Test("names every lender that a look at each profile finds, for every combination of filters")
  func lenders() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let profiles = try MadeUpCatalog.profiles(400, seed: 5)
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "") }, codes: codes)
    var lent = 0
    for chosen in 0..<(1 << Self.filters.count) {
      var query = CatalogQuery()
      for filter in Self.filters.indices where chosen & 1 << filter != 0 {
        Self.filters[filter](&query)
      }
      var elsewhere = query
      elsewhere.districts = []
      elsewhere.targetGroups = []
      let fulfilling = profiles.filter(NaiveScan(codes: codes, query: elsewhere).matches)
      let coverage = catalog.coverage(query)
      for gap in catalog.gaps(in: coverage) {
        let ofGroup = fulfilling.filter(
          NaiveScan(codes: codes, query: CatalogQuery(targetGroups: [gap.targetGroup])).matches)
        for district in gap.districts {
          #expect(!ofGroup.contains { $0.assignment.districts.contains(district) })
          let world = ofGroup.filter { profile in
            profile.assignment.districts.contains {
              codes.isExample($0) == codes.isExample(district)
            }
          }
          #expect(ids(gap.lenders, catalog) == world.map(\.id.description).sorted())
        }
        lent += gap.lenders.count
      }
    }
    #expect(lent > 1000)
  }

  private func ids(_ documents: [Int], _ catalog: Catalog) -> [String] {
    documents.map { catalog.index.ids[$0] }
  }

  @Test("lends from districts that are not shown")
  func lendersNotShown() throws {
    let coverage = catalog.coverage(
      CatalogQuery(targetGroups: [Code("alleinerziehend")], districts: [Code("OL")]))
    let gaps = catalog.gaps(in: coverage)
    #expect(gaps.map { $0.districts.map(\.value) } == [["OL"]])
    #expect(
      gaps.map { ids($0.lenders) }
        == [["EL-2010-001", "HSK-2010-001", "NF-2010-001", "NOH-2010-001", "SL-2010-001"]])
  }

  @Test("shows a gap of a search with the neighbours' measures apart")
  func searchGap() throws {
    let query = CatalogQuery(
      targetGroups: [Code("alleinerziehend")], districts: [Code("OL"), Code("EL")])
    #expect(catalog.search(query).hits.map { catalog.index.ids[$0.document] } == ["EL-2010-001"])
    let gaps = catalog.gaps(of: query)
    #expect(gaps.map(\.district.value) == ["OL"])
    #expect(
      ids(gaps[0].elsewhere)
        == ["EL-2010-001", "HSK-2010-001", "NF-2010-001", "NOH-2010-001", "SL-2010-001"])
    #expect(!gaps[0].isDistrictKnown && gaps[0].broader.isEmpty && gaps[0].forEverybody.isEmpty)
  }

  @Test("offers the broader group and measures for everybody of the district itself")
  func broader() throws {
    let mua = catalog.gaps(
      of: CatalogQuery(targetGroups: [Code("alleinerziehendU3")], districts: [Code("MUA")]))
    #expect(mua.map { ids($0.broader) } == [["MUA-2023-002"]])
    #expect(mua.map { ids($0.elsewhere) } == [["MUC-2023-002"]])
    #expect(
      mua.map { ids($0.forEverybody) } == [["MUA-2023-001", "MUA-2023-004", "MUA-2023-007"]])
    let hsk = catalog.gaps(
      of: CatalogQuery(targetGroups: [Code("alleinerziehendU3")], districts: [Code("HSK")]))
    #expect(hsk.map { ids($0.broader) } == [["HSK-2010-001"]])
    #expect(hsk.map { ids($0.elsewhere) } == [["EL-2010-001"]])
  }

  @Test("counts every measure as a search for it would, for random profiles")
  func random() throws {
    let codes = try MadeUpCatalog.vocabulary.get().codes
    let catalog = Catalog(
      try MadeUpCatalog.profiles(150, seed: 21).map { Catalog.Entry(profile: $0, path: "") },
      codes: codes)
    var query = CatalogQuery()
    query.statuses = [.active]
    let coverage = catalog.coverage(query)
    for (row, group) in coverage.targetGroups.enumerated() {
      for (column, district) in coverage.districts.enumerated() {
        var cell = query
        cell.targetGroups = [group]
        cell.districts = [district]
        #expect(
          coverage.cells[row][column].documents
            == catalog.search(cell, order: .id).hits.map(\.document))
      }
    }
  }
}
