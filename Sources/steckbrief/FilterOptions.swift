import ArgumentParser
import Catalog
import Diagnostics
import Profiles
import Text
import Values

/// Which measures of the catalogue: what `search` and `coverage` take alike. Each option that takes a
/// code also takes a label or a word in use, and can be repeated: any of its values, all options.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: ArgumentHelp(
      helpText(
        de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach. Engere"
          + " Gruppen werden mitgefunden.",
        en: "Target group: code, label or a word in use; repeatable. Narrower groups are found"
          + " too."),
      valueName: helpText(de: "gruppe", en: "group")))
  var targetGroups: [String] = []

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: ArgumentHelp(
      helpText(
        de: "Kreis: Buchstaben, Name oder amtlicher Schlüssel; auch mehrfach.",
        en: "District: letters, name or official key; repeatable."),
      valueName: helpText(de: "kreis", en: "district")))
  var districts: [String] = []

  @Option(
    name: .customLong("instrument"),
    help: ArgumentHelp(
      helpText(de: "Instrument; auch mehrfach.", en: "Instrument; repeatable."),
      valueName: "instrument"))
  var instruments: [String] = []

  @Option(
    name: [.customLong("legal-basis"), .customLong("rechtsgrundlage")],
    help: ArgumentHelp(
      helpText(
        de: "Rechtsgrundlage, zum Beispiel „§ 45 SGB III“; auch mehrfach.",
        en: "Legal basis, for example \"§ 45 SGB III\"; repeatable."),
      valueName: helpText(de: "recht", en: "law")))
  var legalBases: [String] = []

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: ArgumentHelp(
      helpText(de: "Hauptziel; auch mehrfach.", en: "Main aim; repeatable."),
      valueName: helpText(de: "ziel", en: "aim")))
  var aims: [String] = []

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: ArgumentHelp(
      helpText(
        de:
          "Träger oder Mitglied eines Verbunds: Kennung, Name oder Teil des Namens; auch mehrfach.",
        en: "Provider or member of a consortium: id, name or part of the name; repeatable."),
      valueName: helpText(de: "träger", en: "provider")))
  var providers: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      helpText(
        de: "Status des Steckbriefs; auch mehrfach.", en: "Status of the profile; repeatable."),
      valueName: "status"))
  var statuses: [String] = []

  @Option(
    name: [.customLong("running-on"), .customLong("laeuft-am")],
    help: ArgumentHelp(
      helpText(
        de: "Nur, was an diesem Tag läuft. Ohne Beginn im Steckbrief: nicht dabei, aber gezählt.",
        en: "Only what runs on this day. No begin in the profile: left out, but counted."),
      valueName: helpText(de: "tag", en: "date")))
  var runningOn: CalendarDate?

  @Option(
    name: [.customLong("starts-after"), .customLong("beginnt-nach")],
    help: ArgumentHelp(
      helpText(
        de: "Nur, was nach diesem Tag beginnt oder einen Starttermin hat.",
        en: "Only what begins or has a start date after this day."),
      valueName: helpText(de: "tag", en: "date")))
  var startsAfter: CalendarDate?

  @Option(
    name: [.customLong("max-cost"), .customLong("hoechstkosten")],
    help: ArgumentHelp(
      helpText(
        de: "Höchstens so viele Euro je Teilnahme und Woche. Wo das nicht sicher umzurechnen ist"
          + " (Satz je Platz, Pauschale, Erfolgshonorar): nicht dabei, aber gezählt.",
        en: "At most so many euros per participation and week. Where that is not certain (rate per"
          + " place, lump sum, success fee): left out, but counted."),
      valueName: "euro"))
  var maximumCost: EuroAmount?

  @Flag(
    name: [.customLong("child-care"), .customLong("kinderbetreuung")],
    help: ArgumentHelp(
      helpText(
        de: "Nur mit Kinderbetreuung, gleich welcher Art.", en: "Only with child care of any kind.")
    ))
  var needsChildCare = false

  @Flag(
    name: [.customLong("voluntary"), .customLong("freiwillig")],
    help: ArgumentHelp(
      helpText(
        de: "Nur mit freiwilliger Teilnahme.", en: "Only with voluntary participation.")))
  var isVoluntary = false

  /// What the options ask for.
  /// - Throws: the exit code for usage where a name means nothing, after all such names are reported.
  func query(_ session: Session, text: String = "", vocabulary: Vocabulary) throws -> CatalogQuery {
    var names = NamedCodes(vocabulary.codes)
    var query = CatalogQuery(
      targetGroups: names.codes(targetGroups, at: "--target-group"),
      districts: names.codes(districts, at: "--district"), text: text)
    query.instruments = names.codes(instruments, at: "--instrument")
    query.legalBases = names.codes(legalBases, at: "--legal-basis")
    query.mainAims = names.codes(aims, at: "--aim")
    query.statuses = names.codes(statuses, at: "--status")
    query.providers = providers
    query.runningOn = runningOn
    query.startsAfter = startsAfter
    query.maximumWeeklyCost = maximumCost?.euros
    query.needsChildCare = needsChildCare
    query.isVoluntary = isVoluntary
    guard names.faults.isEmpty else {
      session.report(names.faults)
      throw ExitCode.validationFailure
    }
    return query
  }

  /// - Throws: the exit code for usage where a provider is not known to the catalogue.
  func checkProviders(_ session: Session, in catalog: Catalog) throws {
    let unknown = providers.filter { catalog.providers(named: $0).isEmpty }
    guard unknown.isEmpty else {
      session.report(
        unknown.map { .unknownProvider($0, near: catalog.providerSuggestions(for: $0)) })
      throw ExitCode.validationFailure
    }
  }
}

/// Codes by the names that people type, with a fault for each name that means nothing.
struct NamedCodes {
  private let codes: CodeLists
  private(set) var faults: [Diagnostic] = []

  init(_ codes: CodeLists) {
    self.codes = codes
  }

  mutating func codes<List: CodeListName>(_ names: [String], at option: String) -> [Code<List>] {
    let list = codes.list(List.self)
    return names.compactMap { name in
      if let entry = list.entry(named: name) { return Code(entry.value) }
      faults.append(.unknownCode(name, in: list, at: option))
      return nil
    }
  }
}

/// An amount in euros as a person types it: `150`, `150,50` or `150.50`.
struct EuroAmount: ExpressibleByArgument {
  let euros: Hundredths

  init?(argument: String) {
    guard let euros = Hundredths(argument) ?? Hundredths(argument, decimalMark: ",") else {
      return nil
    }
    self.euros = euros
  }
}

extension Diagnostic {
  fileprivate static func unknownProvider(_ name: String, near: [String]) -> Diagnostic {
    let shown = near.map { SafeText($0, limit: 80).description }.joined(separator: "; ")
    return Diagnostic(
      .unknownName, at: SourceLocation(file: "--provider"),
      message: LocalizedText(
        de: "Einen Träger „\(SafeText(name, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no provider \"\(SafeText(name, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)"))
  }
}
