import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import SystemPackage
import Text

/// `check FILE... | DIR | -`
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: helpText(
        de: "Steckbriefe prüfen: alle Fehler mit Ort und Abhilfe.",
        en: "Check profiles: every fault with its place and what would be right."),
      aliases: ["pruefen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Dateien oder Ordner; - liest die Standardeingabe.",
        en: "Files or folders; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")))
  var paths: [String]

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    var diagnostics: [Diagnostic] = []
    var checkedCount = 0
    for path in paths {
      for file in files(at: FilePath(path), session, &diagnostics) {
        checkedCount += 1
        let (source, found) = check(file, vocabulary)
        session.report(found, source: source)
        diagnostics += found
      }
    }
    try session.write(summary(checkedCount, diagnostics)[session.language] + "\n")
    if diagnostics.containsError { throw session.end(diagnostics) }
  }

  /// The files that a path stands for; what cannot be read is reported, the rest goes on.
  private func files(
    at path: FilePath, _ session: Session, _ diagnostics: inout [Diagnostic]
  ) -> [FilePath] {
    guard path != "-" else { return [path] }
    var faults: [Diagnostic] = []
    var files: [FilePath] = []
    do {
      if try FolderListing.kind(of: path) == .folder {
        let found = try FolderListing.files(below: path, withExtension: "xml")
        files = found.files
        faults = found.unread.map { Diagnostic(reading: $0) }
        if files.isEmpty && faults.isEmpty { faults = [.noProfiles(in: path.string)] }
      } else {
        files = [path]
      }
    } catch {
      faults = [Diagnostic(reading: error)]
    }
    session.report(faults)
    diagnostics += faults
    return files
  }

  private func check(
    _ file: FilePath, _ vocabulary: Vocabulary
  ) -> (SourceText?, [Diagnostic]) {
    var bytes: [UInt8]?
    do {
      let content = try ProfileFile.bytes(of: file)
      bytes = content
      _ = try MeasureProfile(parsing: content, name: file.string, vocabulary: vocabulary)
      return (nil, [])
    } catch {
      // Lines are counted only where one is to be shown.
      return (bytes.map { SourceText($0) }, error.diagnostics)
    }
  }

  private func summary(_ count: Int, _ diagnostics: [Diagnostic]) -> LocalizedText {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let files = LocalizedText(
      de: count == 1 ? "1 Datei geprüft" : "\(count) Dateien geprüft",
      en: count == 1 ? "1 file checked" : "\(count) files checked")
    let faults =
      errors == 0
      ? LocalizedText(de: ", kein Fehler", en: ", no error")
      : LocalizedText(
        de: ", \(errors) Fehler", en: errors == 1 ? ", 1 error" : ", \(errors) errors")
    let doubts =
      warnings == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(
        de: warnings == 1 ? ", 1 Warnung" : ", \(warnings) Warnungen",
        en: warnings == 1 ? ", 1 warning" : ", \(warnings) warnings")
    return files + faults + doubts + LocalizedText(verbatim: ".")
  }
}
