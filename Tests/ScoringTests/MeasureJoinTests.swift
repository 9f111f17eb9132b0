import Catalog
import Outcomes
import Profiles
import Scoring
import Testing

@Suite("Joining outcomes with the catalogue")
struct MeasureJoinTests {
  private let catalog: Catalog
  private let join: MeasureJoin

  init() throws {
    catalog = try SmallCatalog.catalog([
      SmallCatalog.profile("MUA-2024-001", number: "17"),
      SmallCatalog.profile("MUB-2024-001", districts: ["MUB"], number: "17"),
      SmallCatalog.profile("MUB-2024-002", districts: ["MUB"], provider: nil, number: "18"),
      SmallCatalog.profile("MUC-2024-001", districts: ["MUC", "MUA"], provider: "Gamma"),
    ])
    join = MeasureJoin(catalog)
  }

  private func id(_ match: MeasureJoin.Match) -> ProfileID {
    catalog.measures[match.document].id
  }

  private func row(_ measure: String, district: String = "", provider: String = "") -> TallyKey {
    TallyKey(provider: provider, measure: measure, district: district)
  }

  @Test("finds a measure by its id and by the district's own number")
  func names() throws {
    #expect(try id(join.match(row("MUA-2024-001"))) == ProfileID("MUA-2024-001"))
    #expect(try id(join.match(row("18"))) == ProfileID("MUB-2024-002"))
  }

  @Test("needs the district where two have the same number")
  func sameNumber() throws {
    #expect(throws: MeasureJoin.Failure.ambiguousMeasure) { try join.match(row("17")) }
    for name in ["MUB", "Musterkreis B", "99902"] {
      let match = try join.match(row("17", district: name))
      #expect(id(match) == ProfileID("MUB-2024-001"))
    }
  }

  @Test("needs the district where a measure has several, and refuses a foreign one")
  func severalDistricts() throws {
    #expect(throws: MeasureJoin.Failure.districtMissing) { try join.match(row("MUC-2024-001")) }
    #expect(
      try join.match(row("MUC-2024-001", district: "MUA")).district == District("MUA"))
    #expect(throws: MeasureJoin.Failure.districtForeign) {
      try join.match(row("MUC-2024-001", district: "MUB"))
    }
    #expect(throws: MeasureJoin.Failure.districtForeign) {
      try join.match(row("MUA-2024-001", district: "Atlantis"))
    }
  }

  @Test("never joins what is only near, and says what is near")
  func nearMatches() throws {
    #expect(throws: MeasureJoin.Failure.unknownMeasure(near: [])) {
      try join.match(row("mua-2024-001"))
    }
    #expect(join.near("mua-2024-001").first == "MUA-2024-001")
    #expect(join.near("Kochkurs").isEmpty)
    #expect(throws: MeasureJoin.Failure.unknownMeasure(near: [])) {
      try join.match(row("Kochkurs"))
    }
  }

  @Test("keeps the provider that a row names, and says where it contradicts the profile")
  func providers() throws {
    #expect(try join.match(row("18", provider: "Delta")).namedProvider == "Delta")
    #expect(try join.match(row("18")).namedProvider == "")
    let contradiction = try join.match(row("MUA-2024-001", provider: "Delta"))
    #expect(contradiction.contradictsProvider)
    let agreement = try join.match(row("MUA-2024-001", provider: "ALPHA"))
    #expect(!agreement.contradictsProvider)
  }
}
