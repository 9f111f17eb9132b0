internal import Catalog
package import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text
package import Values

/// What is wrong with profiles: files and folders, or what was handed in.
package struct CheckRequest: Request {
  /// What to do with changes that are certain.
  package enum Fixing: String, Codable, Sendable {
    case off
    /// Finds what would be changed.
    case dryRun
    case on
  }

  package var paths: [String]
  package var fixing = Fixing.off
  /// For rules about the content's age, which are silent without.
  package var asOf: CalendarDate?
  /// For rules about predecessors and doubles, which are silent without.
  package var catalog: CatalogRequest?

  package init(_ paths: [String]) {
    self.paths = paths
  }

  /// - Throws: ``Refusal`` only where there is no catalogue: what is wrong with a file is the answer.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> CheckedFiles {
    var others: [MeasureProfile]?
    if let catalog {
      others = try await place.catalog(catalog, needs: .profiles, &notes).entries.map(\.profile)
    }
    let vocabulary = place.vocabulary
    let context = RuleContext(codes: vocabulary.codes, referenceDate: asOf, others: others)
    let work = CheckWork(
      place: place, check: ProfileCheck(vocabulary, context: context), fixing: fixing)
    return await work.run(paths)
  }
}

/// What a check came to.
package struct CheckedFiles: Sendable {
  /// One file, or a folder that something is wrong with.
  package struct Part: Sendable {
    /// What was or would be changed.
    package fileprivate(set) var change: Change?
    /// What is wrong, or left.
    package fileprivate(set) var entries: [DiagnosticReport.Entry]
  }

  /// What a repair makes of a file.
  package struct Change: Sendable {
    package let name: String
    package let fixes: [Fix]
    package let before: [UInt8]
    package let after: [UInt8]
    /// Whether it was handed in, so that the result is to be handed out.
    package let isHandedIn: Bool
  }

  /// In the order in which they were given.
  package fileprivate(set) var parts: [Part] = []
  package fileprivate(set) var checkedFiles = 0

  package var entries: [DiagnosticReport.Entry] { parts.flatMap(\.entries) }
  package var diagnostics: [Diagnostic] { entries.map(\.diagnostic) }
}

private struct CheckWork: Sendable {
  let place: Workplace
  let check: ProfileCheck
  let fixing: CheckRequest.Fixing

  func run(_ paths: [String]) async -> CheckedFiles {
    var checked = CheckedFiles()
    // While the folders are listed.
    async let _ = check.prepare()
    for path in paths {
      let files = files(at: path, &checked)
      checked.checkedFiles += files.count
      let parts = await Cores.map(files.count, cores: fixing == .off ? nil : 1) { range in
        files[range].map(part)
      }
      checked.parts += parts.flatMap { $0 }
    }
    return checked
  }

  /// The files that a path stands for; what cannot be read is told, the rest goes on.
  private func files(at path: String, _ checked: inout CheckedFiles) -> [String] {
    var faults: [Diagnostic] = []
    defer { if !faults.isEmpty { checked.parts.append(Self.part(faults)) } }
    do {
      guard !place.handedIn.contains(path), try FolderListing.kind(of: FilePath(path)) == .folder
      else {
        return [path]
      }
      let found = try FolderListing.files(below: FilePath(path), withExtension: "xml")
      faults = found.unread.map { Diagnostic(reading: $0) }
      if found.files.isEmpty && found.unread.isEmpty { faults = [.noProfiles(in: path)] }
      return found.files.map(\.string)
    } catch {
      faults = [Diagnostic(reading: error)]
      return []
    }
  }

  private static func part(_ faults: [Diagnostic], _ source: SourceText? = nil) -> CheckedFiles.Part
  {
    CheckedFiles.Part(change: nil, entries: faults.map { ($0, source) })
  }

  @Sendable private func part(_ file: String) -> CheckedFiles.Part {
    do throws(Refusal) {
      let bytes = try place.needed(file, limit: MeasureProfile.largestDocument)
      if fixing != .off { return mended(bytes, file) }
      let diagnostics = check.diagnostics(of: bytes, name: file)
      // Lines are counted only where one is to be shown.
      return Self.part(diagnostics, diagnostics.isEmpty ? nil : SourceText(bytes))
    } catch {
      return Self.part(error.diagnostics)
    }
  }

  /// Makes or shows the changes that are certain, and says what is left.
  private func mended(_ bytes: [UInt8], _ file: String) -> CheckedFiles.Part {
    let repair = ProfileRepair(bytes, name: file, check: check)
    let original = repair.readableOriginal ?? bytes
    var part = CheckedFiles.Part(change: nil, entries: [])
    if repair.bytes != bytes {
      let isHandedIn = place.handedIn.contains(file)
      part.change = CheckedFiles.Change(
        name: file, fixes: repair.fixes, before: original, after: repair.bytes,
        isHandedIn: isHandedIn)
      if fixing == .on && !isHandedIn {
        do throws(FileWritingError) {
          try FileReplacing.replace(FilePath(file), with: repair.bytes, ifUnchangedFrom: bytes)
        } catch {
          part.entries.append((Diagnostic(writing: error), nil))
          guard case .unsynced = error.reason else {
            // The file is as it was: so is what is wrong with it.
            part.change = nil
            part.entries += check.diagnostics(of: bytes, name: file).map {
              ($0, SourceText(original))
            }
            return part
          }
        }
      }
    }
    guard !repair.diagnostics.isEmpty else { return part }
    // After a dry run the file is as it was: so are its lines.
    let isAsItWas = fixing == .dryRun
    let source = SourceText(isAsItWas ? original : repair.bytes)
    let left =
      isAsItWas
      ? repair.diagnostics(in: original, name: file, check: check) : repair.diagnostics
    part.entries += left.map { ($0, source) }
    return part
  }
}
