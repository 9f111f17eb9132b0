import ArgumentParser
import Text

/// What the parser says by itself, in the reader's language: the words around our texts in the help, and
/// why a command line cannot be read.
struct ParserWords {
  let language: Language
  /// The command line behind the name of the program.
  let typed: [String]

  private var isGerman: Bool { language == .german }

  private func say(_ german: String, _ english: String) -> String { isGerman ? german : english }

  // MARK: - Help

  /// Whether a text is help of the parser: completions and the version are not.
  static func isHelp(_ text: String) -> Bool {
    text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
  }

  func help(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      helpLine(String(line))
    }.joined(separator: "\n")
  }

  private func helpLine(_ line: String) -> String {
    if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
    switch line {
    case "SUBCOMMANDS:": return say("BEFEHLE:", "COMMANDS:")
    case "ARGUMENTS:": return say("ANGABEN:", line)
    case "OPTIONS:": return say("OPTIONEN:", line)
    default: break
    }
    if line.hasPrefix("  See '") {
      return say(
        "  Mehr zu einem Befehl: steckbrief BEFEHL --help",
        "  More about a command: steckbrief COMMAND --help")
    }
    guard isGerman else { return line }
    return usageWords(line)
      .replacing("(values:", with: "(Werte:").replacing("(default:", with: "(Vorgabe:")
      .replacing(" default:", with: " Vorgabe:")
      .replacing("Show help information.", with: "Diese Hilfe zeigen.")
      .replacing("Show the version.", with: "Die Version zeigen.")
  }

  private func usageWords(_ line: String) -> String {
    guard isGerman else { return line }
    return line.replacing("USAGE: ", with: "AUFRUF: ").replacing("Usage: ", with: "Aufruf: ")
      .replacing("<subcommand>", with: "<befehl>").replacing("<options>", with: "<optionen>")
  }

  // MARK: - What cannot be read

  func error(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("Error: ") {
        return say("Fehler: ", "Error: ") + reason(String(line.dropFirst("Error: ".count)))
      }
      if line.hasPrefix("Help:  ") {
        return say("Dazu:  ", "Help:  ") + line.dropFirst("Help:  ".count)
      }
      if let command = line.wholeMatch(of: /\ \ See '(.+)' for more information\./)?.output.1 {
        return say("  Mehr: ", "  More: ") + command
      }
      return usageWords(String(line))
    }.joined(separator: "\n")
  }

  private func reason(_ text: String) -> String {
    let commands = Self.commands(below: [], before: "")
    if let first = typed.first, !first.hasPrefix("-"), first != "help", !commands.contains(first) {
      return superfluous(first)
    }
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/) {
      return say("Die Option \(match.1) gibt es nicht.", "There is no option \(match.1).")
        + meant(match.2.map { [String($0)] } ?? [])
    }
    if let match = text.wholeMatch(of: /(?:\d+ unexpected arguments:|Unexpected argument) '(.*)'/) {
      let first = String(match.1.prefix { $0 != "'" })
      return superfluous(first)
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'\.?(.*)/) {
      return invalid(String(match.1), for: String(match.2), String(match.3))
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return say("Der Wert fehlt: \(match.1)", "The value is missing: \(match.1)")
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return say("Es fehlt: \(match.1)", "Missing: \(match.1)")
    }
    return text + outcomesHint
  }

  private func invalid(_ value: String, for option: String, _ rest: String) -> String {
    var text = say("„\(value)“ passt nicht zu \(option).", "\"\(value)\" does not fit \(option).")
    if ["JJJJ-MM-TT", "YYYY-MM-DD", "<tag>", "<day>", "<date>"].contains(where: option.contains) {
      text += say(
        " Ein Tag wird so geschrieben: 2026-06-30 oder 30.06.2026.",
        " A day is written like this: 2026-06-30 or 30.06.2026.")
    }
    let possible = rest.matches(of: /'([^']+)'/).map { String($0.1) }
    // What a command says itself of a value that it cannot take.
    if possible.isEmpty, rest.hasPrefix(": ") { text += " " + rest.dropFirst(2) }
    if !possible.isEmpty {
      text += say(" Möglich sind: ", " Possible are: ") + possible.joined(separator: ", ") + "."
    }
    return text
  }

  /// A word where a command or nothing was expected.
  private func superfluous(_ word: String) -> String {
    let commands = Self.commands(below: typed, before: word)
    guard !commands.isEmpty else {
      return say("„\(word)“ gehört nicht hierher.", "\"\(word)\" does not belong here.")
        + outcomesHint
    }
    return say("Den Befehl „\(word)“ gibt es nicht.", "There is no command \"\(word)\".")
      + meant(Suggestions.nearest(to: word, among: commands))
  }

  private func meant(_ names: [String]) -> String {
    names.isEmpty
      ? "" : say(" Gemeint ist wohl: ", " Did you mean: ") + names.joined(separator: ", ")
  }

  /// Files of outcomes stand behind an option, and are often written without it.
  private var outcomesHint: String {
    guard let command = typed.first,
      ["rank", "rangliste", "renewals", "verlaengerungen"].contains(command),
      !typed.contains("--outcomes"), !typed.contains("--ergebnisse"),
      let file = typed.dropFirst().first(where: { word in
        !word.hasPrefix("-") && [".csv", ".xlsx", ".gz"].contains(where: word.hasSuffix)
      })
    else { return "" }
    let option = ["rangliste", "verlaengerungen"].contains(command) ? "--ergebnisse" : "--outcomes"
    return say(" Gemeint ist wohl: ", " Did you mean: ") + "\(option) \(file)"
  }

  /// The names of the commands that could stand where a word stands; empty where none can.
  private static func commands(below typed: [String], before word: String) -> [String] {
    var command: any ParsableCommand.Type = Steckbrief.self
    for name in typed {
      let subcommands = command.configuration.subcommands
      guard name != word, !subcommands.isEmpty else { break }
      guard let next = subcommands.first(where: { names(of: $0).contains(name) }) else { continue }
      command = next
    }
    return command.configuration.subcommands.flatMap(names)
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
  }
}
