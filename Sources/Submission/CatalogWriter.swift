package import Diagnostics
internal import Files
internal import SystemPackage
package import Values

/// The one process that changes a catalogue, as long as this value lives.
package struct CatalogWriter: Sendable {
  package let store: CatalogStore
  package private(set) var log: AuditLog
  /// What was found of an interrupted submission, and done about it.
  package let notes: [Diagnostic]
  private let lock: FileLock

  /// Waits for the lock, takes it, and finishes what an interrupted submission left.
  /// - Parameters:
  ///   - patience: how long to wait for the lock.
  ///   - waiting: called once if that takes more than a second.
  /// - Throws: ``Refusal`` where the catalogue is busy, cannot be written, or has a damaged log:
  ///   upon a log that cannot be trusted nothing is built.
  package init(
    _ store: CatalogStore, patience: Duration, waiting: () -> Void = {}
  ) throws(Refusal) {
    do {
      guard
        let lock = try FileLock.acquire(
          CatalogStore.lockName, in: store.root, patience: patience, waiting: waiting)
      else {
        throw Refusal(
          .catalogBusy(
            store.root.path.string, by: FileLock.holder(of: CatalogStore.lockName, in: store.root)))
      }
      self.store = store
      self.lock = lock
      notes = try Recovery(store).run()
      log = try store.log()
    } catch {
      throw Refusal(files: error)
    }
    guard log.faults.isEmpty else { throw Refusal(notes + log.faults) }
  }

  /// Puts these files into the catalogue: all or none.
  /// - Parameter now: what the clock says. A time before that of the last entry is not recorded.
  /// - Returns: what was recorded, which counts whatever else is said, and what there is to say of it:
  ///   an error where it is not wholly in place yet.
  package mutating func publish(
    _ verdicts: [SubmissionCheck.Verdict], by submitter: Submitter, at now: UTCTime
  ) throws(Refusal) -> (entries: [AuditEntry], notes: [Diagnostic]) {
    let files = verdicts.compactMap(\.plan)
    guard !files.isEmpty else { return ([], []) }
    var time = now
    var notes: [Diagnostic] = []
    if let last = log.entries.last?.time, last > now {
      notes.append(.clockBackwards(now, recorded: last, in: store))
      time = last
    }
    let entries = log.entries(for: files, by: submitter, at: time)
    notes += try Publisher(store: store).publish(files, as: entries, after: log)
    log = log.appending(entries)
    return (entries, notes)
  }
}
