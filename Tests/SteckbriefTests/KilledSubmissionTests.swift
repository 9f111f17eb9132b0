import Foundation
import Glibc
import SystemPackage
import Testing

/// `STECKBRIEF_KILLS=10000 swift test --filter KilledSubmissionTests` kills so often.
@Suite("A loop of submissions, killed at random points")
struct KilledSubmissionTests {
  private static let killCount =
    ProcessInfo.processInfo.environment["STECKBRIEF_KILLS"].flatMap { Int($0) } ?? 60

  private let ids = ["MUA-2025-001", "MUA-2025-002"]

  private func start(_ files: [String], _ catalog: SubmissionFolder) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try Program.steckbrief.path.string)
    process.arguments = ["submit"] + files + ["--catalog", catalog.catalog, "--district", "MUA"]
    process.environment = ["LANG": "de_DE.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Kills the process at once or within so many microseconds, counted from its start or from the
  /// moment in which it has begun to write.
  private func kill(_ process: Process, _ catalog: SubmissionFolder, afterWriting: Bool) {
    let incoming = catalog.catalog + "/.incoming"
    func isWriting() -> Bool {
      (try? FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty) == false
    }
    if afterWriting {
      while process.isRunning, !isWriting() { usleep(500) }
      usleep(UInt32.random(in: 0...6_000))
    } else {
      usleep(UInt32.random(in: 0...60_000))
    }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test("always leaves the old state or the new one, and loses no version")
  func kills() async throws {
    let catalog = try SubmissionFolder()
    let first = try ids.map { try catalog.profile($0) }
    try #require(await catalog.submit(first[0], first[1]).exitCode == 0)
    var (version, said) = (1, (completed: 0, undone: 0))
    for number in 1...Self.killCount {
      let files = try ids.map { try catalog.profile($0, version: version + 1, file: "\($0).xml") }
      let process = try start(files, catalog)
      kill(process, catalog, afterWriting: number % 4 != 0)

      let verified = try await catalog.verify()
      #expect(verified.exitCode == 0, "\(verified.talk)")
      if verified.talk.contains("zu Ende geführt") { said.completed += 1 }
      if verified.talk.contains("zurückgenommen") { said.undone += 1 }
      try #require(catalog.lineCount % 2 == 0, "one of two files of a call")
      let now = catalog.lineCount / 2
      #expect(now == version || now == version + 1)
      if now == version + 1 {
        version = now
        for (id, file) in zip(ids, files) {
          #expect(catalog.bytes("MUA/\(id).xml") == FileManager.default.contents(atPath: file))
        }
      }
    }
    // How many hit depends on the machine: that those at each step are survived the test of the
    // n-th file operation shows.
    print("\(Self.killCount) kills: \(said.completed) completed, \(said.undone) taken back")
    // The loop goes on as if nothing had been.
    let files = try ids.map { try catalog.profile($0, version: version + 1) }
    #expect(try await catalog.submit(files[0], files[1]).exitCode == 0)
    #expect(try await catalog.verify().exitCode == 0)
    for id in ids {
      for kept in 1...version + 1 {
        #expect(catalog.bytes(".versions/\(id)/\(kept).xml") != nil)
      }
    }
  }
}

/// A process that is killed at one system call after the other, by the system's tracer: at which
/// does not depend on how fast the machine is.
@Suite(
  "Submissions that are killed at each of their steps",
  .enabled(if: SubmissionFolder.works("strace -f true"), "needs strace and the right to trace"))
struct KilledStepTests {
  @Test(
    "leave the old state or the new one, and the next command says which",
    arguments: ["write", "fsync", "renameat", "linkat", "unlinkat"])
  func steps(call: String) async throws {
    let catalog = try SubmissionFolder()
    let first = try catalog.profile("MUA-2025-001")
    try #require(await catalog.submit(first).exitCode == 0)
    var (version, hits, said) = (1, 0, 0)
    for number in 1...60 {
      let file = try catalog.profile("MUA-2025-001", version: version + 1)
      let outcome = try await catalog.shell(
        "strace -f -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=\(number)"
          + " $S submit \(file) --catalog $C --district MUA")
      let verified = try await catalog.verify()
      #expect(verified.exitCode == 0, "\(call) \(number): \(verified.talk)")
      let now = catalog.lineCount
      #expect(now == version || now == version + 1, "\(call) \(number)")
      if verified.talk.contains("zu Ende geführt") || verified.talk.contains("zurückgenommen") {
        said += 1
      }
      version = now
      #expect(catalog.bytes(".versions/MUA-2025-001/\(version).xml") != nil)
      if outcome.exitCode == 0 { break }
      hits += 1
    }
    print("killed at \(call): \(hits) times, \(said) had left something")
    #expect(hits > 0)
  }
}
