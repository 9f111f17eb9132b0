import ArgumentParser
import Profiles
import Text
import UseCases

/// `new --district HSK`
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: helpText(
        de: "Einen neuen Steckbrief zum Ausfüllen schreiben.",
        en: "Write a new profile to fill in."),
      discussion: helpText(
        de: "Was an Pflichtangaben fehlt, wird an einem Terminal erfragt.",
        en: "At a terminal you are asked for mandatory facts that are missing."),
      aliases: ["neu"])
  }

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: .text(
      de: "Einreichender Kreis: Buchstaben, Name oder amtlicher Schlüssel.",
      en: "Submitting district: letters, name or official key.", value: ("kreis", "district")))
  var district: String?

  @Option(
    name: [.customLong("id"), .customLong("kennung")],
    help: .text(
      de: "Kennung (sonst Buchstaben des Kreises, Jahr und 001).",
      en: "Id (else letters of the district, year and 001).", value: ("kennung", "id")))
  var id: String?

  @Option(
    name: [.customLong("year"), .customLong("jahr")],
    help: .text(de: "Jahr der Kennung.", en: "Year of the id.", value: ("jahr", "year")))
  var year: String?

  @Option(
    name: [.customLong("as-of"), .customLong("stand")],
    help: .text(
      de: "Stand: Tag, an dem der Inhalt zuletzt geprüft wurde.",
      en: "Day on which the content was last checked.", value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: String?

  @Option(
    name: [.customLong("title"), .customLong("titel")],
    help: .text(de: "Titel der Maßnahme.", en: "Title of the measure.", value: "text"))
  var title: String?

  @Option(
    name: [.customLong("summary"), .customLong("kurzbeschreibung")],
    help: .text(
      de: "Kurzbeschreibung, zwei bis fünf Sätze.", en: "Summary, two to five sentences.",
      value: "text"))
  var summary: String?

  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: .text(
      de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach.",
      en: "Target group: code, label or a word in use; repeatable.", value: ("gruppe", "group")))
  var targetGroups: [String] = []

  @Option(
    help: .text(de: "Art der Maßnahme.", en: "Kind of measure.", value: "code")
  )
  var instrument: String?

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: .text(de: "Hauptziel.", en: "Main aim.", value: "code"))
  var aim: String?

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(de: "Name des Trägers.", en: "Name of the provider.", value: "name"))
  var provider: String?

  @Flag(
    name: [.customLong("provider-unknown"), .customLong("traeger-unbekannt")],
    help: .text(de: "Träger nicht bekannt.", en: "Provider not known."))
  var providerUnknown = false

  @Option(
    name: [.customLong("output"), .customLong("ausgabe"), .customShort("o")],
    help: .text(
      de: "Neue Datei für den Steckbrief (sonst Standardausgabe).",
      en: "New file for the profile (else standard output).", value: ("datei", "file")),
    completion: .file())
  var output: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard provider == nil || !providerUnknown else {
      throw ValidationError(
        de: "--provider und --provider-unknown schließen sich aus.",
        en: "--provider and --provider-unknown exclude each other.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    // Before any question is asked.
    if let output { try session.expectNothing(at: output) }
    let text = try await session.answer(
      request, at: try session.workplace(), orEnd: .validationFailure)
    guard let output else { return try session.write(text) }
    try session.create(output, with: Array(text.utf8))
    session.say(
      LocalizedText(de: "Geschrieben: ", en: "Written: ")
        + LocalizedText(verbatim: output.terminalSafe))
  }

  private var request: NewProfileRequest {
    let single: [(DraftField, String?)] = [
      (.district, district), (.id, id), (.year, year), (.checkedOn, asOf), (.title, title),
      (.summary, summary), (.instrument, instrument), (.aim, aim), (.provider, provider),
    ]
    var request = NewProfileRequest()
    request.answers = targetGroups.isEmpty ? [:] : [.targetGroup: targetGroups]
    for (field, answer) in single { request.answers[field] = answer.map { [$0] } }
    request.isProviderUnknown = providerUnknown
    return request
  }
}
