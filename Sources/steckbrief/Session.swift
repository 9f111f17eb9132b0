import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Scoring
import SystemPackage
import Text

/// How a command speaks and ends: results on stdout, talk on stderr, a stable exit code.
struct Session: Sendable {
  let language: Language

  /// Exit codes, as `sysexits.h` has them.
  enum Exit {
    static let dataError = ExitCode(65)
    static let noInput = ExitCode(66)
    static let software = ExitCode(70)
    static let ioError = ExitCode(74)
    static let temporaryFailure = ExitCode(75)
  }

  /// Writes a result to the standard output.
  /// - Parameter consequence: what is to be said besides where it cannot be written: what has been
  ///   done all the same.
  /// - Throws: the exit code where it cannot be written; a reader that has gone (`| head`) ends the
  ///   command without a word.
  func write(_ text: String, unwritable consequence: LocalizedText? = nil) throws {
    do {
      try OutputStream.standardOutput.write(text)
    } catch .brokenPipe {
      throw ExitCode.success
    } catch {
      say(.unwritableOutput(error))
      if let consequence { say(consequence) }
      throw Exit.ioError
    }
  }

  /// Writes diagnostics to the standard error.
  func report(_ diagnostics: [Diagnostic], source: SourceText? = nil) {
    let renderer = HumanRenderer(language: language)
    for diagnostic in diagnostics {
      say(renderer.render(diagnostic, source: source))
    }
  }

  /// Writes a line or more of talk to the standard error. Nowhere to write it is no reason to fail.
  func say(_ text: String) {
    try? OutputStream.standardError.write(text)
  }

  /// Ends the command after a refusal that has been reported.
  func end(_ diagnostics: [Diagnostic]) -> ExitCode {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.contains(where: { $0.code == .internalFailure }) { return Exit.software }
    if errors.isEmpty { return Exit.dataError }
    if errors.allSatisfy({ $0.code == .comparisonDeclaration }) { return .validationFailure }
    return errors.allSatisfy { $0.code.isAboutMissingInput } ? Exit.noInput : Exit.dataError
  }

  /// The vocabulary of this build.
  func vocabulary() throws -> Vocabulary {
    do {
      return try Vocabulary.embedded()
    } catch {
      report(error.diagnostics)
      throw Exit.software
    }
  }

  /// The catalogue; what is wrong with single files of it is reported and does not stop anything.
  /// - Parameter needsWords: whether the words of its texts will be searched.
  /// - Throws: an exit code where the folder is not there or holds no profile.
  func catalog(
    _ option: CatalogOption, vocabulary: Vocabulary, needsWords: Bool = false
  ) async throws -> Catalog {
    try await catalog(
      in: option.folder, vocabulary: vocabulary, store: option.store, needsWords: needsWords)
  }

  func catalog(
    in folder: FilePath, vocabulary: Vocabulary, store: SnapshotStore? = nil,
    needsWords: Bool = false
  ) async throws -> Catalog {
    let loaded: CatalogFolder.Loaded
    do {
      loaded = try await CatalogFolder.load(
        folder, vocabulary: vocabulary, store: store, needsWords: needsWords)
    } catch {
      report([error.reason == .notFound ? .noCatalog(folder.string) : Diagnostic(reading: error)])
      throw Exit.noInput
    }
    report(loaded.diagnostics)
    guard loaded.catalog.index.count > 0 else {
      report([
        .noProfiles(in: folder.string, help: .nameCatalog)
      ])
      throw Exit.noInput
    }
    return loaded.catalog
  }
}

extension LocalizedText {
  fileprivate static let nameCatalog = LocalizedText(
    de: "Den Ordner des Katalogs mit --catalog oder in STECKBRIEF_CATALOG angeben.",
    en: "Give the folder of the catalogue with --catalog or in STECKBRIEF_CATALOG.")

  /// The one line that is said of an output that cannot be written.
  static func unwritableOutput(_ error: Errno) -> LocalizedText {
    LocalizedText(
      de: "steckbrief: Die Standardausgabe konnte nicht geschrieben werden: "
        + "\(error.explanation.german).",
      en: "steckbrief: The standard output could not be written: \(error.explanation.english).")
  }
}

extension DiagnosticCode {
  static let noProfiles = DiagnosticCode(4005)
  static let unknownProfile = DiagnosticCode(4007)

  /// Whether it says that what was named is not there or may not be read. A file that is there but
  /// broken or too large is not missing: its data are wrong.
  fileprivate var isAboutMissingInput: Bool {
    [
      .fileNotFound, .fileUnreadable, .notARegularFile, .noProfiles, .unknownProfile,
      .unknownProvider,
    ].contains(self)
  }
}

extension Diagnostic {
  fileprivate static func noCatalog(_ folder: String) -> Diagnostic {
    Diagnostic(
      .fileNotFound, at: SourceLocation(file: folder),
      message: LocalizedText(
        de: "Einen Katalog gibt es hier nicht.", en: "There is no catalogue here."),
      help: .nameCatalog)
  }

  static func noProfiles(in folder: String, help: LocalizedText? = nil) -> Diagnostic {
    Diagnostic(
      .noProfiles, at: SourceLocation(file: folder),
      message: LocalizedText(
        de: "In diesem Ordner liegt kein lesbarer Steckbrief (*.xml).",
        en: "There is no readable profile (*.xml) in this folder."),
      help: help)
  }
}
