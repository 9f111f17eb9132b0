import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import SystemPackage
import Text

/// `format FILE... [--check]`
struct FormatCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "format",
      abstract: helpText(
        de: "Steckbriefe ordnen und einrücken, ohne ihren Inhalt zu ändern.",
        en: "Put profiles in order and indent them without changing what they say."),
      aliases: ["formatieren"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Dateien; - liest die Standardeingabe und schreibt auf die Standardausgabe.",
        en: "Files; - reads the standard input and writes to the standard output."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["xml"]))
  var paths: [String]

  @Flag(
    help: ArgumentHelp(
      helpText(
        de: "Nichts ändern; Exitcode 65, wenn etwas zu ändern wäre.",
        en: "Change nothing; exit code 65 if something would change.")))
  var check = false

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let formatter = ProfileFormatter()
    var faults: [Diagnostic] = []
    var wouldChange = false
    for path in paths {
      do {
        let bytes = try ProfileFile.bytes(of: FilePath(path))
        let formatted = try formatter.format(bytes, name: path)
        let differs = formatted != bytes
        wouldChange = wouldChange || differs
        if !check { try publish(formatted, of: path, insteadOf: bytes, session) }
        // The text itself goes to the standard output where the standard input is formatted.
        if differs, check || path != "-" { try session.write(note(on: path)[session.language]) }
      } catch let refusal as Refusal {
        session.report(refusal.diagnostics)
        faults += refusal.diagnostics
      }
    }
    if faults.contains(where: { $0.code == .fileUnwritable }) { throw Session.Exit.ioError }
    if !faults.isEmpty { throw session.end(faults) }
    if check, wouldChange { throw Session.Exit.dataError }
  }

  private func publish(
    _ formatted: [UInt8], of path: String, insteadOf bytes: [UInt8], _ session: Session
  ) throws {
    if path == "-" {
      return try session.write(String(decoding: formatted, as: UTF8.self))
    }
    guard formatted != bytes else { return }
    do {
      try FileReplacing.replace(FilePath(path), with: formatted, ifUnchangedFrom: bytes)
    } catch {
      throw Refusal(Diagnostic(writing: error))
    }
  }

  private func note(on path: String) -> LocalizedText {
    check
      ? LocalizedText(
        de: "\(path.terminalSafe): würde geändert\n",
        en: "\(path.terminalSafe): would be changed\n")
      : LocalizedText(
        de: "\(path.terminalSafe): geändert\n", en: "\(path.terminalSafe): changed\n")
  }
}
