import ArgumentParser
import Disclosure
import Profiles
import Rendering
import Reports
import Scoring
import Text
import UseCases

/// `plan --outcomes FILE...`
struct PlanCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: helpText(
        de: "Sagen, wie viele Fälle es braucht, bis über Träger etwas zu sagen ist.",
        en: "Say how many cases it takes until something can be said of providers."),
      aliases: ["planen"])
  }

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(
      de: "Nur dieser Träger: Name, Teil des Namens oder Kennung.",
      en: "This provider only: name, part of the name, or id.", value: ("traeger", "provider")))
  var provider: String?

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: PageFormat = .table

  @OptionGroup var output: OutputOption

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard !arguments.outcomes.isEmpty else {
      throw ValidationError(
        de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
        en: "Which outcomes? --outcomes names the files.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    try session.expectRoom(for: format.form, at: output)
    let place = try session.workplace()
    let plan = try await session.answer(
      PlanRequest(arguments.request, provider: provider), at: place)
    try session.present(
      PlanReport.document(
        of: plan.ranking, where: { plan.units?.contains($0) ?? true },
        codes: place.vocabulary.codes), as: format.form, to: output)
  }
}
