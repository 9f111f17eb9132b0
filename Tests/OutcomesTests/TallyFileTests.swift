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
      // Files of others have no count of their groups: of another test.
      return (error as? Refusal)?.diagnostics.filter { $0.kind != .tallyUnproven } ?? []
    }
  }

  /// The sums of groups without the greatest cost: that is one person's, and not written.
  private func sums(of groups: TallyGroups) -> [Tally] {
    groups.map { group in
      var tally = group.tally
      tally.largestCostCents = 0
      return tally
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
    #expect(sums(of: second.table.groups) == sums(of: first.table.groups))
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
    #expect(sums(of: summed.table.groups) == sums(of: coarse.table.groups))
  }

  @Test("of some measures and the rows of the others together make the whole")
  func parts() async throws {
    var random = SplitMix64(seed: 8)
    let rows = (0..<200).map { number in
      (["q\(number)"] + RandomRows.row(number, using: &random).dropFirst())
        .joined(separator: ";") + "\n"
    }
    let request = CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30))
    let whole = try await read([RandomRows.header + rows.joined()], request: request)
    // The measure of row n is M(n mod 5).
    let isSummed = { (number: Int) in number % 5 < 2 }
    let summed = rows.indices.filter(isSummed).map { rows[$0] }
    let others = rows.indices.filter { !isSummed($0) }.map { rows[$0] }
    let half = try await read([RandomRows.header + summed.joined()], request: request)
    let both = try await read(
      [RandomRows.header + others.joined(), TallyWriter.csv(half.table)])
    #expect(sums(of: both.table.groups) == sums(of: whole.table.groups))
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
      #expect(found.map(\.kind) == [.tallyContradiction])
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
      #expect(found.map(\.kind) == [.tallyContradiction], "\(column)")
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
      #expect(found.map(\.kind) == [.tallyClash])
      #expect(columns.allSatisfy { found.first?.message.german.contains($0) == true })
      #expect(found.first?.help?.german.contains("steckbrief tally --sql") == true)
    }
  }

  @Test("of another cohort than is asked for are refused")
  func clashes() async {
    let text = Self.header + "M;2026-06-30;5;1;3;1\n"
    #expect(await faults(text).isEmpty)
    let asked = CohortRequest(asOf: CalendarDate(year: 2026, month: 3, day: 31))
    #expect(await faults(text, request: asked).map(\.kind) == [.tallyClash])
    #expect(
      await faults(text + "M;2026-03-31;5;1;3;1\n").map(\.kind) == [.tallyClash])
  }

  private static let inDistricts =
    "massnahme;kreis;stichtag;altersgruppe;austritte;integriertAustritt;beobachtet6Monate;"
    + "integriert6Monate\n"
  private static let participations =
    "teilnahme;massnahme;kreis;eintritt;austritt\np1;M1;EL;2025-01-07;2025-06-30\n"

  @Test(
    "are never counted with what may hold the same participations",
    arguments: [
      // Of a measure twice, whatever the levels.
      (["M1;EL;2026-06-30;u25;5;1;3;1\n", "M1;EL;2026-06-30;ue50;5;1;3;1\n"], true),
      (["M1;EL;2026-06-30;u25;5;1;3;1\n", "M1;;2026-06-30;u25;5;1;3;1\n"], true),
      (["M1;EL;2026-06-30;u25;5;1;3;1\n", "M1;MTL;2026-06-30;u25;5;1;3;1\n"], false),
      (["M1;EL;2026-06-30;u25;5;1;3;1\n", "M2;;2026-06-30;u25;5;1;3;1\n"], false),
      // Of rows and sums.
      (["", "M1;EL;2026-06-30;u25;5;1;3;1\n"], true), (["", "M1;;2026-06-30;u25;5;1;3;1\n"], true),
      (["", "M1;MTL;2026-06-30;u25;5;1;3;1\n"], false),
      (["", "M2;EL;2026-06-30;u25;5;1;3;1\n"], false),
    ])
  func countedTwice(rows: [String], isRefused: Bool) async throws {
    let texts = rows.map { $0.isEmpty ? Self.participations : Self.inDistricts + $0 }
    for texts in [texts, texts.reversed()] {
      do {
        let data = try await read(texts)
        #expect(!isRefused && data.table.groups.count == 2)
      } catch {
        let found = (error as? Refusal)?.diagnostics.filter { $0.kind != .tallyUnproven } ?? []
        #expect(isRefused && found.map(\.kind) == [.countedTwice])
        let text = found.map { "\($0.location.file) \($0.message.german)" }.joined()
        #expect(text.contains("0.csv") && text.contains("1.csv") && text.contains("M1"))
      }
    }
  }

  @Test("with a group twice are refused with both lines, whatever they are read for")
  func groupTwice() async throws {
    let row = "M1;EL;2026-06-30;u25;5;1;3;1\n"
    let other = "M1;EL;2026-06-30;ue50;5;1;3;1\n"
    #expect(await faults(Self.inDistricts + row + other).isEmpty)
    let found = await faults(Self.inDistricts + row + other + row)
    #expect(found.map(\.kind) == [.countedTwice] && found.map(\.location.line) == [4])
    #expect(found.first?.message.german.contains("Zeile 2") == true)
    let data = try await read([Self.inDistricts + row + other + row], badRows: .skip)
    #expect(data.table.total.exits == 10 && data.inputs.map(\.skippedRows) == [1])
  }

  @Test("name no measure that is a name")
  func silentMeasure() async {
    let row = "Erika Mustermann;EL;2026-06-30;u25;5;1;3;1\n"
    let found = await faults(Self.inDistricts + row + row)
    #expect(found.map(\.kind) == [.countedTwice])
    #expect(found.allSatisfy { !$0.message.german.contains("Erika") })
  }

  @Test("without a needed column are refused, each named")
  func missing() async {
    let found = await faults("massnahme;austritte\nM;1\n")
    #expect(found.map(\.kind) == [.missingColumn, .missingColumn, .missingColumn])
  }

  @Test("without a reference date need one to be given")
  func noReferenceDate() async {
    let text =
      "massnahme;austritte;integriertAustritt;beobachtet6Monate;integriert6Monate\nM;5;1;3;1\n"
    #expect(await faults(text).map(\.kind) == [.missingColumn])
    let asked = CohortRequest(asOf: CalendarDate(year: 2026, month: 3, day: 31))
    #expect(await faults(text, request: asked).isEmpty)
  }
}
