import Foundation
import Subprocess
import SystemPackage
import Testing

/// PostgreSQL over a cluster of its own in a temporary folder.
///
/// The server runs in single-user mode: it reads a script from its standard input and ends with it,
/// so that there is no port, no socket and nothing to stop.
struct PostgresCluster: TestDatabase {
  static let dialect = "postgres"

  /// Where `initdb` and `postgres` are; `nil` where they are not installed.
  static let programs: FilePath? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    // Debian keeps the programs of a server out of the path, by version.
    let debian = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
    let sorted = versions.compactMap { Int($0) }.sorted(by: >).map { "\(debian)/\($0)/bin" }
    return (sorted + path.split(separator: ":").map(String.init)).first { folder in
      ["initdb", "postgres"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }.map { FilePath($0) }
  }()

  func answers(
    to statements: [String], over rows: ParticipationRows, in folder: TemporaryFolder
  ) async throws -> [String] {
    let own = try TemporaryFolder()
    let options = try options(for: own)
    let data = own.path.appending("data").string
    let file = own.path.appending("zeilen.csv").string
    try FileManager.default.copyItem(atPath: rows.file, toPath: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    _ = try await run(
      "initdb",
      ["-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
      options, in: own)
    let answers = statements.indices.map { own.path.appending("\($0).csv").string }
    // Dates are loaded by a German server and read by one that takes 05.12. for a day in May.
    let script =
      load(rows, from: file) + "SET datestyle = 'SQL, MDY';\n\n"
      + zip(statements.indices, statements).map { "CREATE TABLE s\($0) AS\n\($1)\n" }.joined()
      + zip(statements.indices, answers)
      .map { "COPY s\($0) TO '\($1)' WITH (FORMAT csv, HEADER);\n\n" }.joined()
    let talk = try await run(
      "postgres",
      [
        "--single", "-j", "-D", data, "-c", "datestyle=ISO,DMY", "-c", "fsync=off", "-c",
        "log_min_messages=warning", "-c", "log_checkpoints=off", "postgres",
      ], options, script: script, in: own)
    #expect(talk.isEmpty)
    return try answers.map { try String(contentsOfFile: $0, encoding: .utf8) }
  }

  private func load(_ rows: ParticipationRows, from file: String) -> String {
    let types = typedColumns(rows) { column, text in
      switch column {
      case "eintritt", "austritt": "CAST(\(text) AS DATE)"
      case "kosten": "CAST(replace(\(text), ',', '.') AS NUMERIC)"
      case "arbeitslosMonate": "CAST(NULLIF(\(text), 'unbekannt') AS INTEGER)"
      case "abschluss", "beispiel": "\(text) = 'ja'"
      case "abcEintritt": "CAST(\(text) AS CHAR(3))"
      default: text
      }
    }
    let columns = rows.columns.map(quoted).joined(separator: ", ")
    // In the order of a German server, which is another one than that of the code points.
    return "CREATE TABLE texte (\(textColumns(rows, "TEXT COLLATE \"de-x-icu\"")));\n\n"
      + "COPY texte FROM '\(file)' WITH (FORMAT csv, HEADER, DELIMITER ';', FORCE_NOT_NULL"
      + " (\(columns)));\n\n\(missingColumns(rows))"
      + "CREATE TABLE typen AS SELECT \(types) FROM texte;\n\n"
  }

  /// The server refuses to run as root.
  private func options(for folder: TemporaryFolder) throws -> PlatformOptions {
    var options = PlatformOptions()
    guard geteuid() == 0 else { return options }
    let manager = FileManager.default
    let path = folder.path.string
    try manager.setAttributes([.ownerAccountName: "nobody"], ofItemAtPath: path)
    let owner = try manager.attributesOfItem(atPath: path)[.ownerAccountID] as? NSNumber
    options.userID = owner?.uint32Value
    options.supplementaryGroups = []
    return options
  }

  /// - Returns: what a program said on its standard error.
  private func run(
    _ name: String, _ arguments: [String], _ options: PlatformOptions, script: String = "",
    in folder: TemporaryFolder
  ) async throws -> String {
    let programs = try #require(Self.programs)
    let result = try await Subprocess.run(
      .path(programs.appending(name)), arguments: Arguments(arguments),
      environment: .custom(["PATH": "/usr/bin:/bin", "LC_ALL": "C"]),
      workingDirectory: folder.path, platformOptions: options, input: .string(script),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
    guard case .exited(0) = result.terminationStatus else {
      throw PostgresFailure(talk: result.standardError)
    }
    return result.standardError
  }

  private struct PostgresFailure: Error {
    let talk: String
  }
}
