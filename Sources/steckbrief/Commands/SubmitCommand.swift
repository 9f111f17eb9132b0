import ArgumentParser
import Text
import UseCases

/// `submit FILE...`
struct SubmitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit",
      abstract: helpText(
        de: "Steckbriefe prüfen und in den Katalog aufnehmen: alle oder keinen.",
        en: "Check profiles and put them into the catalogue: all or none."),
      discussion: helpText(
        de: "Die bisherige Fassung bleibt unter .versions, jeder Vorgang steht im Protokoll "
          + ".audit.jsonl. Wo <fassung> fehlt oder leer ist, zählt das Programm weiter.",
        en: "The version before is kept in .versions, each change is in the log .audit.jsonl. "
          + "Where <fassung> is missing or empty the program counts on."),
      aliases: ["einreichen"])
  }

  @Argument(
    help: .text(
      de: "Dateien; - liest die Standardeingabe.", en: "Files; - reads the standard input.",
      value: ("datei", "file")),
    completion: .file(extensions: ["xml"]))
  var paths: [String]

  @Flag(
    help: .text(
      de: "Jede Datei für sich: Eine fehlerhafte hält die anderen nicht auf.",
      en: "Each file on its own: a faulty one does not hold up the others."))
  var each = false

  @Flag(
    name: [.customLong("replace"), .customLong("ersetzen")],
    help: .text(
      de: "Auch ersetzen, was nach einer anderen Maßnahme aussieht, und einen Status zurücksetzen "
        + "(an einem Terminal wird gefragt).",
      en: "Replace also what looks like another measure, and set a status back (at a terminal you "
        + "are asked)."))
  var replace = false

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await options.submit { terms in
      var request = SubmitRequest(paths, terms)
      request.isEach = each
      request.replaces = replace
      return request
    }
  }
}
