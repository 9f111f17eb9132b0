import Foundation
import Subprocess
import SystemPackage
import Testing

/// DuckDB, as the package `duckdb` of Python has it.
struct DuckDBShell: TestDatabase {
  static let dialect = "duckdb"

  /// A Python that has the package; `nil` where none is found. `STECKBRIEF_TEST_PYTHON` names another
  /// than the one of the search path.
  static let python: String? = PythonPackages.python(with: "duckdb")

  func answers(
    to statements: [String], over rows: ParticipationRows, in folder: TemporaryFolder
  ) async throws -> [String] {
    let types = typedColumns(rows) { column, text in
      switch column {
      case "eintritt", "austritt":
        "CAST(COALESCE(try_strptime(\(text), '%Y-%m-%d'), strptime(\(text), '%d.%m.%Y')) AS DATE)"
      case "kosten": "CAST(replace(\(text), ',', '.') AS DECIMAL(18, 2))"
      case "arbeitslosMonate": "CAST(NULLIF(\(text), 'unbekannt') AS INTEGER)"
      case "abschluss", "beispiel": "\(text) = 'ja'"
      default: text
      }
    }
    let answers = statements.indices.map { folder.path.appending("duckdb-\($0).csv").string }
    let load =
      ["CREATE TABLE texte (\(textColumns(rows, "TEXT")))"]
      + ["COPY texte FROM '\(rows.file)' (DELIMITER ';', HEADER, NULLSTR '<none>', QUOTE '\"')"]
      + missingColumns(rows).split(separator: ";\n").map(String.init)
      + ["CREATE TABLE typen AS SELECT \(types) FROM texte"]
    let ask = zip(answers, statements).map { file, statement in
      "COPY (\(statement.trimmingCharacters(in: .whitespacesAndNewlines).dropLast()))"
        + " TO '\(file)' (HEADER, DELIMITER ',')"
    }
    let script = try JSONEncoder().encode(load + ask)
    let program =
      "import duckdb, json, sys\nduckdb.execute('SET enable_progress_bar = false')\nfor line in json.load(sys.stdin):\n"
      + "  if line.strip(): duckdb.execute(line)\n"
    let result = try await Subprocess.run(
      .path(FilePath(try #require(Self.python))), arguments: ["-c", program],
      input: .string(String(decoding: script, as: UTF8.self)),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    #expect(result.standardError.isEmpty && result.standardOutput.isEmpty)
    return try answers.map { try String(contentsOfFile: $0, encoding: .utf8) }
  }
}

/// A Python with packages that tests compare with.
enum PythonPackages {
  static func python(with package: String) -> String? {
    let named = ProcessInfo.processInfo.environment["STECKBRIEF_TEST_PYTHON"]
    return [named, "/usr/bin/python3", "/usr/local/bin/python3"].compactMap(\.self).first { path in
      let process = Process()
      process.executableURL = URL(filePath: path)
      process.arguments = ["-c", "import \(package)"]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }
}
