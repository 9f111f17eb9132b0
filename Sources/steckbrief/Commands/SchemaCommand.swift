import ArgumentParser
import Profiles
import Text

/// `schema [codelisten]`
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: helpText(
        de: "Das XML-Schema ausgeben, das in diesem Programm steckt.",
        en: "Print the XML Schema that is built into this program."))
  }

  enum Part: String, CaseIterable, ExpressibleByArgument {
    case massnahmensteckbrief, kreisprofil, zielgruppenstrategie, codelisten

    /// With or without the ending of the file.
    init?(argument: String) {
      let name = argument.hasSuffix(".xsd") ? String(argument.dropLast(4)) : argument
      self.init(rawValue: name)
    }
  }

  @Argument(
    help: .text(
      de:
        "massnahmensteckbrief, kreisprofil, zielgruppenstrategie (Aufbau) oder codelisten, das sie"
        + " einbinden; auch mit .xsd.",
      en: "massnahmensteckbrief, kreisprofil, zielgruppenstrategie (structure) or codelisten, which"
        + " they include; .xsd may follow.")
  )
  var part: Part = .massnahmensteckbrief

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() throws {
    let text =
      switch part {
      case .massnahmensteckbrief: SchemaFiles.massnahmensteckbrief
      case .kreisprofil: SchemaFiles.kreisprofil
      case .zielgruppenstrategie: SchemaFiles.zielgruppenstrategie
      case .codelisten: SchemaFiles.codelisten
      }
    try Session(language: languageOption.language).write(text)
  }
}
