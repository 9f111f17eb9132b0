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
    case massnahmensteckbrief, codelisten

    /// With or without the ending of the file.
    init?(argument: String) {
      let name = argument.hasSuffix(".xsd") ? String(argument.dropLast(4)) : argument
      self.init(rawValue: name)
    }
  }

  @Argument(
    help: .text(
      de: "massnahmensteckbrief (Aufbau) oder codelisten, das es einbindet; auch mit .xsd.",
      en: "massnahmensteckbrief (structure) or codelisten, which it includes; .xsd may follow.")
  )
  var part: Part = .massnahmensteckbrief

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() throws {
    let text =
      switch part {
      case .massnahmensteckbrief: SchemaFiles.massnahmensteckbrief
      case .codelisten: SchemaFiles.codelisten
      }
    try Session(language: languageOption.language).write(text)
  }
}
