import ArgumentParser
import Diagnostics
import Files
import Reports
import Scoring
import SystemPackage
import Text

/// `rank --verify FILE`: the sealed ranking computed again.
struct SealVerification {
  let session: Session
  let path: String

  private static let limit = 1 << 28

  /// - Throws: the exit code where the seal is none, cannot be followed, or no longer holds.
  func run() async throws {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: FilePath(path), limit: Self.limit)
    } catch {
      session.report([Diagnostic(reading: error)])
      throw session.end([Diagnostic(reading: error)])
    }
    guard let sealed = RankingSeal(parsing: String(decoding: bytes, as: UTF8.self)),
      let command = try? RankCommand.parse(sealed.arguments)
    else {
      session.report([.brokenSeal(path)])
      throw Session.Exit.dataError
    }
    let run = try await RankingRun(command.arguments, session: session)
    let ranking = try await run.ranking()
    let today = try run.seal(ranking, arguments: sealed.arguments)
    let comparison = SealComparison(sealed: sealed, today: today)
    guard comparison.holds else {
      session.report(comparison.differences.map { .changedSeal($0, at: path) })
      throw Session.Exit.dataError
    }
    try session.write(
      LocalizedText(
        de: "Das Siegel gilt: gleiche Dateien, gleicher Katalog, gleiches Ergebnis (versiegelt mit"
          + " Version \(sealed.version.terminalSafe), nachgerechnet mit \(today.version)).\n",
        en: "The seal holds: the same files, the same catalogue, the same result (sealed by version"
          + " \(sealed.version.terminalSafe), computed again by \(today.version)).\n")[
          session.language])
  }
}

/// What a sealed ranking was called with.
enum SealArguments {
  /// The arguments of this process without the seal itself; the catalogue is named even where it was
  /// taken from the environment.
  static func current(catalog: FilePath) -> [String] {
    var arguments: [String] = []
    var rest = CommandLine.arguments.dropFirst(2)
    while let argument = rest.popFirst() {
      if argument == "--seal" || argument == "--siegel" {
        _ = rest.popFirst()
      } else if !argument.hasPrefix("--seal=") && !argument.hasPrefix("--siegel=") {
        arguments.append(argument)
      }
    }
    let isNamed = arguments.contains { $0 == "--catalog" || $0.hasPrefix("--catalog=") }
    return arguments + (isNamed ? [] : ["--catalog", catalog.string])
  }
}

extension RankingRun {
  func json(_ ranking: Ranking) -> String {
    RankingJSON.value(of: ranking, version: Steckbrief.version).serialized()
  }

  /// - Throws: the exit code where a file of the catalogue cannot be read, which has been reported.
  func seal(_ ranking: Ranking, arguments: [String]) throws -> RankingSeal {
    RankingSeal(
      version: Steckbrief.version, arguments: arguments,
      inputs: ranking.inputs.map { .init(path: $0.path, sha256: $0.sha256 ?? "") }
        + (try extraInputs()),
      catalog: try catalogDigest(), result: json(ranking))
  }

  private func digest(_ path: FilePath) throws -> String {
    do throws(FileError) {
      return try SHA256Digest(of: ByteSource(opening: path)).description
    } catch {
      session.report([Diagnostic(reading: error)])
      throw session.end([Diagnostic(reading: error)])
    }
  }

  /// Files besides the outcomes that the result rests on.
  private func extraInputs() throws -> [RankingSeal.Input] {
    try arguments.otherFiles.map { .init(path: $0, sha256: try digest(FilePath($0))) }
  }

  /// The digest over names and digests of all profiles.
  private func catalogDigest() throws -> String {
    let folder = arguments.catalogOption.folder
    let found: FolderListing.Found
    do {
      found = try FolderListing.files(below: folder, withExtension: "xml")
    } catch {
      session.report([Diagnostic(reading: error)])
      throw session.end([Diagnostic(reading: error)])
    }
    var lines = ""
    for file in found.files { lines += "\(try digest(file)) \(file)\n" }
    return SHA256Digest(of: Array(lines.utf8)).description
  }
}

extension Session {
  /// Tells of a file in the way before anything is computed.
  func expectNoSeal(at path: String) throws {
    guard (try? FolderListing.kind(of: FilePath(path))) != nil else { return }
    report([Diagnostic(writing: FileWritingError(path: path, reason: .exists))])
    throw Exit.cannotCreate
  }

  /// - Throws: the exit code where the file cannot be written; one that is there is never replaced.
  func writeSeal(_ seal: RankingSeal, to path: String) throws {
    do {
      try FileReplacing.create(
        FilePath(path), with: Array(seal.text.utf8), isPrivate: true)
    } catch {
      report([Diagnostic(writing: error)])
      throw Exit.cannotCreate
    }
  }
}

extension DiagnosticCode {
  static let brokenSeal = DiagnosticCode(4010)
  static let changedSeal = DiagnosticCode(4011)
}

extension Diagnostic {
  fileprivate static func brokenSeal(_ path: String) -> Diagnostic {
    Diagnostic(
      .brokenSeal, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Das ist kein Siegel von rank --seal, oder es wurde verändert.",
        en: "This is no seal of rank --seal, or it was changed."))
  }

  fileprivate static func changedSeal(_ difference: LocalizedText, at path: String) -> Diagnostic {
    Diagnostic(.changedSeal, at: SourceLocation(file: path), message: difference)
  }
}
