import ArgumentParser
import Disclosure
import Outcomes
import Reports
import Text
import UseCases

/// `outcomes check FILE...`
struct OutcomesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outcomes",
      abstract: helpText(
        de: "Ergebnisdaten prüfen, bevor daraus eine Rangliste wird.",
        en: "Check outcome data before a ranking is made of them."),
      subcommands: [OutcomesCheckCommand.self],
      aliases: ["ergebnisse"])
  }
}

/// `outcomes check FILE...`: what the data hold, what is wrong with them, what to do.
struct OutcomesCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: helpText(
        de: "Zeilen, Zeiträume, Unbekanntes, Widersprüche, und was zu tun ist.",
        en: "Rows, dates, unknowns, contradictions, and what to do."),
      aliases: ["pruefen"])
  }

  @Argument(
    help: .text(
      de: "CSV-Dateien, Arbeitsmappen (.xlsx) oder Ordner; - liest die Standardeingabe.",
      en: "CSV files, workbooks (.xlsx) or folders; - reads the standard input.",
      value: ("datei", "file")),
    completion: .file(extensions: ["csv", "gz", "xlsx"]))
  var paths: [String]

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: OutputFormat = .table

  @Option(
    name: [.customLong("write-mapping"), .customLong("zuordnung-schreiben")],
    help: .text(
      de: "Eine Zuordnung für --columns-from in eine neue Datei schreiben, zum Berichtigen.",
      en: "Write a mapping for --columns-from to a new file, to be corrected.",
      value: ("datei", "file")), completion: .file())
  var writeMapping: String?

  @OptionGroup(title: HelpGroup.cohort) var cohort: CohortOptions
  @OptionGroup(title: HelpGroup.reading) var reading: ReadingArguments
  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    var request = OutcomeCheckRequest(outcomes: paths)
    request.cohort = cohort.request
    request.reading = reading.request
    request.catalog = catalogOption.isExpected ? catalogOption.request : nil
    let place = try session.workplace()
    if let writeMapping {
      try session.expectNothing(at: writeMapping)
      var draft = MappingDraftRequest(outcomes: paths)
      draft.reading = reading.request
      let mapping = try await session.answer(draft, at: place)
      try session.create(
        writeMapping, with: Array(mapping.text(languageOption.language).utf8), isPrivate: true)
    }
    let check = try await session.answer(request, at: place)
    try session.present(
      OutcomeCheckReport(check, fewest: session.policy.smallNumbers).document, as: format.form)
    guard request.accepts(check) else { throw Session.Exit.dataError }
  }
}
