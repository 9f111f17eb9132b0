import ArgumentParser

/// The program: its commands, and nothing else.
@main
struct Steckbrief: AsyncParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "steckbrief",
      abstract: helpText(
        de: "Maßnahmensteckbriefe prüfen, finden und Träger nach Ergebnissen ordnen.",
        en: "Check and find profiles of labour-market measures, rank providers by outcomes."),
      version: version,
      subcommands: [
        CheckCommand.self, SearchCommand.self, ShowCommand.self, CompareCommand.self,
        CoverageCommand.self, OutcomesCommand.self, TallyCommand.self, RankCommand.self,
        ExplainCommand.self, SubmitCommand.self, WithdrawCommand.self, HistoryCommand.self,
        CatalogCommand.self, NewCommand.self, FormatCommand.self, CodesCommand.self,
        RulesCommand.self,
        ExplainCodeCommand.self, SchemaCommand.self,
      ])
  }
}
