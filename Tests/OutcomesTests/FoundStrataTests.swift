import Diagnostics
import Files
import Foundation
import Outcomes
import SystemPackage
import Testing

@Suite("Columns for a case mix")
struct FoundStrataTests {
  private func strata(_ headers: String...) async throws -> [Stratum] {
    try await OutcomeFiles.strata(
      of: headers.enumerated().map {
        ByteSource(name: "\($0).csv", bytes: Array(($1 + "\n").utf8))
      })
  }

  @Test("are found in any file, in a fixed order, features by name")
  func found() async throws {
    #expect(
      try await strata(
        "teilnahme;massnahme;eintritt;merkmal.sprache;geschlecht",
        "participation,measure,entry,exit,covariate.Auto,abc_entry")
        == [.exitQuarter, .classAtEntry, .sex, .feature("auto"), .feature("sprache")])
  }

  @Test("are none where there is none, or the header is none")
  func none() async throws {
    #expect(try await strata("teilnahme;massnahme;eintritt").isEmpty)
    #expect(try await strata("nur;unsinn").isEmpty)
  }

  @Test("are no answer where a file cannot be read")
  func unreadable() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("teilnahme;massnahme;eintritt;geschlecht\n".utf8).write(to: file)
    let source = try ByteSource(opening: FilePath(file.path(percentEncoded: false)))
    #expect(try await OutcomeFiles.strata(of: [source]) == [.sex])
    // Cut behind the reader's back: the bytes that it was promised are gone.
    #expect(truncate(file.path(percentEncoded: false), 0) == 0)
    let refusal = await #expect(throws: Refusal.self) {
      try await OutcomeFiles.strata(of: [source])
    }
    #expect(refusal?.isOfReading == true)
  }
}
