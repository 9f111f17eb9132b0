import Foundation
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

  @Test("all land, fifty with an id each, and the chain is whole")
  func different() async throws {
    let catalog = try SubmissionFolder()
    let files = try (1...50).map { try catalog.profile("MUA-2025-\(100 + $0)") }
    let outcomes = try await outcomes(catalog, files)
    #expect(outcomes.count == 50 && outcomes.allSatisfy { $0.exitCode == 0 })
    #expect(catalog.lineCount == 50)
    #expect(try await catalog.verify().exitCode == 0)
    for number in 101...150 {
      #expect(catalog.bytes("MUA/MUA-2025-\(number).xml") != nil)
    }
  }

  @Test("exactly one wins, fifty with the same id and version")
  func same() async throws {
    let catalog = try SubmissionFolder()
    let files = try (1...50).map { number in
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
}
