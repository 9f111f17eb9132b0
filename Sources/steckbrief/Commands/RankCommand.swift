import ArgumentParser
import Diagnostics
import Files
import Profiles
import Reports
import Scoring
import SystemPackage
import Text

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

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: RecordFormat = .table

  @Option(
    name: [.customLong("seal"), .customLong("siegel")],
    help: ArgumentHelp(
      helpText(
        de:
          "Die Rangliste mit Programmversion, allen Angaben und den Prüfsummen der Dateien in eine"
          + " neue Datei schreiben.",
        en:
          "Write the ranking with the program's version, all parameters and the inputs' digests to"
          + " a new file."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file())
  var seal: String?

  @Option(
    name: [.customLong("verify"), .customLong("nachpruefen")],
    help: ArgumentHelp(
      helpText(
        de: "Eine versiegelte Rangliste noch einmal rechnen und sagen, ob sie noch gilt.",
        en: "Compute a sealed ranking again and say whether it still holds."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file())
  var verify: String?

  @OptionGroup var arguments: RankingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard verify == nil || (seal == nil && arguments.outcomes.isEmpty) else {
      throw ValidationError(
        helpText(
          de: "--verify steht allein: was zu rechnen ist, steht im Siegel.",
          en: "--verify stands alone: what is to be computed is in the seal."))
    }
    guard verify != nil || !arguments.outcomes.isEmpty else {
      throw ValidationError(
        helpText(
          de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
          en: "Which outcomes? --outcomes names the files."))
    }
    guard seal == nil || !arguments.outcomes.contains("-") else {
      throw ValidationError(
        helpText(
          de: "--seal braucht Dateien: die Standardeingabe lässt sich nicht noch einmal lesen.",
          en: "--seal needs files: the standard input cannot be read again."))
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    if let verify {
      try await SealVerification(session: session, path: verify).run()
      return
    }
    if let seal { try session.expectNoSeal(at: seal) }
    let run = try await RankingRun(arguments, session: session)
    let ranking = try await run.ranking()
    if let seal {
      let record = try run.seal(
        ranking, arguments: SealArguments.current(catalog: arguments.catalogOption.folder))
      try session.writeSeal(record, to: seal)
    }
    if let form = format.records {
      try session.write(
        RankingRecords.table(
          of: ranking, codes: run.vocabulary.codes,
          words: form.isForReaders ? session.language : nil
        ).text(form, session.language))
    } else if format == .json {
      try session.write(run.json(ranking))
    } else {
      try session.write(
        RankingReport(
          ranking, codes: run.vocabulary.codes, language: session.language,
          width: Terminal.outputWidth
        ).text)
    }
  }
}
