import Foundation
import Subprocess
import SystemPackage
import Testing

/// A program of this package, run as a process as its users run it.
enum Program: String {
  case steckbrief, beispieldaten

  /// The root of the package: where a newcomer types the commands of the README.
  static let root = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent()

  /// The program beside this test's own.
  var path: FilePath {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return FilePath(own).removingLastComponent().appending(rawValue)
    }
  }

  struct Outcome {
    let exitCode: Int32?
    let output: String
    let talk: String
  }

  /// - Parameters:
  ///   - locale: what `LANG` says; nothing else but `COLUMNS` is in the environment.
  ///   - columns: how wide the output may be; `nil` for a pipe.
  ///   - input: what comes in on the standard input.
  func run(
    _ arguments: [String], locale: String = "de_DE.UTF-8", input: String = "",
    columns: String? = nil, folder: FilePath = Program.root
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(try path), arguments: Arguments(arguments),
      environment: .custom(
        columns.map { ["LANG": locale, "COLUMNS": $0] } ?? ["LANG": locale]),
      workingDirectory: folder, input: .string(input),
      output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
    var code: Int32?
    if case .exited(let exited) = result.terminationStatus { code = exited }
    return Outcome(
      exitCode: code, output: result.standardOutput, talk: result.standardError)
  }
}

/// What a call came to that reads files of the repository and changes none: a ranking takes seconds
/// without the optimiser, and several tests look at the same one.
private actor SharedOutcomes {
  static let all = SharedOutcomes()
  private var running: [[String]: Task<Program.Outcome, any Error>] = [:]

  func outcome(_ arguments: [String], locale: String) async throws -> Program.Outcome {
    let task =
      running[arguments + [locale]]
      ?? Task { try await Program.steckbrief.run(arguments, locale: locale) }
    running[arguments + [locale]] = task
    return try await task.value
  }
}

extension Program {
  /// As `run`, of a call of `steckbrief` that other tests make too.
  static func shared(
    _ arguments: [String], locale: String = "de_DE.UTF-8"
  ) async throws -> Outcome {
    try await SharedOutcomes.all.outcome(arguments, locale: locale)
  }
}

/// Output that was looked at once and must stay as it is.
enum Golden {
  /// Compares with `Golden/NAME`. With `RECORD_GOLDEN=1` in the environment the file is written
  /// anew and the test fails, so that a recording never passes for a comparison.
  static func expect(_ text: String, named name: String) throws {
    let path = FilePath(#filePath).removingLastComponent().appending("Golden").appending(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(toFile: path.string, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(try text == String(contentsOfFile: path.string, encoding: .utf8))
  }
}

/// A folder that is there as long as this value.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "steckbrief-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = FilePath(url.path(percentEncoded: false))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path.appending(name).string
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}
