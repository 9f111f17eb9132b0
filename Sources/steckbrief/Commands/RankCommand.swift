import ArgumentParser
import Disclosure
import Profiles
import Rendering
import Reports
import Scoring
import Text
import UseCases

/// `rank --outcomes FILE...`
struct RankCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: helpText(
        de: "Träger nach den Ergebnissen ihrer Maßnahmen vergleichen.",
        en: "Compare providers by the outcomes of their measures."),
      aliases: ["rangliste"])
  }

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: ReportFormat = .table

  @OptionGroup var output: OutputOption

  @Option(
    name: [.customLong("seal"), .customLong("siegel")],
    help: .text(
      de: "Die Rangliste mit Programmversion, allen Angaben und den Prüfsummen der Dateien in eine"
        + " neue Datei schreiben.",
      en: "Write the ranking with the program's version, all parameters and the inputs' digests to"
        + " a new file.", value: ("datei", "file")),
    completion: .file())
  var seal: String?

  @Option(
    name: [.customLong("verify"), .customLong("nachpruefen")],
    help: .text(
      de: "Eine versiegelte Rangliste noch einmal rechnen und sagen, ob sie noch gilt.",
      en: "Compute a sealed ranking again and say whether it still holds.", value: ("datei", "file")
    ),
    completion: .file())
  var verify: String?

  @ArgumentParser.Flag(
    name: [.customLong("details"), .customLong("einzelheiten")],
    help: .text(
      de: "Alle Tabellen, Zeichen und Schwellen zeigen, nicht nur, was entscheidet.",
      en: "Show every table, flag and threshold, not only what decides."))
  var details = false

  @Option(
    name: [.customLong("district"), .customLong("kreis")], parsing: .upToNextOption,
    help: .text(
      de: "Nur diese Kreise zeigen; gerechnet wird mit allen.",
      en: "Show these districts only; all are computed with.", value: ("kreis", "district")),
    completion: CodeCompletion.district)
  var districts: [String] = []

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(
      de: "Nur diesen Träger zeigen: Name, Teil des Namens oder Kennung; gerechnet wird mit allen.",
      en: "Show this provider only: name, part of the name, or id; all are computed with.",
      value: ("traeger", "provider")))
  var provider: String?

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: .text(
      de: "Nur dieses Hauptziel zeigen.", en: "Show this main aim only.", value: ("ziel", "aim")))
  var aim: String?

  @OptionGroup var arguments: RankingArguments
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard verify == nil || (seal == nil && arguments.outcomes.isEmpty) else {
      throw ValidationError(
        de: "--verify steht allein: was zu rechnen ist, steht im Siegel.",
        en: "--verify stands alone: what is to be computed is in the seal.")
    }
    guard verify != nil || !arguments.outcomes.isEmpty else {
      throw ValidationError(
        de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
        en: "Which outcomes? --outcomes names the files.")
    }
    guard seal == nil || !arguments.outcomes.contains("-") else {
      throw ValidationError(
        de: "--seal braucht Dateien: die Standardeingabe lässt sich nicht noch einmal lesen.",
        en: "--seal needs files: the standard input cannot be read again.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    try session.expectRoom(for: format.form, at: output)
    if let verify {
      let sealed = try await session.answer(VerifySealRequest(verify), at: place)
      return try session.write(
        LocalizedText(
          de: "Das Siegel gilt: gleiche Dateien, gleicher Katalog, gleiches Ergebnis (versiegelt"
            + " mit Version \(sealed.version.terminalSafe), nachgerechnet mit"
            + " \(place.version)).\n",
          en: "The seal holds: the same files, the same catalogue, the same result (sealed by"
            + " version \(sealed.version.terminalSafe), computed again by \(place.version)).\n")[
            session.language])
    }
    if let seal {
      try session.expectNothing(at: seal)
      let sealed = try await session.answer(SealRequest(arguments.request), at: place)
      try session.create(
        seal, with: Array(sealed.seal.text.utf8), isPrivate: session.policy.filesArePrivate)
      return try write(sealed.ranking, session, place)
    }
    try write(try await session.answer(arguments.request, at: place), session, place)
  }

  private func write(_ ranking: Ranking, _ session: Session, _ place: Workplace) throws {
    let codes = place.vocabulary.codes
    let shown = try shownUnits(of: ranking, codes, session)
    try session.present(
      RankingReport.document(
        of: ranking, codes: codes, fewest: session.policy.smallNumbers,
        parts: format.part, isDetailed: details || format == .xlsx, version: place.version
      ) { shown.contains($1.score.unit) }, as: format.form, to: output)
  }

  /// What is shown of a ranking: its numbers are those of all.
  private func shownUnits(
    of ranking: Ranking, _ codes: CodeLists, _ session: Session
  ) throws -> Set<AssessmentUnit> {
    var units = ranking.groups.flatMap(\.units).map(\.score)
    func nothing(
      _ text: String, _ german: String, _ english: String, _ possible: [String]
    ) -> ExitCode {
      let shown = SafeText(text, limit: 40).description
      let near = Suggestions.nearest(to: text, among: possible)
      let named = Set(near.isEmpty ? possible : near).sorted().prefix(8)
        .map { SafeText($0, limit: 60).description }.joined(separator: "; ")
      session.say(
        LocalizedText(
          de: "„\(shown)“: \(german) in dieser Rangliste. Sie hat: \(named).",
          en: "\"\(shown)\": \(english) in this ranking. It has: \(named)."))
      return Session.Exit.noInput
    }
    if !districts.isEmpty {
      let named = try districts.map { text in
        guard let code = codes.code(DistrictList.self, named: text),
          units.contains(where: { $0.unit.district == code })
        else {
          throw nothing(
            text, "diesen Kreis gibt es nicht", "there is no such district",
            units.map(\.unit.district.value))
        }
        return code
      }
      units.removeAll { !named.contains($0.unit.district) }
    }
    if let aim {
      guard let code = codes.code(MainAimList.self, named: aim),
        units.contains(where: { $0.unit.aim == code })
      else {
        throw nothing(
          aim, "dieses Hauptziel gibt es nicht", "there is no such main aim",
          units.map(\.unit.aim.value))
      }
      units.removeAll { $0.unit.aim != code }
    }
    guard let provider else { return Set(units.map(\.unit)) }
    let matches = ProviderNames(units).matches(provider)
    guard !matches.isEmpty else {
      throw nothing(
        provider, "diesen Träger gibt es nicht", "there is no such provider",
        units.compactMap(\.providerName))
    }
    return matches
  }
}
