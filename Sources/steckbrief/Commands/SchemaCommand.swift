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
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "massnahmensteckbrief.xsd (Aufbau) oder codelisten.xsd, das es einbindet.",
        en: "massnahmensteckbrief.xsd (structure) or codelisten.xsd, which it includes.")))
  var part: Part = .massnahmensteckbrief

  func run() throws {
    let text =
      switch part {
      case .massnahmensteckbrief: SchemaFiles.massnahmensteckbrief
      case .codelisten: SchemaFiles.codelisten
      }
    try Session(language: .german).write(text)
  }
}
