import ArgumentParser
import Diagnostics
import Text
import UseCases

/// `explain-code S1204`
struct ExplainCodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain-code",
      abstract: helpText(
        de: "Eine Meldung erklären.", en: "Explain a diagnostic."), aliases: ["erklaeren"])
  }

  @Argument(
    help: .text(
      de: "Nummer der Meldung, zum Beispiel S1204.", en: "Its number, such as S1204.",
      value: ("nummer", "number")))
  var code: String

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let wanted = code.uppercased()
    let kinds = DiagnosticKind.all
    guard let found = kinds.first(where: { $0.code.description == wanted }) else {
      let near = Suggestions.nearest(to: wanted, among: kinds.map(\.code.description))
      let list = near.isEmpty ? "" : " (" + near.joined(separator: ", ") + "?)"
      session.say(
        LocalizedText(
          de: "Eine Meldung \(SafeText(code, limit: 20)) gibt es nicht\(list).\n",
          en: "There is no diagnostic \(SafeText(code, limit: 20))\(list).\n")[session.language])
      throw ExitCode.validationFailure
    }
    let language = session.language
    var text = "\(found.code)  \(found.title[language])\n\n\(found.explanation[language])\n"
    if let law = found.law {
      text += "\n" + LocalizedText(de: "Recht: ", en: "Law: ")[language] + law + "\n"
    }
    try session.write(text)
  }
}
