import ArgumentParser
import Files
import Text

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
        PlanCommand.self, RenewalsCommand.self, ReportCommand.self,
        ExplainCommand.self, SubmitCommand.self, WithdrawCommand.self, RestoreCommand.self,
        HistoryCommand.self,
        CatalogCommand.self, NewCommand.self, FormatCommand.self, CodesCommand.self,
        RulesCommand.self,
        ExplainCodeCommand.self, SchemaCommand.self,
      ])
  }

  static func main() async {
    OutputStream.occupyClosedStreams()
    var chosen: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot(
        unsafe ProcessEnvironment.arguments(
          CommandLine.unsafeArgv, count: Int(CommandLine.argc)))
      chosen = type(of: command)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      end(error, in: chosen)
    }
  }

  /// Ends as the parser would, with nothing in its messages that moves a terminal's cursor: they
  /// repeat what was typed, and that can come out of the name of somebody else's file.
  private static func end(_ error: any Error, in command: any ParsableCommand.Type) -> Never {
    var message = fullMessage(for: error)
    if let misuse = error as? ValidationError {
      // The parser knows the command only of what it has refused itself.
      message = "Error: \(misuse.message)\nUsage: \(usageString(for: command))"
    }
    let code = exitCode(for: error)
    let session = Session(language: .ofHelp)
    let words = ParserWords(language: .ofHelp, typed: Array(CommandLine.arguments.dropFirst()))
    guard !message.isEmpty else { exit(withError: code) }
    guard code == .success else {
      session.say(harmless(words.error(message)))
      exit(withError: code)
    }
    do {
      // Help and completions: our own text.
      try session.write((ParserWords.isHelp(message) ? words.help(message) : message) + "\n")
    } catch {
      exit(withError: error)
    }
    exit(withError: code)
  }

  private static func harmless(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText($0).description + "\n" }.joined()
  }
}
