import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import SystemPackage
import Text

/// One run over files and folders: what `check` does each time.
struct CheckRun: Sendable {
  let session: Session
  let check: ProfileCheck
  let report: DiagnosticReport
  /// What to do with changes that are certain.
  let fixing: Fixing

  enum Fixing: Sendable {
    case off
    /// Shows what would be changed.
    case dryRun
    case on
  }

  /// What a run came to.
  struct Outcome {
    fileprivate(set) var entries: [DiagnosticReport.Entry] = []
    fileprivate(set) var checkedFiles = 0
    fileprivate(set) var changedFiles = 0

    var diagnostics: [Diagnostic] { entries.map(\.diagnostic) }
  }

  func run(_ paths: [String]) async throws -> Outcome {
    var outcome = Outcome()
    // While the folders are listed.
    async let _ = check.prepare()
    for path in paths {
      let files = files(at: FilePath(path), &outcome)
      outcome.checkedFiles += files.count
      if fixing == .off {
        for entries in await looks(at: files) { note(entries, &outcome) }
      } else {
        for file in files { try mend(file, &outcome) }
      }
    }
    return outcome
  }

  /// What is wrong with each file, in their order.
  private func looks(at files: [FilePath]) async -> [[DiagnosticReport.Entry]] {
    await Cores.map(files.count) { range in files[range].map(look) }.flatMap { $0 }
  }

  @Sendable private func look(at file: FilePath) -> [DiagnosticReport.Entry] {
    do {
      let bytes = try ProfileFile.bytes(of: file)
      let diagnostics = check.diagnostics(of: bytes, name: file.string)
      // Lines are counted only where one is to be shown.
      let source = diagnostics.isEmpty ? nil : SourceText(bytes)
      return diagnostics.map { ($0, source) }
    } catch {
      return error.diagnostics.map { ($0, nil) }
    }
  }

  /// The files that a path stands for; what cannot be read is reported, the rest goes on.
  func files(at path: FilePath, _ outcome: inout Outcome) -> [FilePath] {
    guard path != "-" else { return [path] }
    do {
      guard try FolderListing.kind(of: path) == .folder else { return [path] }
      let found = try FolderListing.files(below: path, withExtension: "xml")
      note(found.unread.map { Diagnostic(reading: $0) }, nil, &outcome)
      if found.files.isEmpty && found.unread.isEmpty {
        note([.noProfiles(in: path.string)], nil, &outcome)
      }
      return found.files
    } catch {
      note([Diagnostic(reading: error)], nil, &outcome)
      return []
    }
  }

  /// Makes or shows the changes that are certain, and says what is left.
  private func mend(_ file: FilePath, _ outcome: inout Outcome) throws {
    let bytes: [UInt8]
    do {
      bytes = try ProfileFile.bytes(of: file)
    } catch {
      note(error.diagnostics, nil, &outcome)
      return
    }
    let repair = ProfileRepair(bytes, name: file.string, check: check)
    if repair.bytes != bytes { try apply(repair, to: file, was: bytes, &outcome) }
    guard !repair.diagnostics.isEmpty else { return }
    if fixing == .dryRun {
      // The file is as it was: so are its lines.
      let original = repair.readableOriginal ?? bytes
      note(
        repair.diagnostics(in: original, name: file.string, check: check), SourceText(original),
        &outcome)
      return
    }
    note(repair.diagnostics, SourceText(repair.bytes), &outcome)
  }

  /// Shows what a repair changes, and changes it.
  private func apply(
    _ repair: ProfileRepair, to file: FilePath, was bytes: [UInt8], _ outcome: inout Outcome
  ) throws {
    if fixing == .on && file == "-" {
      // What comes in on the standard input goes out on the standard output.
      try session.write(String(decoding: repair.bytes, as: UTF8.self))
      return
    }
    outcome.changedFiles += 1
    let titles = repair.fixes.map { "  " + SafeText($0.title[session.language]).description + "\n" }
    let heading = LocalizedText(
      de: fixing == .on ? "geändert" : "würde geändert",
      en: fixing == .on ? "changed" : "would change")
    session.say("\(file.string.terminalSafe): \(heading[session.language])\n" + titles.joined())
    session.say(LineDifference.text(from: repair.readableOriginal ?? bytes, to: repair.bytes))
    guard fixing == .on else { return }
    do {
      try FileReplacing.replace(file, with: repair.bytes, ifUnchangedFrom: bytes)
    } catch {
      note([Diagnostic(writing: error)], nil, &outcome)
    }
  }

  private func note(
    _ diagnostics: [Diagnostic], _ source: SourceText?, _ outcome: inout Outcome
  ) {
    note(diagnostics.map { (diagnostic: $0, source: source) }, &outcome)
  }

  private func note(_ entries: [DiagnosticReport.Entry], _ outcome: inout Outcome) {
    outcome.entries += entries
    // A form for persons is shown at once; the others are one document.
    if report.format == .human || report.format == .short {
      session.say(report.text(of: entries, checkedFiles: 0))
    }
  }
}
