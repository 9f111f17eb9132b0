internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage

/// Finds what an interrupted submission left, and completes it or takes it back.
///
/// Whoever calls this holds the lock of the catalogue, so that nothing of it belongs to a submission
/// that still runs.
struct Recovery {
  let store: CatalogStore
  private let publisher: Publisher

  init(_ store: CatalogStore) {
    self.store = store
    publisher = Publisher(store: store)
  }

  /// Whether there is something to do.
  func isNeeded() throws(Refusal) -> Bool {
    do {
      if let incoming = try store.root.subfolder(CatalogStore.incomingName),
        !(try incoming.names()).isEmpty
      {
        return true
      }
      return !(try hasEnd(store.logBytes()))
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// - Returns: what was found and done; empty where nothing was left.
  func run() throws(Refusal) -> [Diagnostic] {
    do {
      guard let incoming = try store.root.subfolder(CatalogStore.incomingName) else {
        return try mendEnd()
      }
      let names = try incoming.names()
      guard let bytes = try incoming.bytes(of: Journal.name, limit: CatalogStore.largestLog) else {
        return try mendEnd() + settleWaiting(names, in: incoming)
      }
      guard let journal = Journal(bytes) else {
        throw Refusal(.damagedJournal(incoming.path(of: Journal.name).string))
      }
      return try finish(journal, in: incoming)
    } catch {
      throw Refusal(files: error)
    }
  }

  /// Without a journal the log says what each file is: a version that it has waits for its name, one
  /// that it does not have was never announced, and what has another name is not ours.
  private func settleWaiting(_ names: [String], in incoming: Folder) throws -> [Diagnostic] {
    let log = try store.log()
    // With a damaged log nobody knows what else was recorded.
    guard !names.isEmpty, log.faults.isEmpty else { return [] }
    var notes: [Diagnostic] = []
    var (recorded, unrecorded): (Set<AuditEntry>, [String]) = ([], [])
    for name in names {
      guard name != Journal.draftName else {
        unrecorded.append(name)
        continue
      }
      guard let staged = StagedNames(parsing: name) else {
        notes.append(.foreignIncoming(incoming.path(of: name).string))
        continue
      }
      let latest = log.latest(of: ProfileID(staged.id))
      let bytes = try incoming.bytes(of: name, limit: CatalogStore.largestLog)
      if let latest, latest.version == staged.version,
        bytes.map({ SHA256Digest(of: $0) }) == latest.digest
      {
        recorded.insert(latest)
      } else {
        unrecorded.append(name)
      }
    }
    if !unrecorded.isEmpty {
      try publisher.discard(unrecorded, in: incoming)
      let files = unrecorded.filter { $0 != Journal.draftName }
      if !files.isEmpty { notes.append(.undone(files, in: store)) }
    }
    return try notes + settled(recorded.sorted { $0.number < $1.number }, in: incoming, log)
  }

  /// Gives recorded versions their names. What still cannot have its name keeps nobody else from work.
  private func settled(
    _ entries: [AuditEntry], in incoming: Folder, _ log: AuditLog
  ) throws -> [Diagnostic] {
    let waiting = try publisher.settle(entries, in: incoming, before: log)
    try publisher.clear(incoming)
    let done = try entries.filter { try !store.isWaiting($0) }
    return (done.isEmpty ? [] : [.completed(done, in: store)])
      + waiting.map { $0.with { $0.severity = .warning } }
  }

  private func finish(_ journal: Journal, in incoming: Folder) throws -> [Diagnostic] {
    let bytes = try store.logBytes() ?? []
    let before = AuditLog(Array(bytes.prefix(journal.offset)), path: store.logPath)
    let appended = Array(bytes.dropFirst(journal.offset))
    let planned = journal.lines
    guard before.faults.isEmpty, before.length == journal.offset,
      before.head == journal.entries.first?.previous, appended.count <= planned.count
    else {
      throw Refusal(.damagedJournal(incoming.path(of: Journal.name).string))
    }
    var notes: [Diagnostic] = []
    if appended != planned {
      if !appended.isEmpty { notes.append(.tornLine(in: store, line: before.entries.count + 1)) }
      try publisher.cutLog(to: journal.offset)
      guard try hasBegunToSettle(journal, incoming) else {
        try publisher.discard(journal.stagedNames, in: incoming)
        return notes + [.undone(journal.entries, in: store)]
      }
      // Names were given, so the lines were whole once: the journal has them.
      try publisher.record(journal)
    }
    return try notes + settled(journal.entries, in: incoming, before)
  }

  private func hasBegunToSettle(
    _ journal: Journal, _ incoming: Folder
  ) throws(FileError) -> Bool {
    for entry in journal.entries {
      let names = StagedNames(entry.id.description, entry.version)
      if try !incoming.contains(names.keptVersion) { return true }
    }
    return false
  }

  /// A last line without its end and without a journal: a disk that did not keep what it had synced,
  /// or a copy that was cut short.
  ///
  /// A line that lacks nothing but its LF gets it. A part of a line says nothing that can be
  /// trusted and is cut off; what it recorded is then found as not recorded.
  private func mendEnd() throws -> [Diagnostic] {
    guard let bytes = try store.logBytes(), !hasEnd(bytes) else { return [] }
    let log = AuditLog(bytes, path: store.logPath)
    guard !log.fragment.isEmpty, log.length + log.fragment.count == bytes.count else { return [] }
    if AuditEntry(line: log.fragment + [0x0A]) != nil {
      try store.root.append([0x0A], to: CatalogStore.logName)
      return [.lostLineEnd(in: store, line: log.entries.count + 1)]
    }
    // A whole line with a byte too much or a changed end was damaged, not torn: verify says so.
    guard AuditEntry(line: log.fragment.dropLast() + [0x0A]) == nil else { return [] }
    try store.root.truncate(CatalogStore.logName, to: log.length)
    return [.tornLine(in: store, line: log.entries.count + 1)]
  }

  private func hasEnd(_ log: [UInt8]?) -> Bool {
    (log?.last ?? 0x0A) == 0x0A
  }
}
