import Foundation
import Subprocess
import SystemPackage
import Testing

/// Names that are no UTF-8, as an old archive or a share leaves them.
@Suite("Names of files that are no text")
struct FileNameTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a file whose name has a byte of Windows-1252.
  private func write(_ bytes: [UInt8], to name: [UInt8]) throws -> FilePath {
    let path = FilePath(
      platformString: (Array(folder.path.string.utf8) + [0x2F] + name + [0]).map {
        CChar(bitPattern: $0)
      })
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
    return path
  }

  private let march: [UInt8] = [0x4D, 0xE4] + Array("rz.csv".utf8)

  private func sample() throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: URL(filePath: Program.root.appending("catalog/beispiel/ergebnisse.csv").string))
    )
  }

  @Test("are read where a folder holds them, and named readably")
  func folders() async throws {
    _ = try write(try sample(), to: march)
    let asOf = ["--as-of", "2026-06-30"]
    let ours = try await Program.steckbrief.run(
      ["rank", "--outcomes", folder.path.string] + asOf)
    let theirs = try await Program.steckbrief.run(
      ["rank", "--outcomes", "catalog/beispiel/ergebnisse.csv"] + asOf)
    #expect(ours.exitCode == 0 && ours.output == theirs.output, "\(ours.talk)")
    let broken = try write(Array("<a/>".utf8), to: [0x78, 0xFC] + Array(".xml".utf8))
    let checked = try await Program.steckbrief.run(["check", folder.path.string])
    #expect(checked.exitCode == 65 && checked.talk.contains("x<FC>.xml"), "\(checked.talk)")
    #expect(!checked.talk.contains("gibt es nicht"))
    _ = broken
  }

  @Test("are opened where the shell gives them")
  func arguments() async throws {
    let path = try write(try sample(), to: march)
    // The shell hands the byte over as it is.
    let script = "exec \"$0\" rank --as-of 2026-06-30 --outcomes \"$1\"/M*rz.csv"
    let result = try await Subprocess.run(
      .path("/bin/sh"),
      arguments: ["-c", script, try Program.steckbrief.path.string, folder.path.string],
      environment: .custom(["LANG": "de_DE.UTF-8"]), workingDirectory: Program.root,
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 16))
    #expect(result.terminationStatus == .exited(0), "\(result.standardError)")
    #expect(result.standardOutput.contains("Rangliste der Träger, Stichtag 30.06.2026"))
    _ = path
  }
}
