internal import Catalog
package import Diagnostics
internal import Files
internal import Profiles
package import Submission
internal import SystemPackage
internal import Text
internal import Values

/// What came of a change of the catalogue: also one that was refused has its verdicts.
package struct Change: Sendable {
  /// In the order of the documents that were judged.
  package fileprivate(set) var verdicts: [SubmissionCheck.Verdict] = []
  /// What was recorded: from then on it counts.
  package fileprivate(set) var entries: [AuditEntry] = []
  /// Why not all of it was.
  package fileprivate(set) var faults: [Diagnostic] = []

  /// How many of the entries are recorded and not visible yet.
  package var waitingCount: Int { faults.count { $0.kind == .waitingForName } }

  /// Whether all that stops it is that nobody has said yet that it is meant.
  package var asksForConsent: Bool {
    let errors = faults.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy(\.kind.asksForConsent)
  }

  /// Whether nobody knows what the disk holds until the catalogue is verified.
  package var isUncertain: Bool { faults.contains { $0.kind == .unfinished } }
}

/// One change of the catalogue: what all of them have in common.
struct ChangeWork {
  let submitter: Submitter
  private let place: Workplace
  private let terms: ChangeTerms
  private let store: CatalogStore
  private var change = Change()

  init(_ terms: ChangeTerms, at place: Workplace) throws(Refusal) {
    (self.terms, self.place) = (terms, place)
    submitter = try terms.submitter(place.vocabulary.codes)
    store = try CatalogStore(FilePath(terms.folder))
  }

  /// Notes why a part of the change is refused.
  mutating func note(_ refusal: Refusal, _ notes: inout Notes) {
    notes.add(refusal.diagnostics)
    change.faults += refusal.diagnostics
  }

  /// Takes the lock, judges and publishes step by step.
  /// - Parameters:
  ///   - publishesRest: whether a fault leaves what is published apart from it alone.
  ///   - replaces: as ``SubmitRequest/replaces``.
  ///   - isOfAll: whether it is to be done with every profile, so that one that cannot be read is a
  ///     fault.
  ///   - steps: what is published together, judged when its turn has come; told whether the whole
  ///     catalogue could be read.
  mutating func change(
    publishesRest: Bool = false, replaces: Bool = false, _ notes: inout Notes,
    isOfAll: Bool = false,
    _ steps: (SubmissionCheck, _ isWhole: Bool, inout Notes) throws(Refusal)
      -> [(SubmissionCheck) -> [SubmissionCheck.Verdict]]
  ) async -> Change {
    do throws(Refusal) {
      var writer = terms.isDryRun ? nil : try openWriter(&notes)
      let log = if let writer { writer.log } else { try soundLog() }
      let loaded = try await catalog()
      try loaded.refuseContested()
      notes.add(loaded.diagnostics)
      if isOfAll { change.faults += loaded.unread }
      var check = SubmissionCheck(
        loaded.catalog, in: store, log: log, submitter: submitter, vocabulary: place.vocabulary,
        replaces: replaces)
      for step in try steps(check, loaded.unread.isEmpty, &notes) {
        let judged = step(check)
        change.verdicts += judged
        for verdict in judged {
          notes.add(verdict.diagnostics, in: SourceText(verdict.document.bytes))
        }
        let errors = judged.flatMap(\.diagnostics).filter { $0.severity == .error }
        change.faults += errors
        guard errors.isEmpty, publishesRest || change.faults.isEmpty else { continue }
        if let recorded = try writer?.publish(judged, by: submitter, at: now()) {
          change.entries += recorded.entries
          notes.add(recorded.notes)
          change.faults += recorded.notes.filter { $0.severity == .error }
          check = check.with(judged, log: writer?.log ?? log)
        }
      }
    } catch {
      note(error, &notes)
    }
    return change
  }

  private func now() throws(Refusal) -> UTCTime {
    guard let now = place.clock() else {
      throw Refusal(
        Diagnostic(
          .internalFailure, at: SourceLocation(file: terms.folder),
          message: LocalizedText(
            de: "Die Uhr zeigt kein Jahr von 1 bis 9999.",
            en: "The clock shows no year 1 to 9999.")))
    }
    return now
  }

  private func openWriter(_ notes: inout Notes) throws(Refusal) -> CatalogWriter {
    let writer = try CatalogWriter(
      store, patience: .seconds(terms.patience), waiting: place.waiting)
    notes.add(writer.notes)
    return writer
  }

  private func soundLog() throws(Refusal) -> AuditLog {
    let log = try store.readableLog()
    guard log.faults.isEmpty else { throw Refusal(log.faults) }
    return log
  }

  /// The catalogue as it is now, which may be empty, with what is wrong with single files.
  private func catalog() async throws(Refusal) -> CatalogFolder.Loaded {
    do {
      return try await CatalogFolder.load(
        store.path, vocabulary: place.vocabulary, needs: .profiles, source: place.files,
        recorded: CatalogStore.recordedPaths(in: terms.folder))
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }
}
