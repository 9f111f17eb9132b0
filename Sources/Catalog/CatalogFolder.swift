package import Diagnostics
package import Files
package import Profiles
package import SystemPackage
internal import Text

/// Reading the catalogue from its folder.
package enum CatalogFolder {
  /// A catalogue with what was wrong on the way to it.
  package struct Loaded: Sendable {
    package let catalog: Catalog
    /// Sorted by place. A file with an error is not in the catalogue; the others are.
    package let diagnostics: [Diagnostic]
  }

  /// Reads every `*.xml` below `folder`.
  ///
  /// One broken file never hides the next. Of two files with one id the one whose path comes first
  /// is kept, and both are named.
  /// - Throws: ``FileError`` where the folder itself cannot be read.
  package static func load(
    _ folder: FilePath, vocabulary: Vocabulary
  ) throws(FileError) -> Loaded {
    let found = try FolderListing.files(below: folder, withExtension: "xml")
    var diagnostics = found.unread.map { Diagnostic(reading: $0) }
    var entries: [Catalog.Entry] = []
    var paths: [ProfileID: String] = [:]
    for file in found.files {
      do {
        let profile = try ProfileFile.read(file, vocabulary: vocabulary)
        diagnostics += objections(to: profile, in: file)
        if let first = paths[profile.id] {
          diagnostics.append(.duplicate(profile.id, in: file.string, first: first))
        } else {
          paths[profile.id] = file.string
          entries.append(Catalog.Entry(profile: profile, path: file.string))
        }
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return Loaded(
      catalog: Catalog(entries, codes: vocabulary.codes), diagnostics: diagnostics.sorted())
  }

  private static func objections(to profile: MeasureProfile, in file: FilePath) -> [Diagnostic] {
    guard let stem = file.stem, stem != profile.id.description else { return [] }
    return [
      Diagnostic(
        .misnamedFile, severity: .warning, at: SourceLocation(file: file.string),
        message: LocalizedText(
          de: "Die Datei enthält den Steckbrief \(profile.id), heißt aber anders.",
          en: "The file holds the profile \(profile.id) but has another name."),
        help: LocalizedText(
          de: "In \(profile.id).xml umbenennen.", en: "Rename it to \(profile.id).xml."))
    ]
  }
}

/// Reading one profile from a file.
package enum ProfileFile {
  /// - Throws: ``Refusal`` with everything that is wrong, a file that cannot be read included.
  package static func read(
    _ path: FilePath, vocabulary: Vocabulary
  ) throws(Refusal) -> MeasureProfile {
    try MeasureProfile(parsing: try bytes(of: path), name: path.string, vocabulary: vocabulary)
  }

  /// The bytes of a profile's file, or of the standard input for `-`.
  package static func bytes(of path: FilePath) throws(Refusal) -> [UInt8] {
    let limit = MeasureProfile.largestDocument
    do {
      return path == "-"
        ? try FileReading.standardInput(limit: limit)
        : try FileReading.bytes(of: path, limit: limit)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }
}

extension DiagnosticCode {
  package static let duplicateProfile = DiagnosticCode(3001)
  package static let misnamedFile = DiagnosticCode(3002)
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ id: ProfileID, in file: String, first: String
  ) -> Diagnostic {
    Diagnostic(
      .duplicateProfile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Kennung \(id) ist schon vergeben: \(first). Diese Datei bleibt außer Betracht.",
        en: "The id \(id) is taken already: \(first). This file is left out."),
      help: LocalizedText(
        de: "Eine der beiden Dateien löschen oder ihr eine neue Kennung geben.",
        en: "Delete one of the two files or give it a new id."))
  }
}
