import Foundation
import Subprocess
import SystemPackage
import Testing

/// A catalogue of its own to submit to, and what tests do to it from outside. All profiles are made
/// up.
final class SubmissionFolder {
  let folder: TemporaryFolder
  var catalog: String { folder.path.appending("catalog").string }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path.appending("catalog").string, withIntermediateDirectories: false)
  }

  /// Writes a short valid profile to submit.
  func profile(
    _ id: String, version: Int? = 1, title: String = "Erfunden", status: String = "aktiv",
    dates: String = "", provider: String? = nil, file: String? = nil
  ) throws -> String {
    let number = version.map { "<fassung>\($0)</fassung>" } ?? ""
    let name = provider.map { "<name>\($0)</name>" } ?? "<unbekannt/>"
    let text = """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
      <kopf><id>\(id)</id>\(number)<status>\(status)</status>\
      <stand>2025-01-02</stand></kopf>
      <zuordnung><kreis>\(id.prefix { $0 != "-" })</kreis><titel>\(title)</titel>\
      <kurzbeschreibung>Von einem Test erfunden.</kurzbeschreibung></zuordnung>
      <recht><instrument>aktivierung</instrument></recht>
      <zielgruppe><gruppe>alleinerziehend</gruppe></zielgruppe>
      <ziele><hauptziel>integration</hauptziel></ziele>
      \(dates.isEmpty ? "" : "<zeit>\(dates)</zeit>")<traeger>\(name)</traeger>
      </massnahmensteckbrief>

      """
    return try folder.write(text, to: file ?? "\(id).\(version ?? 0).xml")
  }

  func submit(_ files: String..., options: [String] = []) async throws -> Program.Outcome {
    try await Program.steckbrief.run(
      ["submit"] + files + ["--catalog", catalog, "--district", "MUA"] + options)
  }

  func verify() async throws -> Program.Outcome {
    try await Program.steckbrief.run(["catalog", "verify", "--catalog", catalog])
  }

  /// What is in the catalogue; `nil` where nothing is.
  func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: catalog + "/" + name)
  }

  var lineCount: Int {
    bytes(".audit.jsonl")?.count { $0 == 0x0A } ?? 0
  }

  /// Runs a shell script that knows the program as `$S`, the catalogue as `$C`, this folder as `$F`.
  func shell(_ script: String, environment: [String: String] = [:]) async throws -> Program.Outcome
  {
    var values: [Subprocess.Environment.Key: String] = [
      "LANG": "de_DE.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      "S": try Program.steckbrief.path.string, "C": catalog, "F": folder.path.string,
    ]
    for (name, value) in environment { values[.init(stringLiteral: name)] = value }
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", script], environment: .custom(values),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    var code: Int32?
    if case .exited(let exited) = result.terminationStatus { code = exited }
    return Program.Outcome(
      exitCode: code, output: result.standardOutput, talk: result.standardError)
  }

  /// Whether a shell command of the system works here.
  static func works(_ command: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
