import ArgumentParser
import Catalog
import Diagnostics
import Files
import Outcomes
import Profiles
import Reports
import Scoring
import SystemPackage
import Text
import Values

/// `explain PROVIDER --outcomes FILE...`
struct ExplainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: helpText(
        de: "Einem Träger Schritt für Schritt zeigen, wie seine Empfehlung entsteht.",
        en: "Show a provider step by step how its recommendation came about."),
      usage: helpText(
        de: "steckbrief explain <traeger> --outcomes <datei> ... [<optionen>]",
        en: "steckbrief explain <provider> --outcomes <file> ... [<options>]"),
      aliases: ["begruenden"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de:
          "Name oder Kennung des Trägers, ein Teil des Namens, oder die Kennung einer Maßnahme; vor"
          + " --outcomes.",
        en: "Name or id of the provider, a part of the name, or the id of a measure; before"
          + " --outcomes."),
      valueName: helpText(de: "traeger", en: "provider")))
  var provider: String?

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard !arguments.outcomes.isEmpty else {
      throw ValidationError(
        helpText(
          de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
          en: "Which outcomes? --outcomes names the files."))
    }
    guard named != nil else {
      throw ValidationError(
        helpText(
          de: "Welcher Träger? Sein Name steht vor --outcomes.",
          en: "Which provider? Its name stands before --outcomes."))
    }
    guard arguments.scope != .district else {
      throw ValidationError(
        helpText(
          de: "explain erklärt Träger und Maßnahmen, keine Kreise.",
          en: "explain explains providers and measures, not districts."))
    }
  }

  /// The provider, and the files: a name behind `--outcomes` that is no file is the provider's.
  private var named: (provider: String, outcomes: [String])? {
    if let provider { return (provider, arguments.outcomes) }
    guard arguments.outcomes.count > 1, let last = arguments.outcomes.last, last != "-",
      (try? FolderListing.kind(of: FilePath(last))) == nil
    else { return nil }
    return (last, arguments.outcomes.dropLast())
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    guard let (provider, outcomes) = named else { return }
    var arguments = arguments
    arguments.outcomes = outcomes
    let run = try await RankingRun(arguments, session: session)
    let ranking = try await run.ranking(.explained)
    let units = ranking.groups.flatMap(\.units).map(\.score)
    let wanted = ProviderNames(units).matches(provider)
    guard !wanted.isEmpty else {
      throw end(session, run.catalog, units, named: provider)
    }
    var alternatives: [ExplanationReport.Alternative] = []
    for alternative in AlternativeRequest.all(ranking, arguments.cohort.request, run.parameters) {
      alternatives.append(
        ExplanationReport.Alternative(
          label: alternative.label,
          ranking: await run.ranking(alternative.request, alternative.parameters)))
    }
    let report = ExplanationReport(
      ranking, alternatives: alternatives, codes: run.vocabulary.codes,
      language: session.language, width: Terminal.outputWidth)
    try session.write(report.text { wanted.contains($0.score.unit) })
  }

  /// A provider without a row is either a newcomer or misspelt.
  private func end(
    _ session: Session, _ catalog: Catalog, _ units: [ProviderScore], named provider: String
  ) -> ExitCode {
    if let known = catalog.providers(named: provider).first {
      let name = SafeText(catalog.index.providers.names[known], limit: 80).description
      session.say(
        LocalizedText(
          de: "\(name): keine Vorleistung in diesen Daten – neutral, nie null.\n",
          en: "\(name): no record in these data – neutral, never zero.\n")[session.language])
      return .success
    }
    let diagnostic = Diagnostic.unknownProvider(
      provider, near: catalog.providerSuggestions(for: provider))
    session.report([diagnostic])
    return session.end([diagnostic])
  }
}

/// Other ways to judge the same data that a reader would ask for.
private struct AlternativeRequest {
  let label: LocalizedText
  let request: CohortRequest
  let parameters: RankingParameters

  static func all(
    _ ranking: Ranking, _ request: CohortRequest, _ parameters: RankingParameters
  ) -> [AlternativeRequest] {
    var base = request
    base.asOf = ranking.rules.asOf
    var all: [AlternativeRequest] = []
    if parameters.usesCaseMix {
      var plain = parameters
      plain.covariates = []
      all.append(
        AlternativeRequest(
          label: LocalizedText(de: "ohne Bereinigung", en: "without adjustment"), request: base,
          parameters: plain))
    }
    let names = ranking.studies.flatMap { $0.result.caseMix.design.uses.map(\.covariate) }
    let others = Set(names.filter { $0 != .instrument && $0 != .targetGroup }.map(\.name))
    if parameters.usesCaseMix, names.contains(.instrument) || names.contains(.targetGroup) {
      var personal = parameters
      personal.covariates = others.sorted()
      all.append(
        AlternativeRequest(
          label: LocalizedText(
            de: "nicht um Instrument und Zielgruppe bereinigt",
            en: "not adjusted for instrument and target group"), request: base,
          parameters: personal))
    }
    for definition in IntegrationDefinition.allCases where definition != ranking.rules.definition {
      var other = base
      other.definition = definition
      all.append(
        AlternativeRequest(
          label: LocalizedText(
            de: "Definition --definition \(definition.rawValue)",
            en: "definition --definition \(definition.rawValue)"),
          request: other, parameters: parameters))
    }
    for months in [18, 36] {
      guard let last = ranking.rules.lastMatureExit, let before = last.adding(months: -months),
        let from = CalendarDate(daysSince1970: before.daysSince1970 + 1)
      else { continue }
      var other = base
      other.from = from
      other.through = nil
      all.append(
        AlternativeRequest(
          label: LocalizedText(
            de: "Zeitraum von \(months) Monaten", en: "window of \(months) months"),
          request: other, parameters: parameters))
    }
    return all
  }
}

/// The providers of a ranking by what a person may call them.
private struct ProviderNames {
  private let units: [ProviderScore]

  init(_ units: [ProviderScore]) {
    self.units = units
  }

  /// All units of providers by their id, else by their name, else by names with that part; else the
  /// units that have a measure.
  func matches(_ text: String) -> Set<AssessmentUnit> {
    let wanted = FoldedText(text)
    guard !wanted.isEmpty else { return [] }
    func keys(_ isMeant: (ProviderScore) -> Bool) -> Set<AssessmentUnit> {
      let keys = Set(units.filter(isMeant).map(\.unit.providerKey).filter { !$0.isEmpty })
      return Set(units.map(\.unit).filter { keys.contains($0.providerKey) })
    }
    let byID = keys { $0.providerID.map { FoldedText($0) == wanted } ?? false }
    if !byID.isEmpty { return byID }
    let byName = keys { $0.providerName.map { FoldedText($0) == wanted } ?? false }
    if !byName.isEmpty { return byName }
    let byPart = keys { $0.providerName.map { FoldedText($0).contains(wanted) } ?? false }
    if !byPart.isEmpty { return byPart }
    return Set(
      units.filter { $0.measures.contains { $0.description == text } }.map(\.unit))
  }
}

extension DiagnosticCode {
  static let unknownProvider = DiagnosticCode(4009)
}

extension Diagnostic {
  fileprivate static func unknownProvider(_ name: String, near: [String]) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return Diagnostic(
      .unknownProvider, at: SourceLocation(file: "explain"),
      message: LocalizedText(
        de: "Einen Träger „\(shown)“ gibt es weder in den Ergebnissen noch im Katalog.",
        en: "There is no provider \"\(shown)\" in the outcomes or in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: "; "),
          en: "Near are: " + near.joined(separator: "; ")))
  }
}
