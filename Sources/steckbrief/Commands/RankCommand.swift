import ArgumentParser
import Files
import Profiles
import Reports
import Scoring
import Text

/// `rank --outcomes FILE...`
struct RankCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: helpText(
        de: "Träger nach den Ergebnissen ihrer Maßnahmen vergleichen.",
        en: "Compare providers by the outcomes of their measures."),
      aliases: ["rangliste"])
  }

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    let run = try RankingRun(arguments, session: session)
    let ranking = try await run.ranking()
    switch format {
    case .table:
      try session.write(
        RankingReport(
          ranking, codes: run.vocabulary.codes, language: session.language,
          width: Terminal.outputWidth
        ).text)
    case .json:
      try session.write(
        RankingJSON.value(of: ranking, version: Steckbrief.version).serialized())
    }
  }
}
