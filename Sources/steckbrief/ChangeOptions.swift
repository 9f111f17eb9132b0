import ArgumentParser
import Diagnostics
import Files
import Profiles
import Reports
import Submission
import Text
import UseCases

/// What every command takes that changes the catalogue.
struct ChangeOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: .text(de: "Nur zeigen, was sich ändern würde.", en: "Only show what would change."))
  var dryRun = false

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: OutputFormat = .table

  @OptionGroup(title: HelpGroup.submitter) var submitterOption: SubmitterOption
  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  /// - Parameter isKeeper: whether it may be for no district; see ``Submitter``.
  func terms(_ session: Session, at place: Workplace, isKeeper: Bool = false) throws -> ChangeTerms
  {
    let submitter = try submitterOption.submitter(
      session, codes: place.vocabulary.codes, isKeeper: isKeeper)
    var terms = ChangeTerms(catalogOption.path, by: submitter)
    terms.isDryRun = dryRun
    terms.patience = submitterOption.patience
    return terms
  }

  /// Makes a change and tells what came of it.
  func change<Asked: Request>(
    isKeeper: Bool = false, _ request: (ChangeTerms) -> Asked
  ) async throws where Asked.Value == Change {
    let session = Session(language: languageOption.language)
    var place = try session.workplace()
    place.clock = submitterOption.clock
    let asked = request(try terms(session, at: place, isKeeper: isKeeper))
    try conclude(try await session.answer(asked, at: place), session, place.vocabulary.codes)
  }

  /// Submits, and asks at a terminal where only somebody who knows can tell whether it is meant.
  func submit(_ request: (ChangeTerms) -> SubmitRequest) async throws {
    let session = Session(language: languageOption.language)
    var place = try session.workplace()
    place.clock = submitterOption.clock
    var asked = request(try terms(session, at: place))
    // What came through the standard input is read once.
    let mayAsk = Terminal.isInteractive && !dryRun && !asked.documents.contains("-")
    let outcome = await asked.run(at: place)
    session.tell(outcome.notes)
    var change = try session.value(of: outcome)
    if mayAsk, change.asksForConsent, change.entries.isEmpty, session.confirm(.replacing) {
      asked.replaces = true
      let second = await asked.run(at: place)
      session.tell(second.notes, besides: outcome.notes)
      change = try session.value(of: second)
    } else if change.asksForConsent {
      session.say(.sayReplace)
    }
    try conclude(change, session, place.vocabulary.codes)
  }

  private func conclude(_ change: Change, _ session: Session, _ codes: CodeLists) throws {
    let (verdicts, entries) = (change.verdicts, change.entries)
    let isPublished = !entries.isEmpty
    let shown =
      dryRun
      ? verdicts : verdicts.filter { verdict in entries.contains { $0.id == verdict.profile?.id } }
    let report = SubmissionReport(
      format == .json ? verdicts : shown, entries: entries, codes: codes)
    let count = dryRun ? verdicts.count(where: \.isAccepted) : entries.count
    let result = LocalizedText.submitted(
      count, waiting: change.waitingCount, in: catalogOption.path, isDryRun: dryRun)
    try session.write(
      format == .json
        ? report.json(isDryRun: dryRun).serialized() : report.text(session.language),
      unwritable: isPublished ? result + .onlyReportLost : nil)
    if isPublished || dryRun {
      session.say(result)
    } else if !change.faults.isEmpty, !change.isUncertain {
      session.say(.nothingSubmitted)
    }
    if change.faults.containsError { throw session.end(change.faults) }
  }
}

extension LocalizedText {
  fileprivate static let replacing = LocalizedText(
    de: "Trotzdem ersetzen? Die Fassung davor bleibt erhalten. (ja/nein)",
    en: "Replace it all the same? The version before is kept. (yes/no)")

  fileprivate static let sayReplace = LocalizedText(
    de: "Ist es so gemeint, noch einmal mit --replace einreichen.",
    en: "If it is meant, submit again with --replace.")

  fileprivate static let nothingSubmitted = LocalizedText(
    de: "Nichts eingereicht; im Katalog ist nichts geändert.",
    en: "Nothing submitted; nothing in the catalogue has changed.")

  fileprivate static let onlyReportLost = LocalizedText(
    de: " Nur der Bericht darüber fehlt; noch einmal einreichen ist nicht nötig.",
    en: " Only the report of it is lost; there is no need to submit again.")

  fileprivate static func submitted(
    _ count: Int, waiting: Int, in catalog: String, isDryRun: Bool
  ) -> LocalizedText {
    let profiles = LocalizedText(
      de: count == 1 ? "1 Steckbrief" : "\(count) Steckbriefe",
      en: count == 1 ? "1 profile" : "\(count) profiles")
    let folder = catalog.terminalSafe
    let notYet = LocalizedText(
      de: waiting > 0 ? ", davon noch nicht sichtbar: \(waiting)" : "",
      en: waiting > 0 ? ", not visible yet: \(waiting)" : "")
    return isDryRun
      ? LocalizedText(
        de: "Annehmbar: \(profiles.german). Geändert ist nichts.",
        en: "Acceptable: \(profiles.english). Nothing has changed.")
      : LocalizedText(
        de: "Im Katalog \(folder): \(profiles.german)\(notYet.german).",
        en: "In the catalogue \(folder): \(profiles.english)\(notYet.english).")
  }
}
