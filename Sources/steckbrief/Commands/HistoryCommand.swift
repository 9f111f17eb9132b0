import ArgumentParser
import Diagnostics
import Files
import Profiles
import Reports
import Submission
import Text

/// `history ID [--show 3]`
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: helpText(
        de: "Die Fassungen eines Steckbriefs: wer, wann, was sich änderte.",
        en: "The versions of a profile: who, when, what changed."),
      aliases: ["verlauf"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, xml
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
        en: "Id of the profile, for example HSK-2010-001."),
      valueName: helpText(de: "kennung", en: "id")))
  var id: String

  @Option(
    name: [.customLong("show"), .customLong("zeigen")],
    help: ArgumentHelp(
      helpText(
        de: "Eine Fassung zeigen, mit --format xml als Datei.",
        en: "Show one version, with --format xml as a file."),
      valueName: helpText(de: "fassung", en: "version")))
  var show: Int?

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: Format = .table

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if (format == .xml) && show == nil {
      throw ValidationError(
        helpText(de: "--format xml gehört zu --show.", en: "--format xml goes with --show."))
    }
    if format == .json && show != nil {
      throw ValidationError(
        helpText(
          de: "--show gibt eine Seite oder mit --format xml die Datei aus.",
          en: "--show prints a page or, with --format xml, the file."))
    }
  }

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    do {
      let store = try CatalogStore(catalogOption.folder)
      let log = try store.readableLog()
      session.report(log.faults)
      let history = try ProfileHistory(of: id, in: store, log: log, vocabulary: vocabulary)
      if let show {
        try print(try history.document(version: show), session, vocabulary)
        return
      }
      let report = HistoryReport(
        history.versions.map { HistoryReport.Version(entry: $0.entry, profile: $0.profile) },
        codes: vocabulary.codes)
      try session.write(
        format == .json
          ? report.json.serialized()
          : report.text(session.language, width: Terminal.outputWidth))
    } catch let refusal as Refusal {
      session.report(refusal.diagnostics)
      throw session.endSubmission(refusal.diagnostics)
    }
  }

  private func print(
    _ document: SubmissionCheck.Document, _ session: Session, _ vocabulary: Vocabulary
  ) throws {
    if format == .xml {
      try session.write(String(decoding: document.bytes, as: UTF8.self))
      return
    }
    let profile = try MeasureProfile(
      parsing: document.bytes, name: document.name, vocabulary: vocabulary)
    try session.write(
      ProfileReport(
        profile, codes: vocabulary.codes, language: session.language, width: Terminal.outputWidth
      ).text)
  }
}
