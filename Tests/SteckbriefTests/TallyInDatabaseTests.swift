import SystemPackage
import Testing

/// The sums that other programs make of the same rows, by the statement that `tally --sql` prints.
@Suite("tally --sql", .timeLimit(.minutes(30)))
struct TallyInDatabaseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let sampleOptions = [
    [], ["--by-nothing"], ["--definition", "eq", "--lag", "3", "--by-nothing"],
    ["--definition", "vq", "--from", "2023-01-01"],
    ["--by", "austrittsmonat", "arbeitslosMonate", "berufsabschluss", "--to", "2025-06-30"],
  ]
  private static let madeUpOptions = [
    ["--by", "abcEintritt", "austrittsquartal", "merkmal.größe x"],
    ["--by", "arbeitslosMonate", "geschlecht", "--lag", "3", "--from", "2023-02-28"],
    ["--by-nothing", "--definition", "vq", "--from", "2023-08-31", "--to", "2025-08-31"],
    ["--by", "austrittsmonat", "--definition", "eq", "--from", "2023-01-01"],
  ]

  @Test("makes the same sums in SQLite, cell by cell")
  func sqlite() async throws {
    try await compare(SQLiteShell())
  }

  @Test(
    "makes the same sums in PostgreSQL, cell by cell",
    .enabled(if: PostgresCluster.programs != nil, "needs PostgreSQL (Debian: postgresql)"))
  func postgres() async throws {
    try await compare(PostgresCluster())
  }

  @Test(
    "makes the same sums in DuckDB, cell by cell",
    .enabled(if: DuckDBShell.python != nil, "needs duckdb for Python (pip install duckdb)"))
  func duckDB() async throws {
    try await compare(DuckDBShell())
  }

  private func compare(_ database: some TestDatabase) async throws {
    let answer = try await compare(
      database, .sample, asOf: "2026-06-30", Self.sampleOptions, groups: 20)
    let ranking = try await Program.shared([
      "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
    ])
    let sums = try folder.write(answer, to: "summen.csv")
    let summed = try await Program.steckbrief.run(["rank", "--outcomes", sums])
    // A database makes no digest, and that is said; that no group is missing is checked.
    #expect(summed.exitCode == 0 && summed.output.count > 1_000)
    #expect(summed.talk.contains("S2312") && summed.talk.contains("keine Prüfsumme"))
    let cut = try folder.write(
      answer.split(separator: "\n").prefix(30).joined(separator: "\n") + "\n", to: "kurz.csv")
    let refused = try await Program.steckbrief.run(["rank", "--outcomes", cut])
    #expect(refused.exitCode == 65 && refused.talk.contains("S2311"))
    #expect(summed.output == ranking.output)
    // The end of February, so that all of the last days of August are six months ago.
    let rows = try ParticipationRows.madeUp(1_000, seed: 1, in: folder)
    _ = try await compare(database, rows, asOf: "2026-02-28", Self.madeUpOptions, groups: 60)
  }

  /// - Parameter groups: that there have to be at least, so that there is something to compare.
  /// - Returns: the answer of the database to the first options.
  private func compare<Database: TestDatabase>(
    _ database: Database, _ rows: ParticipationRows, asOf: String, _ options: [[String]],
    groups: Int
  ) async throws -> String {
    var ours: [[[String]]] = []
    var statements: [String] = []
    for options in options {
      let options = ["--as-of", asOf] + options
      // Of the sample both databases are compared with the same.
      let tally = try await Program.shared(["tally", rows.file] + options)
      #expect(tally.exitCode == 0)
      for table in ["texte", "typen"] {
        let query = try await Program.steckbrief.run(
          ["tally", "--sql", Database.dialect, "--table", table] + options)
        #expect(query.exitCode == 0)
        statements.append(query.output)
        // All but the digest.
        ours.append(cells(tally.output, separator: ";").map { Array($0.dropLast()) })
      }
    }
    let answers = try await database.answers(to: statements, over: rows, in: folder)
    #expect(answers.count == ours.count)
    for (number, (left, answer)) in zip(ours, answers).enumerated() {
      let right = cells(answer, separator: ",")
      #expect(left.count > groups)
      #expect(left.count == right.count)
      // A server may write names of columns in small letters.
      #expect(left.first?.map { $0.lowercased() } == right.first?.map { $0.lowercased() })
      let different = zip(left, right).dropFirst().first { $0 != $1 }
      let table = number % 2 == 0 ? "texte" : "typen"
      #expect(different == nil, "\(options[number / 2]), table \(table)")
    }
    return try #require(answers.first)
  }

  /// The cells of CSV by RFC 4180, amounts without zeros at their ends. Bytes, since there are some
  /// hundred thousand cells.
  private func cells(_ csv: String, separator: Character) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func endCell() {
      row.append(String(decoding: plain(cell), as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    for byte in csv.utf8 {
      switch byte {
      // A doubled one is lost on both sides.
      case UInt8(ascii: "\""): isQuoted.toggle()
      case separator.asciiValue where !isQuoted: endCell()
      case UInt8(ascii: "\n") where !isQuoted:
        endCell()
        rows.append(row)
        row = []
      case UInt8(ascii: "\r") where !isQuoted: continue
      default: cell.append(byte)
      }
    }
    return rows
  }

  private func plain(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    var digits = cell[...]
    let point = UInt8(ascii: ".")
    guard cell.count(where: { $0 == point }) == 1, cell.allSatisfy({ $0 < 0x3A && $0 >= point })
    else {
      return digits
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.last == point ? digits.dropLast() : digits
  }
}
