import ArgumentParser
import Catalog
import Diagnostics
import Files
import Outcomes
import Profiles
import Reports
import Scoring
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
      aliases: ["begruenden"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Name oder Kennung des Trägers, oder ein Teil des Namens.",
        en: "Name or id of the provider, or a part of the name."),
      valueName: helpText(de: "traeger", en: "provider")))
  var provider: String

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard !arguments.outcomes.isEmpty else {
      throw ValidationError(
        helpText(
          de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
          en: "Which outcomes? --outcomes names the files."))
    }
    guard arguments.scope != .district else {
      throw ValidationError(
        helpText(
          de: "explain erklärt Träger und Maßnahmen, keine Kreise.",
          en: "explain explains providers and measures, not districts."))
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let run = try await RankingRun(arguments, session: session)
    let ranking = try await run.ranking(.explained)
    let units = ranking.groups.flatMap(\.units).map(\.score)
    let wanted = ProviderNames(units).matches(provider)
    guard !wanted.isEmpty else {
      throw end(session, run.catalog, units)
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
    try session.write(report.text { wanted.contains($0.score.unit.providerKey) })
  }

  /// A provider without a row is either a newcomer or misspelt.
  private func end(_ session: Session, _ catalog: Catalog, _ units: [ProviderScore]) -> ExitCode {
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

  /// Keys: of the id, else of the name, else of names with that part.
  func matches(_ text: String) -> Set<String> {
    let wanted = FoldedText(text)
    guard !wanted.isEmpty else { return [] }
    func keys(_ isMeant: (ProviderScore) -> Bool) -> Set<String> {
      Set(units.filter(isMeant).map(\.unit.providerKey).filter { !$0.isEmpty })
    }
    let byID = keys { $0.providerID.map { FoldedText($0) == wanted } ?? false }
    if !byID.isEmpty { return byID }
    let byName = keys { $0.providerName.map { FoldedText($0) == wanted } ?? false }
    if !byName.isEmpty { return byName }
    return keys { $0.providerName.map { FoldedText($0).contains(wanted) } ?? false }
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
