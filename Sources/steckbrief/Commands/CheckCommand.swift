import ArgumentParser
import Diagnostics
import Files
import Text
import UseCases
import Values

/// `check FILE... | DIR | -`
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: helpText(
        de: "Steckbriefe prüfen: alle Fehler mit Ort und Abhilfe.",
        en: "Check profiles: every fault with its place and what would be right."),
      aliases: ["pruefen"])
  }

  @Argument(
    help: .text(
      de: "Dateien oder Ordner; - liest die Standardeingabe.",
      en: "Files or folders; - reads the standard input.", value: ("datei", "file")),
    completion: .file(extensions: ["xml"]))
  var paths: [String]

  @Option(
    help: .text(
      de: "Form der Meldungen; json, sarif und github gehen auf die Standardausgabe.",
      en: "Form of the messages; json, sarif and github go to the standard output."))
  var format: DiagnosticFormat = .human

  @Option(
    help: .text(
      de: "Farben: auto (nur auf einem Terminal, nicht mit NO_COLOR), always, never.",
      en: "Colours: auto (only on a terminal, not with NO_COLOR), always, never."))
  var color: ColorChoice = .auto

  @Flag(
    help: .text(
      de: "Ändern, was sicher ist, und die Änderungen zeigen.",
      en: "Change what is certain, and show the changes."))
  var fix = false

  @Flag(
    name: .customLong("dry-run"),
    help: .text(
      de: "Mit --fix: die Änderungen nur zeigen.", en: "With --fix: only show the changes."))
  var dryRun = false

  @Flag(
    help: .text(
      de: "Von vorn prüfen, sobald sich eine Datei ändert.", en: "Check again when a file changes.")
  )
  var watch = false

  @Option(
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: .text(
      de: "Stichtag für Regeln über das Alter des Inhalts; ohne ihn schweigen sie.",
      en: "Reference date for rules about the content's age; without it they are silent.",
      value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: CalendarDate?

  @Option(
    help: .text(
      de: "Katalog für Regeln über Vorgänger und Doppeltes; ohne ihn schweigen sie.",
      en: "Catalogue for rules about predecessors and doubles; without it they are silent.",
      value: ("ordner", "folder")),
    completion: .directory)
  var catalog: String?

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    if dryRun && !fix {
      throw ValidationError(de: "--dry-run gehört zu --fix.", en: "--dry-run goes with --fix.")
    }
    if color == .always && format != .human {
      throw ValidationError(
        de: "Farben gibt es nur mit --format human.",
        en: "There are colours with --format human only.")
    }
    if watch && paths.contains("-") {
      throw ValidationError(
        de: "--watch braucht Dateien, keine Standardeingabe.",
        en: "--watch needs files, not the standard input.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    var request = CheckRequest(paths)
    request.fixing = fix ? (dryRun ? .dryRun : .on) : .off
    request.asOf = asOf
    request.catalog = catalog.map { CatalogRequest($0, readsAll: true) }
    repeat {
      let before = watch ? FolderListing.state(of: paths) : []
      let checked = try await session.answer(request, at: place)
      try show(checked, session)
      guard watch else {
        if checked.diagnostics.containsError { throw session.end(checked.diagnostics) }
        return
      }
      FolderListing.waitForChange(of: paths, from: before)
    } while true
  }

  private func show(_ checked: CheckedFiles, _ session: Session) throws {
    let report = DiagnosticReport(
      format: format, language: session.language, color: color.isOn(for: .standardError),
      toolVersion: Steckbrief.version)
    let isForPersons = format == .human || format == .short
    // The repaired document has the standard output for itself.
    let handsOut = fix && !dryRun && paths.contains("-")
    var changedFiles = 0
    for part in checked.parts {
      if let change = part.change {
        if handsOut && change.isHandedIn {
          try session.write(String(decoding: change.after, as: UTF8.self))
        } else {
          changedFiles += 1
          tell(change, session)
        }
      }
      if isForPersons { session.say(report.text(of: part.entries, checkedFiles: 0)) }
    }
    guard isForPersons else {
      return try session.write(report.text(of: checked.entries, checkedFiles: checked.checkedFiles))
    }
    if format == .human, let first = checked.diagnostics.first {
      session.say(
        LocalizedText(
          de: "Mehr zu einer Meldung: steckbrief explain-code \(first.code)",
          en: "More about a message: steckbrief explain-code \(first.code)"))
    }
    if handsOut { return }
    let summary = summary(checked, changedFiles: changedFiles)
    try session.write(summary[session.language] + "\n")
  }

  private func tell(_ change: CheckedFiles.Change, _ session: Session) {
    let heading = LocalizedText(
      de: dryRun ? "würde geändert" : "geändert", en: dryRun ? "would change" : "changed")
    let titles = change.fixes.map { "\n  " + SafeText($0.title[session.language]).description }
    session.say(
      LocalizedText(verbatim: "\(change.name.terminalSafe): ") + heading
        + LocalizedText(verbatim: titles.joined()))
    session.say(LineDifference.text(from: change.before, to: change.after))
  }

  private func summary(_ checked: CheckedFiles, changedFiles: Int) -> LocalizedText {
    let count = checked.checkedFiles
    func number(_ severity: Severity) -> Int {
      checked.diagnostics.count { $0.severity == severity }
    }
    let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
    let parts: [LocalizedText?] = [
      LocalizedText(
        de: count == 1 ? "1 Datei geprüft" : "\(count) Dateien geprüft",
        en: count == 1 ? "1 file checked" : "\(count) files checked"),
      changedFiles == 0
        ? nil
        : LocalizedText(
          de: "\(changedFiles) " + (dryRun ? "zu ändern" : "geändert"),
          en: "\(changedFiles) " + (dryRun ? "to change" : "changed")),
      errors == 0
        ? LocalizedText(de: "kein Fehler", en: "no error")
        : LocalizedText(de: "\(errors) Fehler", en: errors == 1 ? "1 error" : "\(errors) errors"),
      warnings == 0
        ? nil
        : LocalizedText(
          de: warnings == 1 ? "1 Warnung" : "\(warnings) Warnungen",
          en: warnings == 1 ? "1 warning" : "\(warnings) warnings"),
      notes == 0
        ? nil
        : LocalizedText(
          de: notes == 1 ? "1 Hinweis" : "\(notes) Hinweise",
          en: notes == 1 ? "1 note" : "\(notes) notes"),
    ]
    let said = parts.compactMap { $0 }
    return LocalizedText(
      de: said.map(\.german).joined(separator: ", ") + ".",
      en: said.map(\.english).joined(separator: ", ") + ".")
  }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func isOn(for stream: OutputStream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && ProcessEnvironment.value(of: "NO_COLOR") ?? "" == ""
    }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
