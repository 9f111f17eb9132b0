import ArgumentParser
import Diagnostics
import Reports
import Submission
import Text

/// `submit FILE...`
struct SubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit",
      abstract: helpText(
        de: "Steckbriefe prüfen und in den Katalog aufnehmen: alle oder keinen.",
        en: "Check profiles and put them into the catalogue: all or none."),
      discussion: helpText(
        de: "Die bisherige Fassung bleibt unter .versions, jeder Vorgang steht im Protokoll "
          + ".audit.jsonl.",
        en: "The version before is kept in .versions, each change is in the log .audit.jsonl."),
      aliases: ["einreichen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Dateien; - liest die Standardeingabe.", en: "Files; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")))
  var paths: [String]

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      helpText(
        de: "Nur zeigen, was sich ändern würde.", en: "Only show what would change.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      helpText(
        de: "Jede Datei für sich: Eine fehlerhafte hält die anderen nicht auf.",
        en: "Each file on its own: a faulty one does not hold up the others.")))
  var each = false

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var submitterOption: SubmitterOption
  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let run = try SubmissionRun(
      session, catalog: catalogOption.folder, submitter: submitterOption, format: format,
      isDryRun: dryRun)
    let documents = try run.read(paths, stopsAtFault: !each)
    try run.submit(documents.documents, isEach: each, faults: documents.faults)
  }
}
