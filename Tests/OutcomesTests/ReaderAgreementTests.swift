import Diagnostics
import Files
import TestSupport
import Testing
import Text
import Values

@testable import Outcomes

/// The fast reader decides nothing: whatever the bytes, it must come to what the careful reader
/// alone comes to.
@Suite("Both readers")
struct ReaderAgreementTests {
  /// Everything that reading came to, to be compared.
  struct Outcome: Equatable {
    var groups: [TallyKey: Tally] = [:]
    var places: [TallyKey: TallyTable.RowPlace] = [:]
    var rows: [Int] = []
    var skipped: [Int] = []
    var early: [LineList] = []
    var diagnostics: [Diagnostic] = []
  }

  static let strata: [Stratum] = [
    .exitQuarter, .classAtEntry, .ageGroup, .monthsUnemployed, .feature("x"),
  ]

  static func outcome(
    _ bytes: [[UInt8]], asOf: String? = nil, badRows: ReadingOptions.BadRows = .skip,
    cores: Int = 1, isCareful: Bool = false, pieceSize: Int = Piece.size
  ) async -> Outcome {
    var options = ReadingOptions(badRows: badRows, cores: cores)
    options.isCareful = isCareful
    options.pieceSize = pieceSize
    var outcome = Outcome()
    do {
      let data = try await OutcomeFiles.read(
        bytes.enumerated().map { ByteSource(name: "daten\($0).csv", bytes: $1) },
        request: CohortRequest(asOf: asOf.flatMap { CalendarDate(iso8601: $0) }),
        strata: strata, options: options)
      for group in data.table.groups {
        outcome.groups[group.key] = group.tally
        outcome.places[group.key] = group.firstRow
      }
      outcome.rows = data.inputs.map(\.rows)
      outcome.skipped = data.inputs.map(\.skippedRows)
      outcome.early = data.inputs.map(\.earlyStatuses)
      outcome.diagnostics = data.inputs.flatMap(\.diagnostics)
    } catch {
      outcome.diagnostics = error.diagnostics
    }
    return outcome
  }

  @Test("agree on every file of the corpus", arguments: CorpusTests.cases)
  func corpus(item: CorpusTests.Case) async throws {
    let bytes = try CorpusTests.bytes(item.file)
    for badRows in [ReadingOptions.BadRows.refuse, .skip] {
      let fast = await Self.outcome([bytes], badRows: badRows)
      let careful = await Self.outcome([bytes], badRows: badRows, isCareful: true)
      #expect(fast == careful)
    }
  }

  @Test("agree on rows of every kind, plain and odd")
  func oddRows() async {
    var random = SplitMix64(seed: 6)
    for _ in 0..<8 {
      let text = RandomRows.text(rows: 80, oddity: 0.04, using: &random)
      for asOf in [nil, "2026-06-30"] {
        let fast = await Self.outcome([Array(text.utf8)], asOf: asOf)
        let careful = await Self.outcome([Array(text.utf8)], asOf: asOf, isCareful: true)
        #expect(fast == careful)
        #expect(!fast.groups.isEmpty)
      }
    }
  }

  @Test("agree on files with bytes changed, lost and doubled at random")
  func mutations() async {
    var random = SplitMix64(seed: 60)
    let alphabet = Array(";,\"\n\r\t .-0189aAxZ\u{0}\u{1}\u{2}ä".utf8)
    for _ in 0..<120 {
      var bytes = Array(RandomRows.text(rows: 12, oddity: 0, using: &random).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: bytes.replaceSubrange(place..<place, with: bytes[..<min(40, place)])
        }
      }
      let fast = await Self.outcome([bytes])
      let careful = await Self.outcome([bytes], isCareful: true)
      #expect(fast == careful, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("come to the same with one core and three, over several pieces and files")
  func cores() async {
    var random = SplitMix64(seed: 61)
    let text = RandomRows.text(rows: 1_000, oddity: 0.01, using: &random)
    let files = [
      Array(text.utf8), Array((RandomRows.header + "p9;M;2025-01-07;;;;;;;;;;\n").utf8),
    ]
    let one = await Self.outcome(files)
    for size in [300, 3_001, 20_000, 64 << 10] {
      let three = await Self.outcome(files, cores: 3, pieceSize: size)
      #expect(one.groups == three.groups)
      #expect(one == three)
    }
    #expect(one.rows == [1_000, 1] && !one.diagnostics.isEmpty)
  }

  @Test("read a file whose quoted cells hold line ends at the borders of its pieces")
  func tornFile() async {
    // Every row has a line end in quotes; a border falls into one sooner or later.
    let row = "p1;\"M\n;x\";2025-01-07;;;;;;;;;;\"\(String(repeating: "a\n", count: 300))\"\n"
    let rows = (0..<200).map { row.replacing("p1", with: "p\($0)") }.joined()
    let bytes = Array((RandomRows.header + rows).utf8)
    let outcome = await Self.outcome([bytes], badRows: .refuse, cores: 2, pieceSize: 5_000)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.rows == [200])
    #expect(outcome.groups.values.map(\.participations) == [200])
  }

  @Test("say nothing of what stands behind a quotation mark that is never closed")
  func unclosedQuote() async {
    let row = "p1;M;2025-01-07;;;;;;;;;;\n"
    let bytes = Array((RandomRows.header + "\"p0;M;2025-01-07\n" + row + row).utf8)
    let one = await Self.outcome([bytes])
    #expect(one.diagnostics.map(\.location.line) == [2])
    #expect(await Self.outcome([bytes], pieceSize: 26) == one)
  }

  @Test("name the line in which a fault stands in any piece")
  func lines() async {
    let rows = (0..<900).map { "p\($0);M;2025-01-07;;;;;;;;;\($0 == 800 ? "x" : "");\n" }
    let bytes = Array((RandomRows.header + rows.joined()).utf8)
    let outcome = await Self.outcome([bytes], badRows: .refuse, cores: 2, pieceSize: 1 << 13)
    #expect(outcome.diagnostics.map(\.location.line) == [802])
    #expect(outcome.diagnostics.map(\.kind) == [.badNumber])
  }

  @Test("find a pseudonym that comes twice in different files, and leave the later row out")
  func overlapsAcrossFiles() async {
    let rows = (0..<600).map { "p\($0);M;2025-01-07;;;;;;;;;;\n" }.joined()
    let first = Array((RandomRows.header + rows).utf8)
    let second = Array(
      (RandomRows.header + "q1;M;2025-01-07;;;;;;;;;;\np77;M;2025-02-01;;;;;;;;;;\n").utf8)
    let refused = await Self.outcome([first, second], badRows: .refuse)
    #expect(refused.diagnostics.map(\.kind) == [.overlap])
    #expect(refused.diagnostics.first?.location.file == "daten1.csv")
    #expect(refused.diagnostics.first?.location.line == 3)
    #expect(refused.diagnostics.first?.message.german.contains("79 von daten0.csv") == true)
    let lenient = await Self.outcome([first, second], cores: 2)
    #expect(lenient.skipped == [0, 1] && lenient.rows == [600, 2])
    #expect(lenient.groups.values.map(\.participations) == [601])
  }

  @Test("name the line of a byte that is no UTF-8 among some that are, also behind a long cell")
  func encoding() async {
    let long = "\"" + String(repeating: "ä\n", count: 50_000) + "\""
    var bytes = Array(
      (RandomRows.header + "p1;M;2025-01-07;;;;;;;\(long);;;\np2;M;2025-01-07;;;;;;;u").utf8)
    bytes += [0xFC] + Array(";;;\n".utf8)
    for size in [5_000, Piece.size] {
      let outcome = await Self.outcome([bytes], cores: 2, pieceSize: size)
      #expect(outcome.diagnostics.map(\.kind) == [.csvEncoding])
      #expect(outcome.diagnostics.map(\.location.line) == [50_003])
    }
  }

  @Test("refuse a file that is given twice, without comparing each of its rows")
  func fileTwice() async {
    let rows = (0..<600).map { "p\($0);M;2025-01-07;;;;;;;;;;\n" }.joined()
    let bytes = Array((RandomRows.header + rows).utf8)
    var options = ReadingOptions(badRows: .skip, cores: 2)
    options.mostRepeatedStays = 200
    let sources = ["a.csv", "b.csv"].map { ByteSource(name: $0, bytes: bytes) }
    let refusal = await #expect(throws: Refusal.self) {
      try await OutcomeFiles.read(sources, request: CohortRequest(), options: options)
    }
    #expect(refusal?.diagnostics.map(\.kind) == [.overlap, .overlap])
  }

  @Test("refuse a row longer than a mebibyte instead of taking memory for it")
  func longRow() async {
    let bytes = Array(
      (RandomRows.header + "p1;\"" + String(repeating: "x", count: 3 << 20)).utf8)
    let outcome = await Self.outcome([bytes])
    #expect(outcome.diagnostics.map(\.kind) == [.csvRowTooLong])
    #expect(outcome.diagnostics.map(\.location.line) == [2])
  }
}

/// Made-up rows.
enum RandomRows {
  static let header =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
    + "abcEintritt;abcAustritt;altersgruppe;arbeitslosMonate;kosten;merkmal.x\n"

  /// - Parameter oddity: the share of cells that hold something unusual.
  static func text(
    rows: Int, oddity: Double, using random: inout SplitMix64
  ) -> String {
    var text = header
    for number in 0..<rows {
      var cells = row(number, using: &random)
      for column in cells.indices where Double.random(in: 0..<1, using: &random) < oddity {
        cells[column] = odd.randomElement(using: &random) ?? ""
      }
      text += cells.joined(separator: ";")
      text += oddity > 0 && Int.random(in: 0..<10, using: &random) == 0 ? "\r\n" : "\n"
      if oddity > 0, Int.random(in: 0..<50, using: &random) == 0 {
        text +=
          [";;\n", ";;;;;;;;;;;;\n", "\n", ";;;;;;;;;;;;;;\r\n"].randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  static func row(_ number: Int, using random: inout SplitMix64) -> [String] {
    let entry = 19_300 + Int.random(in: 0..<1_100, using: &random)
    let exit = entry + Int.random(in: 0..<300, using: &random)
    let hasEnded = Bool.random(using: &random) || exit < 20_000
    func date(_ day: Int) -> String {
      let date = CalendarDate(daysSince1970: day)
      return (day % 3 == 0 ? date?.germanDescription : date?.description) ?? ""
    }
    func any(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let statuses = EmploymentStatus.allCases.map(\.rawValue) + [""]
    let classes = PlacementClass.allCases.map(\.rawValue) + [""]
    return [
      "p\(number % 7 == 0 ? number / 2 : number)", "M\(number % 5)", date(entry),
      hasEnded ? date(exit) : "", hasEnded ? any(ExitReason.allCases.map(\.rawValue)) : "",
      hasEnded ? any(statuses) : "", hasEnded ? any(statuses) : "", any(classes),
      hasEnded ? any(classes) : "", any(["u25", "25-49", "ü50", ""]),
      any(["", "0", "11", "12", "23", "24", "999"]),
      any(["", "1234,56", "0.5", "99", "1234567,8", "12.34"]), any(["ja", "", "\"a;b\""]),
    ]
  }

  private static let odd = [
    "", " ", "x", "\"\"", "\"a\"\"b\"", "a\"b", "\"a\nb\"", "\"M\"", "1990-01-01", "2099-12-31",
    "1989-12-31", "2100-01-01", "2024-02-29", "2023-02-29", "31.04.2024", "2024-00-10",
    "2024-13-10", "0,00", "0", "-1", "1.234", "1,2,3", "12345678901234567890", "unbekannt",
    "nichtantritt", "A ", "123A456789", "A123456789", "a123456789", "12345BG0012345",
    "65170839J003", "1970-01-31", "Mueller", "deadbeef", "p_1-2", "\u{A0}ja", "١", "ä", "\t",
    "oeffentlichGefoerdert", "oeffentlichGefoerdertX", "1000", "00", "7", "\u{0}", "M\u{1}\u{0}1",
    "M\u{2}1", "=1", "-", "-x", "@x", "M1234567\u{1}", "M\u{0}",
    String(repeating: "y", count: 300), "k. A.", "K.A.", "NULL", "n/a", "--", "./.", "Unbekannt",
    "#NV", "Ja", "JA ", "Nein", "Planmäßig", "planmaessig ", "Öffentlich gefördert", "a", "1.1.25",
    "15.01.2024 00:00:00", "15.01.2024 12:00", " 15.01.2024", "15/01/2024", "01/15/2024",
    "07/08/2024", "20240115", "3.006,00", "3,006.00", "3.006,00 €", "3006,00-", "1,234",
    "1.234.567", "3\u{A0}006,00", "3006,—",
  ]
}
