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

  @ArgumentParser.Flag(
    name: [.customLong("figures"), .customLong("bilder")],
    help: .text(
      de: "Unter die Tabellen Bilder zeichnen.", en: "Draw figures below the tables."))
  var figures = false

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
    let shown = try ShownUnits(districts: districts, provider: provider, aim: aim)
      .units(of: ranking, codes, session)
    try session.present(
      RankingReport.document(
        of: ranking, codes: codes, fewest: session.policy.smallNumbers,
        parts: format.part, isDetailed: details || format == .xlsx, hasFigures: figures,
        version: place.version
      ) { shown.contains($1.score.unit) }, as: format.form, to: output)
  }
}
