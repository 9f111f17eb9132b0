import Diagnostics
import Files
import Outcomes
import TestSupport
import Testing
import Text
import Values

@Suite("Tallies")
struct TallyFileTests {
  private func read(
    _ texts: [String], strata: [Stratum] = [], request: CohortRequest = CohortRequest(),
    badRows: ReadingOptions.BadRows = .refuse
  ) async throws -> OutcomeData {
    try await OutcomeFiles.read(
      texts.enumerated().map { ByteSource(name: "\($0).csv", bytes: Array($1.utf8)) },
      request: request, strata: strata, options: ReadingOptions(badRows: badRows))
  }

  private func faults(_ text: String, request: CohortRequest = CohortRequest()) async
    -> [Diagnostic]
  {
    do {
      _ = try await read([text], request: request)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics ?? []
    }
  }

  private static let strata: [Stratum] = [
    .exitMonth, .classAtEntry, .ageGroup, .monthsUnemployed, .feature("x"),
  ]

  @Test("that are written and read again are the same to the last digit", arguments: 1...12)
  func roundTrip(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let text = RandomRows.text(rows: 300, oddity: 0, using: &random)
    let request = CohortRequest(
      lagMonths: Int(seed % 4), definition: IntegrationDefinition.allCases[Int(seed % 3)])
    let first = try await read([text], strata: Self.strata, request: request, badRows: .skip)
    let written = TallyWriter.csv(first.table)
    let second = try await read([written], strata: Self.strata)
    #expect(second.table.rules == first.table.rules)
    #expect(second.table.groups.map(\.key) == first.table.groups.map(\.key))
    #expect(second.table.groups.map(\.tally) == first.table.groups.map(\.tally))
    #expect(TallyWriter.csv(second.table) == written)
    #expect(first.table.groups.count > 100)
  }

  @Test("over fewer strata are the sums over the others")
  func fewerStrata() async throws {
    var random = SplitMix64(seed: 7)
    let text = RandomRows.text(rows: 300, oddity: 0, using: &random)
    let fine = try await read([text], strata: Self.strata, badRows: .skip)
    let coarse = try await read([text], strata: [.classAtEntry], badRows: .skip)
    let summed = try await read([TallyWriter.csv(fine.table)], strata: [.classAtEntry])
    #expect(summed.table.groups.map(\.key) == coarse.table.groups.map(\.key))
    #expect(summed.table.groups.map(\.tally) == coarse.table.groups.map(\.tally))
  }

  @Test("of parts and the rows of the rest together make the whole")
  func parts() async throws {
    var random = SplitMix64(seed: 8)
    let rows = (0..<200).map { number in
      (["q\(number)"] + RandomRows.row(number, using: &random).dropFirst())
        .joined(separator: ";") + "\n"
    }
    let request = CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30))
    let whole = try await read([RandomRows.header + rows.joined()], request: request)
    let half = try await read([RandomRows.header + rows[..<90].joined()], request: request)
    let both = try await read(
      [RandomRows.header + rows[90...].joined(), TallyWriter.csv(half.table)])
    #expect(both.table.groups.map(\.tally) == whole.table.groups.map(\.tally))
    #expect(both.inputs.map(\.name) == ["0.csv", "1.csv"])
  }

  @Test("with the few columns that a ranking needs are enough; the rest is unknown")
  func fewColumns() async throws {
    let data = try await read(
      [
        "massnahme;kreis;von;bis;stichtag;austritte;integriertAustritt;beobachtet6Monate;"
          + "integriert6Monate;kosten\nM1;EL;2024-01-01;2025-12-31;2026-06-30;20;8;15;6;1234,50\n"
      ])
    let tally = data.table.total
    #expect(tally.exits == 20 && tally.participations == 20 && tally.known == 15)
    #expect(tally.integrated == 6 && tally.unknown == 5 && tally.notIntegratedAtExit == 12)
    #expect(tally.cost == Hundredths(count: 123_450) && tally.costKnown == 15)
    // Nobody counted drop-outs or certificates: that is not to say that there were none.
    #expect(tally.dropOuts == 0 && tally.dropOutsUnknown == 20)
    #expect(tally.qualifications == 0 && tally.qualificationsUnknown == 20)
    #expect(data.table.rules.from == CalendarDate(year: 2024, month: 1, day: 1))
  }

  private static let header =
    "massnahme;stichtag;austritte;integriertAustritt;beobachtet6Monate;integriert6Monate\n"

  @Test("that contradict themselves are refused, with the line")
  func contradictions() async {
    for sums in ["5;6;5;5", "5;1;6;1", "5;1;3;4"] {
      let found = await faults(Self.header + "M;2026-06-30;\(sums)\n")
      #expect(found.map(\.code) == [.tallyContradiction])
      #expect(found.map(\.location.line) == [2])
    }
    let found = await faults(Self.header + "M;2026-06-30;-5;x;99999999999;1\nM;heute;1;1;1;1\n")
    #expect(found.map(\.location.line) == [2, 2, 2, 3])
  }

  @Test(
    "count those outside at exit in no drop-outs, whichever columns they have",
    arguments: [
      ("ausserhalbAustritt", "3", 0, 17, 17), ("ausserhalbAustritt;abbrueche", "3;4", 4, 0, 17),
      ("abbrueche;abbruecheUnbekannt", "4;16", 4, 16, 20),
      ("ausserhalbAustritt;abbrueche;abschluesseUnbekannt", "3;;5", 0, 17, 17),
      ("ausserhalbAustritt;abbruecheUnbekannt;abschluesse", "3;2;9", 0, 17, 0),
    ])
  func outsideInFewColumns(
    names: String, cells: String, dropOuts: Int, unknown: Int, noCertificate: Int
  ) async throws {
    let text =
      Self.header.dropLast() + ";\(names)\nM;2026-06-30;20;8;15;6;\(cells)\n"
    let tally = try await read([String(text)]).table.total
    #expect(tally.dropOuts == dropOuts && tally.dropOutsUnknown == unknown)
    #expect(tally.qualificationsUnknown == noCertificate)
    // As many are left as can be judged, and never fewer than none.
    #expect(tally.exits - tally.outsideAtExit - tally.dropOuts - tally.dropOutsUnknown >= 0)
  }

  @Test("with more drop-outs than those who were not outside at exit contradict themselves")
  func tooManyDropOuts() async {
    for column in ["abbrueche", "abbruecheUnbekannt", "abschluesse", "abschluesseUnbekannt"] {
      let header = Self.header.dropLast() + ";ausserhalbAustritt;\(column)\n"
      let found = await faults(header + "M;2026-06-30;20;8;15;6;3;18\n")
      #expect(found.map(\.code) == [.tallyContradiction], "\(column)")
      #expect(await faults(header + "M;2026-06-30;20;8;15;6;3;17\n").isEmpty)
    }
  }

  @Test("by earlier rules are refused, with the column that tells them")
  func outdated() async {
    for columns in [["ersterFaellig"], ["letzterFaellig"], ["ersterFaellig", "letzterFaellig"]] {
      let names = columns.joined(separator: ";")
      let days = columns.map { _ in "2025-01-01" }.joined(separator: ";")
      let found = await faults(
        Self.header.dropLast() + ";\(names)\nM;2026-06-30;5;1;3;1;\(days)\n")
      #expect(found.map(\.code) == [.tallyClash])
      #expect(columns.allSatisfy { found.first?.message.german.contains($0) == true })
      #expect(found.first?.help?.german.contains("steckbrief tally --sql") == true)
    }
  }

  @Test("of another cohort than is asked for are refused")
  func clashes() async {
    let text = Self.header + "M;2026-06-30;5;1;3;1\n"
    #expect(await faults(text).isEmpty)
    let asked = CohortRequest(asOf: CalendarDate(year: 2026, month: 3, day: 31))
    #expect(await faults(text, request: asked).map(\.code) == [.tallyClash])
    #expect(
      await faults(text + "M;2026-03-31;5;1;3;1\n").map(\.code) == [.tallyClash])
  }

  @Test("without a needed column are refused, each named")
  func missing() async {
    let found = await faults("massnahme;austritte\nM;1\n")
    #expect(found.map(\.code) == [.missingColumn, .missingColumn, .missingColumn])
  }

  @Test("without a reference date need one to be given")
  func noReferenceDate() async {
    let text =
      "massnahme;austritte;integriertAustritt;beobachtet6Monate;integriert6Monate\nM;5;1;3;1\n"
    #expect(await faults(text).map(\.code) == [.missingColumn])
    let asked = CohortRequest(asOf: CalendarDate(year: 2026, month: 3, day: 31))
    #expect(await faults(text, request: asked).isEmpty)
  }
}
