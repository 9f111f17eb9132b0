import ArgumentParser
import Files
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

  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    let width = Terminal.outputWidth
    guard let name else {
      let overview = CodeListOverview(place.vocabulary.codes)
      return try session.write(
        format == .json
          ? overview.json.serialized() : overview.text(session.language, width: width))
    }
    let report = CodeListReport(try await session.answer(CodeListRequest(name), at: place))
    try session.write(
      format == .json ? report.json.serialized() : report.text(session.language, width: width))
  }
}
