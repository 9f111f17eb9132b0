import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Reports
import Text

/// `show ID`
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: helpText(de: "Einen Steckbrief zeigen.", en: "Show one profile."),
      aliases: ["zeigen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
        en: "Id of the profile, for example HSK-2010-001."),
      valueName: helpText(de: "kennung", en: "id")))
  var id: String

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    let catalog = try session.catalog(in: catalogOption.folder, vocabulary: vocabulary)
    guard let entry = catalog[ProfileID(id)] ?? catalog[ProfileID(id.uppercased())] else {
      session.report([.unknownProfile(id, catalog)])
      throw Session.Exit.noInput
    }
    try session.write(
      ProfileReport(
        entry.profile, codes: vocabulary.codes, language: session.language,
        width: Terminal.outputWidth
      ).text)
  }
}

extension Diagnostic {
  fileprivate static func unknownProfile(_ id: String, _ catalog: Catalog) -> Diagnostic {
    let near = Suggestions.nearest(to: id, among: catalog.entries.map(\.profile.id.description))
    return Diagnostic(
      .unknownProfile, at: SourceLocation(file: "show"),
      message: LocalizedText(
        de: "Einen Steckbrief „\(SafeText(id, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no profile \"\(SafeText(id, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? LocalizedText(
          de: "„steckbrief search“ zeigt alle Kennungen.",
          en: "\"steckbrief search\" shows all ids.")
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: ", "),
          en: "Near are: " + near.joined(separator: ", ")))
  }
}
