import ArgumentParser
import Files
import Profiles
import SystemPackage
import Text
import UseCases

/// `new --district HSK`
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: helpText(
        de: "Einen neuen Steckbrief zum Ausfüllen schreiben.",
        en: "Write a new profile to fill in."),
      discussion: helpText(
        de: "Was an Pflichtangaben fehlt, wird an einem Terminal erfragt.",
        en: "At a terminal you are asked for mandatory facts that are missing."),
      aliases: ["neu"])
  }

  /// What kind of document, by German and English names.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case massnahme, strategie, kreisprofil

    init?(argument: String) {
      switch argument {
      case "measure": self = .massnahme
      case "strategy": self = .strategie
      case "district": self = .kreisprofil
      default: self.init(rawValue: argument)
      }
    }

    var type: DocumentType {
      switch self {
      case .massnahme: .measureProfile
      case .strategie: .strategy
      case .kreisprofil: .districtProfile
      }
    }
  }

  @Option(
    name: [.customLong("type"), .customLong("art")],
    help: .text(
      de: "Art des Dokuments: massnahme, strategie oder kreisprofil.",
      en: "Type of the document: measure, strategy or district.", value: ("art", "type")))
  var kind: Kind = .massnahme

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: .text(
      de: "Einreichender Kreis: Buchstaben, Name oder amtlicher Schlüssel.",
      en: "Submitting district: letters, name or official key.", value: ("kreis", "district")),
    completion: CodeCompletion.district)
  var district: String?

  @Option(
    name: [.customLong("id"), .customLong("kennung")],
    help: .text(
      de: "Kennung (sonst Buchstaben des Kreises, Jahr und die nächste freie Nummer).",
      en: "Id (else letters of the district, year and the next free number).",
      value: ("kennung", "id")))
  var id: String?

  @Option(
    name: [.customLong("year"), .customLong("jahr")],
    help: .text(de: "Jahr der Kennung.", en: "Year of the id.", value: ("jahr", "year")))
  var year: String?

  @Option(
    name: [.customLong("as-of"), .customLong("stand")],
    help: .text(
      de: "Stand: Tag, an dem der Inhalt zuletzt geprüft wurde.",
      en: "Day on which the content was last checked.", value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: String?

  @Option(
    name: [.customLong("title"), .customLong("titel")],
    help: .text(de: "Titel der Maßnahme.", en: "Title of the measure.", value: "text"))
  var title: String?

  @Option(
    name: [.customLong("summary"), .customLong("kurzbeschreibung")],
    help: .text(
      de: "Kurzbeschreibung, zwei bis fünf Sätze.", en: "Summary, two to five sentences.",
      value: "text"))
  var summary: String?

  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: .text(
      de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach oder mit Komma.",
      en: "Target group: code, label or a word in use; repeatable or with commas.",
      value: ("gruppe", "group")),
    completion: CodeCompletion.targetGroup)
  var targetGroups: [String] = []

  @Option(
    help: .text(de: "Art der Maßnahme.", en: "Kind of measure.", value: "code")
  )
  var instrument: String?

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: .text(de: "Hauptziel.", en: "Main aim.", value: "code"))
  var aim: String?

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(de: "Name des Trägers.", en: "Name of the provider.", value: "name"))
  var provider: String?

  @Flag(
    name: [.customLong("provider-unknown"), .customLong("traeger-unbekannt")],
    help: .text(de: "Träger nicht bekannt.", en: "Provider not known."))
  var providerUnknown = false

  @Option(
    name: [.customLong("output"), .customLong("ausgabe"), .customShort("o")],
    help: .text(
      de: "Neue Datei für den Steckbrief (sonst seine Kennung und .xml); - ist die "
        + "Standardausgabe.",
      en: "New file for the profile (else its id and .xml); - is the standard output.",
      value: ("datei", "file")),
    completion: .file())
  var output: String?

  @Option(
    name: [.customLong("from"), .customLong("von")],
    help: .text(
      de: "Mit der Kopie dieses Steckbriefs beginnen.",
      en: "Start with a copy of this profile.", value: ("kennung", "id")))
  var source: String?

  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard provider == nil || !providerUnknown else {
      throw ValidationError(
        de: "--provider und --provider-unknown schließen sich aus.",
        en: "--provider and --provider-unknown exclude each other.")
    }
    guard kind == .massnahme || source == nil else {
      throw ValidationError(
        de: "--from kopiert Maßnahmen und geht nicht mit --type.",
        en: "--from copies measures and does not go with --type.")
    }
    let isOfSource =
      !targetGroups.isEmpty || instrument != nil || aim != nil || provider != nil
      || providerUnknown
    guard source == nil || !isOfSource else {
      throw ValidationError(
        de: "Zu --from gehören nur --district, --id, --year, --as-of, --title und --summary; alles "
          + "andere wird in der Kopie geändert.",
        en:
          "With --from go only --district, --id, --year, --as-of, --title and --summary; all else "
          + "is changed in the copy.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    // Before any question is asked.
    if let output, output != "-" { try session.expectNothing(at: output) }
    if !catalogOption.isExpected, source == nil { session.say(.withoutCatalog) }
    let made = try await session.answer(
      request, at: try session.workplace(), orEnd: source == nil ? .validationFailure : nil)
    guard let made else {
      session.say(.nothingTyped)
      throw ExitCode.validationFailure
    }
    if output == "-", made.missing.isEmpty { return try session.write(made.text) }
    let file = output.flatMap { $0 == "-" ? nil : $0 } ?? Self.freeName(for: made.id)
    try session.create(file, with: Array(made.text.utf8))
    let name = file.terminalSafe
    if let source = made.source {
      session.say(.copied(source, to: name))
    } else if made.missing.isEmpty {
      session.say(LocalizedText(de: "Geschrieben: \(name)", en: "Written: \(name)"))
    } else {
      session.say(.unfinished(name, made.missing))
      throw ExitCode.validationFailure
    }
  }

  /// A file that is not there yet.
  private static func freeName(for id: ProfileID?) -> String {
    if let id { return "\(id).xml" }
    let names = (1...).lazy.map { $0 == 1 ? "neu.xml" : "neu-\($0).xml" }
    return names.first { (try? FolderListing.kind(of: FilePath($0))) == nil } ?? "neu.xml"
  }

  /// The folder that the file goes to.
  private var folder: String {
    guard let output, output != "-" else { return "." }
    let folder = FilePath(output).removingLastComponent()
    return folder.isEmpty ? "." : folder.string
  }

  private var request: NewProfileRequest {
    let single: [(DraftField, String?)] = [
      (.district, district), (.id, id), (.year, year), (.checkedOn, asOf), (.title, title),
      (.summary, summary), (.instrument, instrument), (.aim, aim), (.provider, provider),
    ]
    var request = NewProfileRequest()
    request.type = kind.type
    request.answers = targetGroups.isEmpty ? [:] : [.targetGroup: targetGroups]
    for (field, answer) in single { request.answers[field] = answer.map { [$0] } }
    request.isProviderUnknown = providerUnknown
    request.source = source
    request.folder = folder
    if catalogOption.isExpected || source != nil { request.catalog = catalogOption.request }
    return request
  }
}

extension LocalizedText {
  fileprivate static let withoutCatalog = LocalizedText(
    de: "Hier ist kein Katalog: Die Nummer ist nur in diesem Ordner frei (--catalog nennt ihn).",
    en: "There is no catalogue here: the number is free in this folder only (--catalog names it).")

  fileprivate static let nothingTyped = LocalizedText(
    de: "\nNichts eingegeben, nichts geschrieben.", en: "\nNothing typed, nothing written.")

  fileprivate static func unfinished(_ name: String, _ missing: [DraftField]) -> LocalizedText {
    let lacking = missing.map(\.question)
    return LocalizedText(
      de: "\nUnfertig. Was eingegeben war, steht in \(name). Es fehlen: "
        + lacking.map(\.german).joined(separator: "; ") + ".",
      en: "\nUnfinished. What was typed is in \(name). Missing: "
        + lacking.map(\.english).joined(separator: "; ") + ".")
  }

  fileprivate static func copied(_ source: ProfileID, to name: String) -> LocalizedText {
    let left = ProfileCopy.leftOut
    return LocalizedText(
      de: "Geschrieben: \(name), eine Kopie von \(source) als Entwurf.\n"
        + "Nicht übernommen: \(left.german).\n"
        + "Zu prüfen: Stand, Titel, Träger, Orte, Ansprechstellen, Kosten.",
      en: "Written: \(name), a copy of \(source) as a draft.\n"
        + "Not copied: \(left.english).\n"
        + "To be checked: day of the last check, title, provider, places, contacts, cost.")
  }
}
