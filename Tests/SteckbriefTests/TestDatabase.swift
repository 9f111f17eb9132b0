import Foundation
import Subprocess
import SystemPackage
import Testing

/// A database that loads rows into two tables as a district would, and answers statements in CSV
/// with a header.
///
/// `texte` has every cell as the file has it, empty ones as empty texts. `typen` has dates, numbers
/// and truth values where the system has them, and NULL for what is empty.
protocol TestDatabase {
  /// As in `tally --sql`.
  static var dialect: String { get }

  /// - Parameter statements: over `texte` or `typen`.
  /// - Returns: the answer to each.
  func answers(
    to statements: [String], over rows: ParticipationRows, in folder: TemporaryFolder
  ) async throws -> [String]
}

extension TestDatabase {
  /// The columns of `typen` as made from those of `texte`.
  func typedColumns(
    _ rows: ParticipationRows, _ type: (_ column: String, _ text: String) -> String
  ) -> String {
    let missing = Set(ParticipationRows.allColumns).subtracting(rows.columns).sorted()
    return
      (rows.columns.map { "\(type($0, "NULLIF(\(quoted($0)), '')")) AS \(quoted($0))" }
      + missing.map { "NULL AS \($0)" }).joined(separator: ", ")
  }

  func textColumns(_ rows: ParticipationRows, _ type: String) -> String {
    rows.columns.map { "\(quoted($0)) \(type)" }.joined(separator: ", ")
  }

  func missingColumns(_ rows: ParticipationRows) -> String {
    Set(ParticipationRows.allColumns).subtracting(rows.columns).sorted()
      .map { "ALTER TABLE texte ADD COLUMN \($0) TEXT;\n\n" }.joined()
  }

  /// Plain words stand without quotes, as in most scripts of a database.
  func quoted(_ name: String) -> String {
    ParticipationRows.allColumns.contains(name) ? name : "\"\(name)\""
  }
}

struct SQLiteShell: TestDatabase {
  static let dialect = "sqlite"

  func answers(
    to statements: [String], over rows: ParticipationRows, in folder: TemporaryFolder
  ) async throws -> [String] {
    let types = typedColumns(rows) { column, text in
      switch column {
      case "kosten": "CAST(replace(\(text), ',', '.') AS REAL)"
      case "arbeitslosMonate": "CAST(NULLIF(\(text), 'unbekannt') AS INTEGER)"
      case "abschluss", "beispiel": "\(text) = 'ja'"
      default: text
      }
    }
    let answers = statements.indices.map { folder.path.appending("\($0).csv").string }
    let script =
      "CREATE TABLE texte (\(textColumns(rows, "TEXT")));\n.mode csv\n.separator ;\n"
      + ".import --skip 1 '\(rows.file)' texte\n\(missingColumns(rows))"
      + "CREATE TABLE typen AS SELECT \(types) FROM texte;\n.separator ,\n.headers on\n"
      + zip(answers, statements).map { ".output '\($0)'\n\($1)" }.joined()
    let result = try await Subprocess.run(
      .name("sqlite3"), arguments: ["-batch", ":memory:"], input: .string(script),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    #expect(result.standardError.isEmpty && result.standardOutput.isEmpty)
    return try answers.map { try String(contentsOfFile: $0, encoding: .utf8) }
  }
}
