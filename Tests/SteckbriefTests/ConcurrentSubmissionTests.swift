import Foundation
import Glibc
import SystemPackage
import Testing

@Suite("Processes that submit at once", .serialized)
struct ConcurrentSubmissionTests {
  /// Runs all submissions at once.
  private func outcomes(
    _ catalog: SubmissionFolder, _ files: [String]
  ) async throws -> [Program.Outcome] {
    try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
      let folder = catalog.catalog
      for file in files {
        group.addTask {
          try await Program.steckbrief.run([
            "submit", file, "--catalog", folder, "--district", "MUA", "--wait", "300",
          ])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test("all land, twenty with an id each, and the chain is whole")
  func different() async throws {
    let catalog = try SubmissionFolder()
    let files = try (1...20).map { try catalog.profile("MUA-2025-\(100 + $0)") }
    let outcomes = try await outcomes(catalog, files)
    #expect(outcomes.count == 20 && outcomes.allSatisfy { $0.exitCode == 0 })
    #expect(catalog.lineCount == 20)
    #expect(try await catalog.verify().exitCode == 0)
    for number in 101...120 {
      #expect(catalog.bytes("MUA/MUA-2025-\(number).xml") != nil)
    }
  }

  @Test("exactly one wins, twenty with the same id and version")
  func same() async throws {
    let catalog = try SubmissionFolder()
    let files = try (1...20).map { number in
      try catalog.profile("MUA-2025-001", title: "Nummer \(number)", file: "\(number).xml")
    }
    let outcomes = try await outcomes(catalog, files)
    #expect(outcomes.count { $0.exitCode == 0 } == 1)
    let losers = outcomes.filter { $0.exitCode != 0 }
    #expect(losers.allSatisfy { $0.exitCode == 65 && $0.talk.contains("S3202") })
    #expect(catalog.lineCount == 1)
    #expect(try await catalog.verify().exitCode == 0)
    let winner = catalog.bytes("MUA/MUA-2025-001.xml")
    #expect(files.count { FileManager.default.contents(atPath: $0) == winner } == 1)
    #expect(catalog.bytes(".versions/MUA-2025-001/1.xml") == winner)
  }

  @Test("are never waited for by readers, who always find a whole version and a whole log")
  func readers() async throws {
    let catalog = try SubmissionFolder()
    let versions = try (1...15).map { try catalog.profile("MUA-2025-001", version: $0) }
    try #require(await catalog.submit(versions[0]).exitCode == 0)
    let folder = catalog.catalog
    // A writer that stands still with the lock in its hand holds nobody up.
    let lock = open(folder + "/.lock", O_RDWR | O_CLOEXEC)
    try #require(flock(lock, LOCK_EX) == 0)
    let held = try await Program.steckbrief.run(["show", "MUA-2025-001", "--catalog", folder])
    #expect(held.exitCode == 0)
    close(lock)

    async let reading = withThrowingTaskGroup(of: [Program.Outcome].self) { group in
      for command in [["show", "MUA-2025-001"], ["history", "MUA-2025-001"]] {
        group.addTask {
          var outcomes: [Program.Outcome] = []
          for _ in 1...20 {
            outcomes.append(try await Program.steckbrief.run(command + ["--catalog", folder]))
          }
          return outcomes
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for version in versions.dropFirst() {
      #expect(try await catalog.submit(version).exitCode == 0)
    }
    let read = try await reading
    #expect(read.count == 40 && read.allSatisfy { $0.exitCode == 0 && $0.talk.isEmpty })
  }
}
