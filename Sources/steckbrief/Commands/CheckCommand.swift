import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import SystemPackage
import Text
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
    help: ArgumentHelp(
      helpText(
        de: "Dateien oder Ordner; - liest die Standardeingabe.",
        en: "Files or folders; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["xml"]))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Form der Meldungen; json, sarif und github gehen auf die Standardausgabe.",
        en: "Form of the messages; json, sarif and github go to the standard output.")))
  var format: DiagnosticFormat = .human

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Farben: auto (nur auf einem Terminal, nicht mit NO_COLOR), always, never.",
        en: "Colours: auto (only on a terminal, not with NO_COLOR), always, never.")))
  var color: ColorChoice = .auto

  @Flag(
    help: ArgumentHelp(
      helpText(
        de: "Ändern, was sicher ist, und die Änderungen zeigen.",
        en: "Change what is certain, and show the changes.")))
  var fix = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      helpText(
        de: "Mit --fix: die Änderungen nur zeigen.", en: "With --fix: only show the changes.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      helpText(
        de: "Von vorn prüfen, sobald sich eine Datei ändert.",
        en: "Check again when a file changes.")))
  var watch = false

  @Option(
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: ArgumentHelp(
      helpText(
        de: "Stichtag für Regeln über das Alter des Inhalts; ohne ihn schweigen sie.",
        en: "Reference date for rules about the content's age; without it they are silent."),
      valueName: helpText(de: "JJJJ-MM-TT", en: "YYYY-MM-DD")))
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Katalog für Regeln über Vorgänger und Doppeltes; ohne ihn schweigen sie.",
        en: "Catalogue for rules about predecessors and doubles; without it they are silent."),
      valueName: helpText(de: "ordner", en: "folder")),
    completion: .directory)
  var catalog: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if dryRun && !fix {
      throw ValidationError(
        helpText(de: "--dry-run gehört zu --fix.", en: "--dry-run goes with --fix."))
    }
    if color == .always && format != .human {
      throw ValidationError(
        helpText(
          de: "Farben gibt es nur mit --format human.",
          en: "There are colours with --format human only."))
    }
    if watch && paths.contains("-") {
      throw ValidationError(
        helpText(
          de: "--watch braucht Dateien, keine Standardeingabe.",
          en: "--watch needs files, not the standard input."))
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    var others: [MeasureProfile]?
    if let catalog {
      others = try await session.catalog(in: FilePath(catalog), vocabulary: vocabulary)
        .entries.map(\.profile)
    }
    let run = CheckRun(
      session: session,
      check: ProfileCheck(
        vocabulary,
        context: RuleContext(codes: vocabulary.codes, referenceDate: asOf, others: others)),
      report: DiagnosticReport(
        format: format, language: session.language, color: color.isOn(for: .standardError),
        toolVersion: Steckbrief.version,
        titles: Dictionary(
          Explanations.all.map { ($0.code, $0.title) }, uniquingKeysWith: { first, _ in first })),
      fixing: fix ? (dryRun ? .dryRun : .on) : .off)
    repeat {
      let before = watch ? FolderListing.state(of: paths) : []
      let outcome = try await run.run(paths)
      try conclude(outcome, run)
      guard watch else {
        if outcome.diagnostics.containsError { throw session.end(outcome.diagnostics) }
        return
      }
      FolderListing.waitForChange(of: paths, from: before)
    } while true
  }

  private func conclude(_ outcome: CheckRun.Outcome, _ run: CheckRun) throws {
    switch format {
    case .human, .short:
      if format == .human, let first = outcome.diagnostics.first {
        run.session.say(
          LocalizedText(
            de: "Mehr zu einer Meldung: steckbrief explain-code \(first.code)\n",
            en: "More about a message: steckbrief explain-code \(first.code)\n"
          )[run.session.language])
      }
      // The repaired document has the standard output for itself.
      if fix && !dryRun && paths.contains("-") { return }
      try run.session.write(summary(outcome)[run.session.language] + "\n")
    case .json, .sarif, .github:
      try run.session.write(
        run.report.text(of: outcome.entries, checkedFiles: outcome.checkedFiles))
    }
  }

  private func summary(_ outcome: CheckRun.Outcome) -> LocalizedText {
    let count = outcome.checkedFiles
    func number(_ severity: Severity) -> Int {
      outcome.diagnostics.count { $0.severity == severity }
    }
    let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
    let parts: [LocalizedText?] = [
      LocalizedText(
        de: count == 1 ? "1 Datei geprüft" : "\(count) Dateien geprüft",
        en: count == 1 ? "1 file checked" : "\(count) files checked"),
      outcome.changedFiles == 0
        ? nil
        : LocalizedText(
          de: "\(outcome.changedFiles) " + (dryRun ? "zu ändern" : "geändert"),
          en: "\(outcome.changedFiles) " + (dryRun ? "to change" : "changed")),
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
