import ArgumentParser
import Diagnostics
import Files
import Profiles
import Reports
import Text

/// `codes [LIST]`
struct CodesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "codes",
      abstract: helpText(
        de: "Codelisten zeigen: welche Codes es gibt und was sie bedeuten.",
        en: "Show code lists: which codes there are and what they mean."),
      aliases: ["codelisten"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Liste: Name, Bezeichnung oder Element, zum Beispiel zielgruppe (sonst alle Listen).",
        en: "List: name, title or element, for example zielgruppe (else all lists)."),
      valueName: helpText(de: "liste", en: "list")))
  var name: String?

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    let width = Terminal.outputWidth
    guard let name else {
      let overview = CodeListOverview(vocabulary.codes)
      return try session.write(
        format == .json
          ? overview.json.serialized() : overview.text(session.language, width: width))
    }
    let list: CodeList
    do {
      list = try vocabulary.codeList(named: name)
    } catch {
      session.report(error.diagnostics)
      throw ExitCode.validationFailure
    }
    let report = CodeListReport(list)
    try session.write(
      format == .json ? report.json.serialized() : report.text(session.language, width: width))
  }
}
