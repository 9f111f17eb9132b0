import Catalog
import Diagnostics
import Files
import Foundation
import Profiles
import Submission
import SystemPackage
import Testing
import Values

/// A catalogue in a folder of its own, removed when the test lets go of it, and the documents that
/// tests submit to it. All are made up.
final class SmallCatalog {
  static let vocabulary = Result { try Vocabulary.embedded() }

  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "steckbrief-submission-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = FilePath(url.path(percentEncoded: false))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// A short valid profile.
  static func profile(
    _ id: String, version: Int = 1, title: String = "Made up", predecessor: String? = nil
  ) -> [UInt8] {
    let district = id.prefix { $0 != "-" }
    let chain = predecessor.map { "<vorgaenger>\($0)</vorgaenger>" } ?? ""
    return Array(
      """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
      <kopf><id>\(id)</id><fassung>\(version)</fassung><status>aktiv</status>\
      <stand>2025-01-02</stand>\(chain)</kopf>
      <zuordnung><kreis>\(district)</kreis><titel>\(title)</titel>\
      <kurzbeschreibung>A profile that a test has made up.</kurzbeschreibung></zuordnung>
      <recht><instrument>aktivierung</instrument></recht>
      <zielgruppe><gruppe>alleinerziehend</gruppe></zielgruppe>
      <ziele><hauptziel>integration</hauptziel></ziele>
      <traeger><unbekannt/></traeger>
      </massnahmensteckbrief>

      """.utf8)
  }

  static let noon = UTCTime(iso8601: "2025-03-01T12:00:00Z")

  struct Outcome {
    var entries: [AuditEntry] = []
    var diagnostics: [Diagnostic] = []
    var codes: [DiagnosticKind] { diagnostics.map(\.kind) }
    var isRefused: Bool { diagnostics.containsError }
  }

  /// Submits documents in one call as the command does.
  @discardableResult
  func submit(
    _ documents: [UInt8]..., district: String = "MUA", at time: UTCTime? = noon,
    faults: FileFaults? = nil
  ) throws -> Outcome {
    try change(district: district, at: time, faults: faults) { check in
      check.verdicts(
        on: documents.enumerated().map { .init(name: "file\($0 + 1).xml", bytes: $1) })
    }
  }

  func withdraw(_ id: String, district: String = "MUA") throws -> Outcome {
    try change(district: district, at: Self.noon, faults: nil) { check in
      check.verdicts(on: [try check.withdrawal(of: id)], action: .withdraw)
    }
  }

  func adopt(_ district: String? = nil) throws -> Outcome {
    try change(district: "MUA", at: Self.noon, faults: nil) { check in
      try check.adoption(of: district.map { District($0) })
    }
  }

  /// What a reader makes of the folder.
  private func catalog(_ vocabulary: Vocabulary) throws -> Catalog {
    let files = try FolderListing.files(below: path, withExtension: "xml").files
    let entries = files.compactMap { file in
      (try? ProfileFile.read(file, vocabulary: vocabulary)).map {
        Catalog.Entry(profile: $0, path: file.string)
      }
    }
    return Catalog(entries, codes: vocabulary.codes)
  }

  private func change(
    district: String, at time: UTCTime?, faults: FileFaults?,
    _ judge: (SubmissionCheck) throws -> [SubmissionCheck.Verdict]
  ) throws -> Outcome {
    let vocabulary = try Self.vocabulary.get()
    let submitter = try #require(Submitter(district: District(district), actor: "Test"))
    var outcome = Outcome()
    do {
      var writer = try CatalogWriter(CatalogStore(path, faults: faults), patience: .seconds(5))
      outcome.diagnostics += writer.notes
      let check = SubmissionCheck(
        try catalog(vocabulary), in: writer.store,
        log: writer.log, submitter: submitter, vocabulary: vocabulary)
      let verdicts = try judge(check)
      outcome.diagnostics += verdicts.flatMap(\.diagnostics)
      if !outcome.isRefused {
        let recorded = try writer.publish(verdicts, by: submitter, at: try #require(time))
        outcome.entries = recorded.entries
        outcome.diagnostics += recorded.notes
      }
    } catch let refusal as Refusal {
      outcome.diagnostics += refusal.diagnostics
    }
    return outcome
  }

  /// What `catalog verify` says: what it did first, and what it found.
  func verify() throws -> Outcome {
    do {
      let (verification, notes) = try CatalogStore(path).verify(patience: .seconds(5))
      return Outcome(
        entries: verification.log.entries, diagnostics: notes + verification.diagnostics)
    } catch {
      return Outcome(diagnostics: error.diagnostics)
    }
  }

  /// The bytes of every file below the root that is not empty, by path.
  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let walk = try #require(FileManager.default.enumerator(atPath: path.string))
    while let name = walk.nextObject() as? String {
      guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      files[name] = try bytes(name)
    }
    return files.filter { !$0.value.isEmpty }
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path.appending(name).string)))
  }

  func put(_ bytes: [UInt8], at name: String) throws {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file.string))
  }
}
