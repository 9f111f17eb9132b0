import Diagnostics
import Files
import TestSupport
import Testing
import Text
import Values

@testable import Outcomes

/// One participation counts once, whatever a row calls its measure.
@Suite("Measures under several names")
struct MeasureNamesTests {
  private static let header = "teilnahme;massnahme;kreis;eintritt;austritt\n"

  /// `X-1` is the local number of `P1`; `1001` is that of `P2` in EL and of `P3` in NOH.
  private static let targets = MeasureTargets { key in
    switch (key.measure, key.district) {
    case ("P1", _), ("X-1", _): .init(measure: "P1", district: "EL")
    case ("P2", _), ("1001", "EL"): .init(measure: "P2", district: "EL")
    case ("P3", _), ("1001", "NOH"): .init(measure: "P3", district: "NOH")
    default: nil
    }
  }

  private func read(
    _ files: [String], _ targets: MeasureTargets? = targets,
    badRows: ReadingOptions.BadRows = .refuse, isCareful: Bool = false
  ) async throws(Refusal) -> OutcomeData {
    var options = ReadingOptions(badRows: badRows, cores: 2)
    options.targets = targets
    options.isCareful = isCareful
    options.pieceSize = 500
    return try await OutcomeFiles.read(
      files.enumerated().map { ByteSource(name: "\($0).csv", bytes: Array($1.utf8)) },
      request: CohortRequest(asOf: CalendarDate(iso8601: "2026-06-30")), options: options)
  }

  private func faults(_ files: [String], _ targets: MeasureTargets? = targets) async -> [Diagnostic]
  {
    do throws(Refusal) {
      return try await read(files, targets).inputs.flatMap(\.diagnostics)
    } catch {
      return error.diagnostics
    }
  }

  @Test("are one where the catalogue says so, in one file and over files")
  func oneMeasure() async {
    let first = "p1;X-1;;2025-01-01;2025-02-01\n"
    let second = "p1;P1;;2025-01-01;2025-02-01\n"
    let inOne = await faults([Self.header + first + second])
    #expect(inOne.map(\.kind) == [.overlap] && inOne.first?.location.line == 3)
    let inTwo = await faults([Self.header + first, Self.header + second])
    #expect(inTwo.map(\.kind) == [.overlap])
    #expect(inTwo.first?.message.german.contains("nach Zeile 2 von 0.csv") == true)
    #expect(await faults([Self.header + first + second], nil).isEmpty)
  }

  @Test("are two where one local number leads to two profiles")
  func twoMeasures() async {
    let rows = "p1;1001;EL;2025-01-01;\np1;1001;NOH;2025-01-01;\n"
    #expect(await faults([Self.header + rows]).isEmpty)
    #expect(await faults([Self.header + rows], nil).map(\.kind) == [.overlap])
    let third = await faults([Self.header + rows + "p1;P3;;2025-01-01;\n"])
    #expect(third.map(\.location.line) == [4])
  }

  @Test("are told apart by the exact bytes of the pseudonym")
  func pseudonyms() async {
    let rows = "p1;X-1;;2025-01-01;\nP1;P1;;2025-01-01;\n"
    #expect(await faults([Self.header + rows]).isEmpty)
  }

  @Test("keep out what a comparison of every row with every other keeps out", arguments: 1...12)
  func allPairs(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let names = [
      ("P1", ""), ("X-1", ""), ("1001", "EL"), ("1001", "NOH"), ("P2", ""), ("P3", ""), ("Z9", ""),
    ]
    var kept: [(row: Int, person: String, measure: String, days: ClosedRange<Int>)] = []
    var text = Self.header
    for row in 0..<150 {
      let (measure, district) = try #require(names.randomElement(using: &random))
      let person = "p\(Int.random(in: 0..<12, using: &random))"
      let start = 19_700 + Int.random(in: 0..<700, using: &random)
      let end = start + Int.random(in: 0..<40, using: &random)
      let key = TallyKey(measure: measure, district: district)
      let target = Self.targets.target(of: key)?.measure ?? measure
      kept.append((row, person, target, start...end))
      let dates = [start, end].compactMap { CalendarDate(daysSince1970: $0)?.description }
      text += "\(person);\(measure);\(district);\(dates.joined(separator: ";"))\n"
    }
    // A row is kept out if it overlaps any earlier one, itself kept out or not.
    let good = kept.filter { one in
      !kept.prefix(one.row).contains {
        $0.person == one.person && $0.measure == one.measure && $0.days.overlaps(one.days)
      }
    }
    for isCareful in [false, true] {
      let data = try await read([text], badRows: .skip, isCareful: isCareful)
      #expect(data.table.total.participations == good.count)
    }
    #expect((30..<150).contains(good.count))
  }

  @Test("of sums and rows, or of two files of sums, are compared by where they lead")
  func sums() async throws {
    let rows = Self.header + "p1;X-1;;2025-01-01;2025-02-01\n"
    let sums = TallyWriter.csv(
      try await read([Self.header + "p2;P1;;2025-01-01;2025-02-01\n"]).table)
    let both = await faults([rows, sums])
    #expect(both.map(\.kind) == [.countedTwice] && both.first?.severity == .error)
    #expect(await faults([sums, TallyWriter.csv(try read([rows]).table)]).count == 1)
    #expect(await faults([rows, sums], nil).isEmpty)
    let mixed = TallyWriter.csv(
      try await read([rows + "p2;P1;;2025-01-01;2025-02-01\n"]).table)
    let warned = await faults([mixed])
    #expect(warned.map(\.kind) == [.countedTwice] && warned.first?.severity == .warning)
  }
}
