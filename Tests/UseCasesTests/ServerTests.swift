import Catalog
import Diagnostics
import Foundation
import Outcomes
import Profiles
import Scoring
import Submission
import Testing
import UseCases
import Values

/// The use cases as a server calls them. What they find was counted by hand over `catalog/`; the
/// program's own tests expect the same.
@Suite("Without a command line")
struct ServerTests {
  private func value<Asked: Request>(
    _ request: Asked, _ uploads: [String: [UInt8]] = [:]
  ) async throws -> Asked.Value {
    try await request.run(at: try TestPlace.make(uploads)).result.get()
  }

  @Test("a search finds what a count by hand finds, and refuses what no list has")
  func search() async throws {
    var request = SearchRequest(in: TestPlace.catalog)
    request.filter.targetGroups = ["U25"]
    let found = try await value(request)
    #expect(
      found.result.hits.map { found.catalog.index.ids[$0.document] }
        == ["MUB-2023-002", "MUB-2023-003"])
    request.filter.districts = ["Atlantis", "HSK", "Avalon"]
    let refused = await request.run(at: try TestPlace.make())
    #expect(throws: Refusal.self) { try refused.result.get() }
    guard case .failure(let refusal) = refused.result else { return }
    #expect(refusal.diagnostics.map(\.kind) == [.unknownName, .unknownName])
  }

  @Test("outcomes that were uploaded are ranked as from their file")
  func rank() async throws {
    let file = try await value(TestPlace.ranking)
    #expect(file.total.participations == 804 && file.inputs.map(\.rows) == [804])
    let bytes = try #require(FileManager.default.contents(atPath: TestPlace.outcomes))
    var request = TestPlace.ranking
    request.outcomes = ["upload"]
    let upload = try await value(request, ["upload": Array(bytes)])
    #expect(upload.groups == file.groups && upload.inputs.map(\.path) == ["upload"])
    request.gates["delta"] = 7
    await #expect(throws: Refusal.self) { try await value(request, ["upload": Array(bytes)]) }
  }

  @Test("an explanation has the provider's units and other ways to judge, or says that it is new")
  func explain() async throws {
    guard
      case .ranked(let ranking, let units, let alternatives) = try await value(
        ExplainRequest("Birke", in: TestPlace.ranking))
    else {
      Issue.record("no units")
      return
    }
    let named = ranking.groups.flatMap(\.units).map(\.score)
      .filter { $0.providerName?.contains("Birke") == true }
    #expect(!units.isEmpty && units == Set(named.map(\.unit)))
    #expect(
      Set(alternatives.map(\.choice)).isSuperset(of: [
        .withoutCaseMix, .definition(.integrationRate), .definition(.retentionRate),
        .window(months: 18), .window(months: 36),
      ]))
    #expect(alternatives.allSatisfy { $0.ranking?.total.participations == 804 })
    let misspelt = ExplainRequest("Birkke", in: TestPlace.ranking)
    await #expect(throws: Refusal.self) { try await value(misspelt) }
  }

  @Test("outcome data are checked by month and by characteristic")
  func outcomes() async throws {
    var request = OutcomeCheckRequest(outcomes: [TestPlace.outcomes])
    request.cohort = TestPlace.ranking.cohort
    request.catalog = TestPlace.catalog
    let check = try await value(request)
    #expect(check.data.table.total.participations == 804)
    #expect(check.months.first?.month == "2024-04" && check.months.count == 27)
    #expect(check.unmatched == [] && request.accepts(check))
    let broken = Array("teilnahme;massnahme;eintritt\nP-1;MUA-2023-001;gestern\n".utf8)
    request.outcomes.append("upload")
    let faulty = try await value(request, ["upload": broken])
    #expect(faulty.data.inputs.map(\.skippedRows) == [0, 1])
    #expect(!request.accepts(faulty))
    request.reading.skipsBadRows = true
    #expect(request.accepts(faulty))
  }

  @Test("profiles are submitted, checked, withdrawn and verified; each is parsed once")
  func submit() async throws {
    let folder = try TemporaryFolder()
    let place = try TestPlace.make([
      "one": TestPlace.profile("MUA-2026-001"), "two": TestPlace.profile("MUA-2026-002"),
    ])
    let submitter = try #require(Submitter(district: District("MUA"), actor: "Test"))
    let terms = ChangeTerms(folder.path, by: submitter)
    let change = try await SubmitRequest(["one", "two"], terms).run(at: place).result.get()
    #expect(change.faults.isEmpty && change.entries.map(\.version) == [1, 1])
    #expect(change.entries.first?.time.description == "2026-03-01T12:00:00Z")
    #expect(place.vocabulary.judgedDocuments == 2)
    // The same once more is no fault, and changes nothing.
    let again = await SubmitRequest(["one"], terms).run(at: place)
    let unchanged = try again.result.get()
    #expect(unchanged.faults.isEmpty && unchanged.entries.isEmpty)
    #expect(again.notes.diagnostics.count == 1)
    let withdrawn = try await WithdrawRequest("mua-2026-001", terms).run(at: place).result.get()
    #expect(withdrawn.entries.map(\.version) == [2])
    let verified = try await VerifyCatalogRequest(folder.path).run(at: place).result.get()
    #expect(
      verified.diagnostics.isEmpty && verified.profileCount == 2 && verified.versionCount == 3)
    let history = HistoryRequest("MUA-2026-001", in: folder.path)
    let versions = try await history.run(at: place).result.get().versions
    #expect(versions.map(\.entry.action) == [.submit, .withdraw])
    let first = try await VersionRequest(1, in: history).run(at: place).result.get()
    #expect(first.bytes == TestPlace.profile("MUA-2026-001"))
  }

  @Test("an upload is repaired without touching a file")
  func check() async throws {
    let sound = TestPlace.profile("MUA-2026-001")
    let slip = String(decoding: sound, as: UTF8.self)
      .replacing("<status>aktiv", with: "<status>Aktiv")
    var request = CheckRequest(["sound", "slip"])
    let uploads = ["sound": sound, "slip": Array(slip.utf8)]
    let checked = try await value(request, uploads)
    #expect(checked.checkedFiles == 2 && checked.parts[0].entries.isEmpty)
    #expect(checked.parts.allSatisfy { $0.change == nil } && !checked.diagnostics.isEmpty)
    request.fixing = .on
    let fixed = try await value(request, uploads).parts.compactMap(\.change)
    #expect(fixed.map(\.name) == ["slip"] && fixed.map(\.after) == [sound])
    #expect(fixed.map(\.isHandedIn) == [true])
  }

  @Test("a profile is written from answers, or its missing answers are named at once")
  func new() async throws {
    var request = NewProfileRequest()
    await #expect(throws: Refusal.self) { try await value(request) }
    request.answers = [
      .district: ["MUA"], .year: ["2026"], .checkedOn: ["2026-01-02"], .title: ["Made up"],
      .summary: ["A profile that a test has made up."], .targetGroup: ["alleinerziehend"],
      .instrument: ["aktivierung"], .aim: ["integration"],
    ]
    request.isProviderUnknown = true
    let text = try #require(try await value(request)).text
    let checked = try await value(CheckRequest(["new"]), ["new": Array(text.utf8)])
    #expect(text.contains("<id>MUA-2026-001</id>") && !checked.diagnostics.containsError)
  }
}
