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
          + ".audit.jsonl.",
        en: "The version before is kept in .versions, each change is in the log .audit.jsonl."),
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

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await options.change { terms in
      var request = SubmitRequest(paths, terms)
      request.isEach = each
      return request
    }
  }
}
