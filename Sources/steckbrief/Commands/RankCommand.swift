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
  var format: ReportForm = .table

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

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

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
    try session.present(
      RankingReport.document(
        of: ranking, codes: place.vocabulary.codes, fewest: session.policy.smallNumbers,
        parts: format.part, version: place.version), as: format)
  }
}
