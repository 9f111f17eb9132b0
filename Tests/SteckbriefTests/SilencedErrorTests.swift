import Foundation
import SystemPackage
import Testing

/// An error that is not "there is none" stops with its reason: `try?` makes all of them silent. Each
/// that is left has its reason here; a new one needs one too.
@Suite("Errors are not silenced")
struct SilencedErrorTests {
  /// How many a file may have, and why.
  private static let reasoned: [String: (count: Int, why: String)] = [
    "beispieldaten/Beispieldaten.swift": (1, "no stream is left to say that the stream fails"),
    "Scoring/Study/Study.swift": (1, "no model is an answer of the method, and named"),
    "Statistics/CaseMix/SlopeValidation.swift": (1, "no model is an answer of the method"),
    "Scoring/Join/MeasureJoin.swift": (1, "reads nothing: a key without a measure is counted"),
    "Catalog/Loading/ProfileReader.swift": (1, "a remark on a copy that loading has named"),
    "Catalog/Loading/SnapshotStore.swift": (1, "the cache only saves time"),
    "Files/FileReading.swift": (1, "closing what was only read"),
    "Files/FolderWriting.swift": (4, "permissions that cannot be asked; what failed is thrown"),
    "Files/FileReplacing.swift": (2, "what failed is thrown; leftovers of others are no fault"),
    "Files/ByteSource.swift": (2, "closing what was only read"),
    "Files/FileWatching.swift": (3, "a watched file may come and go; the check says why"),
    "Files/FolderWalk.swift": (1, "a link is named as such wherever it leads"),
    "Files/FileLock.swift": (5, "closing gives a lock back either way; its holder is only a hint"),
    "Files/OwnedLock.swift": (1, "the next process finds that the owner is gone"),
    "Files/Folder.swift": (2, "closing what was only read"),
    "Files/OutputStream.swift": (2, "a stream that is closed is kept from being reused"),
    "UseCases/Authoring/TakenIDs.swift": (1, "what cannot be read is no draft; its name counts"),
    "UseCases/Sealing/RankingSeal.swift": (2, "reads nothing: another text is no seal"),
    "UseCases/Ranking/RankRequest.swift": (1, "what is no file is a list, and judged as one"),
    "steckbrief/Commands/RankingArguments.swift": (1, "reads nothing: the argument is refused"),
    "steckbrief/Commands/NewCommand.swift": (1, "what is in the way is met when writing"),
    "steckbrief/Commands/ExplainCommand.swift": (1, "tells a name from a file that is there"),
    "steckbrief/Session.swift": (2, "no stream is left; what is in the way is met when writing"),
    "Submission/ProfileHistory.swift": (2, "an old version need not be valid; only a hint"),
    "Submission/SubmissionCheck.swift": (1, "the refusal itself is told with the document"),
    "Outcomes/Tallies/TallyFile.swift": (1, "reads nothing: the reader of rows says what is wrong"),
    "Outcomes/Reading/InputTable.swift": (1, "reads nothing: the reader of rows says it"),
    "Outcomes/Reading/MappingDraft.swift": (2, "the file was read just before"),
    "Outcomes/CSV/SpreadsheetLeftovers.swift": (1, "reads nothing: it is one more guess"),
    "Profiles/ProfileCheck.swift": (2, "reads nothing: the check itself says what is wrong"),
    "Profiles/ProfileRevision.swift": (1, "reads nothing: the check says what is wrong"),
    "Profiles/Authoring/ProfileFormatter.swift": (1, "reads nothing: then nothing is written"),
  ]

  @Test("in the sources, but for those with a reason")
  func sources() throws {
    let root = Program.root.appending("Sources").string
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    var found: [String: Int] = [:]
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      let count = text.split(separator: "\n").filter { !$0.contains("//") }
        .reduce(0) { $0 + $1.matches(of: /\btry\?/).count }
      if count > 0 { found[name] = count }
    }
    #expect(found.count > 10)
    for (name, count) in found {
      #expect(
        count <= Self.reasoned[name]?.count ?? 0, "\(name): say why an error may be silent there")
    }
    // A reason for what is no more would excuse the next one.
    for (name, reason) in Self.reasoned {
      #expect(found[name] == reason.count, "\(name) has \(found[name] ?? 0)")
    }
  }
}
