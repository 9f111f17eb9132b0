import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Reports
import Submission
import SystemPackage
import Text

/// One change of the catalogue: what `submit`, `withdraw` and `catalog adopt` have in common.
struct SubmissionRun {
  private let session: Session
  private let store: CatalogStore
  private let vocabulary: Vocabulary
  private let submitter: Submitter
  private let option: SubmitterOption
  private let format: OutputFormat
  private let isDryRun: Bool

  /// - Parameter isKeeper: whether it may be for no district; see ``Submitter``.
  init(_ options: ChangeOptions, isKeeper: Bool = false) throws {
    session = Session(language: options.languageOption.language)
    (option, format) = (options.submitterOption, options.format)
    isDryRun = options.dryRun
    vocabulary = try session.vocabulary()
    submitter = try option.submitter(
      session, codes: vocabulary.codes, isKeeper: isKeeper)
    do {
      store = try CatalogStore(options.catalogOption.folder)
    } catch {
      session.report(error.diagnostics)
      throw session.endSubmission(error.diagnostics)
    }
  }

  /// Submits files; those that cannot be read are reported with all other faults.
  /// - Parameter isEach: whether each file is published on its own.
  func submit(_ paths: [String], isEach: Bool) async throws {
    var documents: [SubmissionCheck.Document] = []
    var faults: [Diagnostic] = []
    for path in paths {
      do {
        documents.append(
          SubmissionCheck.Document(name: path, bytes: try ProfileFile.bytes(of: FilePath(path))))
      } catch {
        session.report(error.diagnostics)
        faults += error.diagnostics
      }
    }
    try await change(after: faults, publishesRest: isEach) { _ in
      if !isEach { return [{ $0.verdicts(on: documents) }] }
      return documents.map { document in { $0.verdicts(on: [document]) } }
    }
  }

  func withdraw(_ id: String) async throws {
    try await change { check in
      let document = try check.withdrawal(of: id)
      return [{ $0.verdicts(on: [document], action: .withdraw) }]
    }
  }

  /// - Parameter all: whether the profiles of other districts are recorded too.
  func adopt(all: Bool) async throws {
    let district = all ? nil : submitter.district
    try await change { check in
      let verdicts = try check.adoption(of: district)
      if verdicts.isEmpty { session.report([check.nothingToAdopt(district)]) }
      return [{ _ in verdicts }]
    }
  }

  /// Takes the lock, judges and publishes step by step, and reports.
  /// - Parameters:
  ///   - earlier: what was wrong with files that could not even be read.
  ///   - publishesRest: whether a fault leaves what is published apart from it alone.
  ///   - steps: what is published together, judged when its turn has come.
  private func change(
    after earlier: [Diagnostic] = [], publishesRest: Bool = false,
    _ steps: (SubmissionCheck) throws -> [(SubmissionCheck) -> [SubmissionCheck.Verdict]]
  ) async throws {
    var verdicts: [SubmissionCheck.Verdict] = []
    var entries: [AuditEntry] = []
    var faults = earlier
    do {
      var writer = isDryRun ? nil : try openWriter()
      let log = try writer?.log ?? soundLog()
      var check = SubmissionCheck(
        try await catalog(), in: store, log: log, submitter: submitter, vocabulary: vocabulary)
      for step in try steps(check) {
        let judged = step(check)
        verdicts += judged
        for verdict in judged {
          session.report(verdict.diagnostics, source: SourceText(verdict.document.bytes))
        }
        let errors = judged.flatMap(\.diagnostics).filter { $0.severity == .error }
        faults += errors
        guard errors.isEmpty, publishesRest || faults.isEmpty else { continue }
        if let recorded = try writer?.publish(judged, by: submitter, at: option.now()) {
          entries += recorded.entries
          session.report(recorded.notes)
          check = check.with(judged, log: writer?.log ?? log)
        }
      }
    } catch let refusal as Refusal {
      session.report(refusal.diagnostics)
      faults += refusal.diagnostics
    }
    try conclude(verdicts, entries, faults)
  }

  private func openWriter() throws -> CatalogWriter {
    let writer = try CatalogWriter(store, patience: option.patience) { session.sayWaiting() }
    session.report(writer.notes)
    return writer
  }

  private func soundLog() throws -> AuditLog {
    let log = try store.readableLog()
    guard log.faults.isEmpty else { throw Refusal(log.faults) }
    return log
  }

  /// The catalogue as it is now, which may be empty; what is wrong with single files is reported.
  private func catalog() async throws -> Catalog {
    do {
      let loaded = try await CatalogFolder.load(store.path, vocabulary: vocabulary)
      session.report(loaded.diagnostics)
      return loaded.catalog
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  private func conclude(
    _ verdicts: [SubmissionCheck.Verdict], _ entries: [AuditEntry], _ faults: [Diagnostic]
  ) throws {
    let isPublished = !entries.isEmpty
    let shown =
      isDryRun
      ? verdicts : verdicts.filter { verdict in entries.contains { $0.id == verdict.profile?.id } }
    let report = SubmissionReport(
      format == .json ? verdicts : shown, entries: entries, codes: vocabulary.codes)
    let count = isDryRun ? verdicts.count(where: \.isAccepted) : entries.count
    let result = LocalizedText.submitted(count, in: store.path.string, isDryRun: isDryRun)
    try session.write(
      format == .json
        ? report.json(isDryRun: isDryRun).serialized() : report.text(session.language),
      unwritable: isPublished ? result + .onlyReportLost : nil)
    if isPublished || isDryRun {
      session.say(result)
    } else if !faults.isEmpty {
      session.say(.nothingSubmitted)
    }
    if faults.containsError { throw session.endSubmission(faults) }
  }
}

extension Session {
  func say(_ text: LocalizedText) {
    say(text[language] + "\n")
  }

  func sayWaiting() {
    say(
      LocalizedText(
        de: "Ein anderer Vorgang ändert den Katalog; es wird gewartet …",
        en: "Another process is changing the catalogue; waiting …"))
  }

  /// The exit code after a refusal: busy, a file that could not be written, else as for any input.
  func endSubmission(_ diagnostics: [Diagnostic]) -> ExitCode {
    let codes = Set(diagnostics.filter { $0.severity == .error }.map(\.code))
    if codes.contains(.catalogBusy) { return Exit.temporaryFailure }
    if !codes.isDisjoint(with: [.fileUnwritable, .unfinished]) { return Exit.ioError }
    if !codes.isEmpty, codes.isSubset(of: [.nothingRecorded, .notOnRecord]) { return Exit.noInput }
    return end(diagnostics)
  }
}

extension LocalizedText {
  fileprivate static let nothingSubmitted = LocalizedText(
    de: "Nichts eingereicht; im Katalog ist nichts geändert.",
    en: "Nothing submitted; nothing in the catalogue has changed.")

  fileprivate static let onlyReportLost = LocalizedText(
    de: " Nur der Bericht darüber fehlt; noch einmal einreichen ist nicht nötig.",
    en: " Only the report of it is lost; there is no need to submit again.")

  fileprivate static func submitted(
    _ count: Int, in catalog: String, isDryRun: Bool
  ) -> LocalizedText {
    let profiles = LocalizedText(
      de: count == 1 ? "1 Steckbrief" : "\(count) Steckbriefe",
      en: count == 1 ? "1 profile" : "\(count) profiles")
    let folder = catalog.terminalSafe
    return isDryRun
      ? LocalizedText(
        de: "Annehmbar: \(profiles.german). Geändert ist nichts.",
        en: "Acceptable: \(profiles.english). Nothing has changed.")
      : LocalizedText(
        de: "Im Katalog \(folder): \(profiles.german).",
        en: "In the catalogue \(folder): \(profiles.english).")
  }
}
