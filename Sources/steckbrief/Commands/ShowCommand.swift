import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Reports
import SystemPackage
import Text

/// `show ID`
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: helpText(de: "Einen Steckbrief zeigen.", en: "Show one profile."),
      aliases: ["zeigen"])
  }

  /// How a profile is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, xml, json
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
        en: "Id of the profile, for example HSK-2010-001."),
      valueName: helpText(de: "kennung", en: "id")))
  var id: String

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Form der Ausgabe; html ist eine Seite für sich, auch zum Drucken.",
        en: "Form of the output; html is a page of its own, for printing too.")))
  var format: Format = .text

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    let catalog = try await session.catalog(catalogOption, vocabulary: vocabulary)
    let entry = try session.entries([id], in: catalog, at: "show")[0]
    try session.write(text(of: entry, session, vocabulary.codes))
  }

  private func text(
    of entry: Catalog.Entry, _ session: Session, _ codes: CodeLists
  ) throws -> String {
    switch format {
    case .text:
      return ProfileReport(
        entry.profile, codes: codes, language: session.language, width: Terminal.outputWidth
      ).text
    case .markdown:
      return ProfileMarkdown.text(of: entry.profile, codes: codes, language: session.language)
    case .html:
      return ProfileHTML.page(of: entry.profile, codes: codes, language: session.language)
    case .json: return HitValues.json(of: entry, codes: codes).serialized()
    case .xml:
      do {
        let bytes = try ProfileFile.bytes(of: FilePath(entry.path))
        return ProfileXML.text(String(decoding: bytes, as: UTF8.self))
      } catch {
        session.report(error.diagnostics)
        throw session.end(error.diagnostics)
      }
    }
  }
}

extension Session {
  /// The profiles with these ids, in the order of the ids; capitals do not matter.
  /// - Throws: the exit code for missing input, after every id that nobody has is reported.
  func entries(
    _ ids: [String], in catalog: Catalog, at place: String
  ) throws -> [Catalog.Entry] {
    var entries: [Catalog.Entry] = []
    var faults: [Diagnostic] = []
    for id in ids {
      if let entry = catalog[ProfileID(id)] ?? catalog[ProfileID(id.uppercased())] {
        entries.append(entry)
      } else {
        faults.append(.unknownProfile(id, near: catalog.idSuggestions(for: id), at: place))
      }
    }
    guard faults.isEmpty else {
      report(faults)
      throw Exit.noInput
    }
    return entries
  }
}

extension Diagnostic {
  fileprivate static func unknownProfile(
    _ id: String, near: [String], at place: String
  ) -> Diagnostic {
    Diagnostic(
      .unknownProfile, at: SourceLocation(file: place),
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
