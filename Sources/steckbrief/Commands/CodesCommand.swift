import ArgumentParser
import Profiles
import Reports
import Text
import UseCases

/// `codes [LIST]`
struct CodesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "codes",
      abstract: helpText(
        de: "Codelisten zeigen: welche Codes es gibt und was sie bedeuten.",
        en: "Show code lists: which codes there are and what they mean."),
      aliases: ["codelisten"])
  }

  @Argument(
    help: .text(
      de: "Liste: Name, Bezeichnung oder Element, zum Beispiel zielgruppe (sonst alle Listen).",
      en: "List: name, title or element, for example zielgruppe (else all lists).",
      value: ("liste", "list")))
  var name: String?

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: OutputFormat = .table

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    guard let name else {
      return try session.present(CodeListReport.overview(place.vocabulary.codes), as: format.form)
    }
    let list = try await session.answer(CodeListRequest(name), at: place)
    try session.present(CodeListReport.document(of: list), as: format.form)
  }
}
