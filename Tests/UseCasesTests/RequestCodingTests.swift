import Catalog
import Foundation
import Outcomes
import Profiles
import Scoring
import Submission
import Testing
import UseCases
import Values

@Suite("A request as a text")
struct RequestCodingTests {
  private static let day = CalendarDate(year: 2026, month: 2, day: 28)

  /// Everything that can be said of a ranking, said or left out.
  private static let rankings: [RankRequest] = [false, true].flatMap { isFull in
    UnitScope.allCases.flatMap { scope in
      ConsortiumCredit.allCases.map { consortium in
        var request = RankRequest(
          outcomes: ["a \"b\".csv", "-"], catalog: CatalogRequest("catalog", readsAll: isFull))
        (request.scope, request.consortium) = (scope, consortium)
        guard isFull else { return request }
        request.cohort = CohortRequest(
          asOf: day, lagMonths: 3, from: day, through: day, definition: .retentionRate)
        request.reading.skipsBadRows = true
        request.reading.columnNames = [.measure: "MNR", .exit: "Ende", .entry: "Beginn \\ ü"]
        request.reading.cores = 2
        request.comparable = ["Typ II=EL,NOH"]
        request.covariates = []
        request.weights = CriterionWeights([("integration", 50), ("dropout", 20.5)])
        request.followsRenewals = true
        request.gates = ["delta": 0.1 + 0.2, "fewestCases": 20]
        request.assessments = "b.csv"
        return request
      }
    }
  }

  private func expectSame<Asked: Request>(_ request: Asked) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = try encoder.encode(request)
    let read = try JSONDecoder().decode(Asked.self, from: text)
    #expect(read == request)
    #expect(try encoder.encode(read) == text)
  }

  @Test("reads back as it was, a ranking", arguments: rankings)
  func ranking(request: RankRequest) throws {
    try expectSame(request)
    try expectSame(ExplainRequest("Träger", in: request))
    try expectSame(SealRequest(request))
  }

  @Test("reads back as it was, every other")
  func others() throws {
    let catalog = CatalogRequest("x")
    var search = SearchRequest(in: catalog)
    search.text = "kochen"
    search.order = .cost
    search.filter.districts = ["HSK", "Olpe"]
    search.filter.runningOn = Self.day
    search.filter.maximumCost = Hundredths("150.50")
    try expectSame(search)
    try expectSame(CoverageRequest(in: catalog))
    try expectSame(ShowRequest(["HSK-2010-001"], in: catalog))
    try expectSame(ShowFileRequest("HSK-2010-001", in: catalog))
    var check = CheckRequest(["a.xml"])
    check.fixing = .dryRun
    check.asOf = Self.day
    check.catalog = catalog
    try expectSame(check)
    var outcomes = OutcomeCheckRequest(outcomes: ["a.csv"])
    outcomes.catalog = catalog
    try expectSame(outcomes)
    var tally = TallyRequest(outcomes: ["a.csv"])
    for strata in [nil, [], [Stratum.sex, .feature("x")]] {
      tally.strata = strata
      try expectSame(tally)
    }
    let submitter = try #require(Submitter(district: District("HSK"), actor: "Team 5"))
    let terms = ChangeTerms("catalog", by: submitter)
    try expectSame(SubmitRequest(["a.xml"], terms))
    try expectSame(WithdrawRequest("HSK-2010-001", terms))
    try expectSame(AdoptRequest(all: true, terms))
    var verify = VerifyCatalogRequest("catalog")
    verify.seen = String(repeating: "a", count: 64)
    try expectSame(verify)
    let history = HistoryRequest("HSK-2010-001", in: "catalog")
    try expectSame(history)
    try expectSame(VersionRequest(2, in: history))
    try expectSame(VerifySealRequest("a.siegel"))
    var new = NewProfileRequest()
    new.answers = Dictionary(uniqueKeysWithValues: DraftField.allCases.map { ($0, ["a", "b"]) })
    try expectSame(new)
    try expectSame(CodeListRequest("zielgruppe"))
    try expectSame(FormatRequest(["a.xml"]))
  }

  @Test("is refused where a day is none")
  func noDay() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CohortRequest.self, from: Data(#"{"asOf":"2026-02-30"}"#.utf8))
    }
  }
}
