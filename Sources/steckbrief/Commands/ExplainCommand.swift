import ArgumentParser
import Disclosure
import Files
import Outcomes
import Profiles
import Reports
import Scoring
import SystemPackage
import Text
import UseCases

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
    help: .text(
      de: "Name oder Kennung des Trägers, ein Teil des Namens, oder die Kennung einer Maßnahme; vor"
        + " --outcomes.",
      en: "Name or id of the provider, a part of the name, or the id of a measure; before"
        + " --outcomes.", value: ("traeger", "provider")))
  var provider: String?

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: PageFormat = .table

  @OptionGroup var output: OutputOption

  @ArgumentParser.Flag(
    name: [.customLong("figures"), .customLong("bilder")],
    help: .text(
      de: "Unter das Urteil Bilder zeichnen.", en: "Draw figures below the verdict."))
  var figures = false

  @OptionGroup var arguments: RankingArguments
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard !arguments.outcomes.isEmpty else {
      throw ValidationError(
        de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
        en: "Which outcomes? --outcomes names the files.")
    }
    guard named != nil else {
      throw ValidationError(
        de: "Welcher Träger? Sein Name steht vor --outcomes.",
        en: "Which provider? Its name stands before --outcomes.")
    }
    guard arguments.scope != .district else {
      throw ValidationError(
        de: "explain erklärt Träger und Maßnahmen, keine Kreise.",
        en: "explain explains providers and measures, not districts.")
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
    let place = try session.workplace()
    try session.expectRoom(for: format.form, at: output)
    var request = ExplainRequest(provider, in: arguments.request)
    request.ranking.outcomes = outcomes
    switch try await session.answer(request, at: place) {
    case .newcomer(let name):
      let name = SafeText(name, limit: 80).description
      session.say(
        LocalizedText(
          de: "\(name): keine Vorleistung in diesen Daten – neutral, nie null.",
          en: "\(name): no record in these data – neutral, never zero."))
    case .ranked(let ranking, let units, let alternatives):
      try session.present(
        ExplanationReport.document(
          of: ranking, where: { units.contains($0.score.unit) },
          alternatives: alternatives.map {
            ExplanationReport.Alternative(label: $0.choice.label, ranking: $0.ranking)
          },
          codes: place.vocabulary.codes, fewest: session.policy.smallNumbers,
          hasFigures: figures), as: format.form,
        to: output)
    }
  }
}

extension AlternativeChoice {
  fileprivate var label: LocalizedText {
    switch self {
    case .withoutCaseMix: LocalizedText(de: "ohne Bereinigung", en: "without adjustment")
    case .withoutInstrumentAndTargetGroup:
      LocalizedText(
        de: "nicht um Instrument und Zielgruppe bereinigt",
        en: "not adjusted for instrument and target group")
    case .definition(let definition):
      LocalizedText(
        de: "Definition --definition \(definition.rawValue)",
        en: "definition --definition \(definition.rawValue)")
    case .window(let months):
      LocalizedText(de: "Zeitraum von \(months) Monaten", en: "window of \(months) months")
    }
  }
}
