import ArgumentParser
import Text
import UseCases

/// `format FILE... [--check]`
struct FormatCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "format",
      abstract: helpText(
        de: "Steckbriefe ordnen und einrücken, ohne ihren Inhalt zu ändern.",
        en: "Put profiles in order and indent them without changing what they say."),
      aliases: ["formatieren"])
  }

  @Argument(
    help: .text(
      de: "Dateien; - liest die Standardeingabe und schreibt auf die Standardausgabe.",
      en: "Files; - reads the standard input and writes to the standard output.",
      value: ("datei", "file")),
    completion: .file(extensions: ["xml"]))
  var paths: [String]

  @Flag(
    help: .text(
      de: "Nichts ändern; Exitcode 65, wenn etwas zu ändern wäre.",
      en: "Change nothing; exit code 65 if something would change."))
  var check = false

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    var request = FormatRequest(paths)
    request.isCheck = check
    let files = try await session.answer(request, at: try session.workplace())
    for file in files.formatted {
      // The text itself goes to the standard output where the standard input is formatted.
      if file.name == "-", !check {
        try session.write(String(decoding: file.bytes, as: UTF8.self))
      } else if file.differs {
        try session.write(note(on: file.name)[session.language])
      }
    }
    guard files.faults.isEmpty else { throw session.refusal(files.faults) }
    if check, files.formatted.contains(where: \.differs) { throw Session.Exit.dataError }
  }

  private func note(on path: String) -> LocalizedText {
    check
      ? LocalizedText(
        de: "\(path.terminalSafe): würde geändert\n",
        en: "\(path.terminalSafe): would be changed\n")
      : LocalizedText(
        de: "\(path.terminalSafe): geändert\n", en: "\(path.terminalSafe): changed\n")
  }
}
