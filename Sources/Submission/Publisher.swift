internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage

/// Puts versions of profiles into the catalogue: all of them or none, whatever fails when.
///
/// | stage | does | who finds it interrupted |
/// |---|---|---|
/// | `stage` | writes and syncs every file in `.incoming/`, twice: one for its place, one for `.versions/` | removes them |
/// | `announce` | writes and syncs the journal there | removes it and them |
/// | `record` | appends the lines to the audit log and syncs it: **from here on the submission counts** | cuts a torn line off and removes; completes if all lines are there |
/// | `settle` | gives the files their names, versions first; syncs the folders | completes |
/// | `clear` | removes the journal | completes |
///
/// After `record` no byte of a profile is written any more, only names are given, so that a disk
/// that is full stops a submission before it counts. Readers take no lock: each file appears in one
/// step. Of several files of one submission a reader may, between two such steps, see the first in
/// its new version and the second in its old one.
///
/// Whoever calls this holds the lock of the catalogue.
struct Publisher {
  let store: CatalogStore

  /// - Throws: ``Refusal`` that says what failed, and whether anything has changed.
  func publish(
    _ files: [PlannedFile], as entries: [AuditEntry], after log: AuditLog
  ) throws(Refusal) {
    let incoming: Folder
    do {
      incoming = try prepare(files)
    } catch {
      throw Refusal([Diagnostic(writing: error), .nothingChanged(in: store)])
    }
    let journal = Journal(offset: log.length, entries: entries)
    do {
      try stage(files, in: incoming)
      try announce(journal, in: incoming)
      try record(journal)
    } catch {
      let said =
        undo(journal, in: incoming)
        ? Diagnostic.nothingChanged(in: store) : .unfinished(entries, in: store)
      throw Refusal([Diagnostic(writing: error), said])
    }
    do {
      try settle(journal, in: incoming, before: log)
      try clear(incoming)
    } catch {
      throw Refusal(error.diagnostics + [.unfinished(entries, in: store)])
    }
  }

  // MARK: - The stages

  /// Makes the folders and looks whether names can be given in them, before anything counts.
  private func prepare(_ files: [PlannedFile]) throws(FileWritingError) -> Folder {
    let incoming = try store.root.makeSubfolder(CatalogStore.incomingName)
    for file in files {
      for path in [RelativePath.version(file.version, of: file.id.description), file.path] {
        let folder = try store.makeFolder(of: path)
        if let code = folder.objection(toRenamingFrom: incoming) {
          throw FileWritingError(path: folder.path.string, reason: .system(code))
        }
      }
    }
    return incoming
  }

  private func stage(_ files: [PlannedFile], in incoming: Folder) throws(FileWritingError) {
    for file in files {
      let names = StagedNames(file.id.description, file.version)
      try incoming.write(names.version, file.bytes)
      if !file.isInPlace { try incoming.write(names.inPlace, file.bytes) }
    }
    try incoming.sync()
  }

  private func announce(_ journal: Journal, in incoming: Folder) throws(FileWritingError) {
    try incoming.write(Journal.draftName, journal.bytes)
    try incoming.rename(Journal.draftName, to: incoming, as: Journal.name)
    try incoming.sync()
  }

  func record(_ journal: Journal) throws(FileWritingError) {
    try store.root.append(journal.lines, to: CatalogStore.logName)
    if journal.offset == 0 { try store.root.sync() }
  }

  /// Gives the files of a recorded submission their names; what has been done already is done again
  /// without harm.
  func settle(
    _ journal: Journal, in incoming: Folder, before log: AuditLog
  ) throws(Refusal) {
    var folders: [Folder] = []
    for entry in journal.entries {
      guard let path = RelativePath(entry.path) else { continue }
      let names = StagedNames(entry.id.description, entry.version)
      let version = RelativePath.version(entry.version, of: entry.id.description)
      let place = Settling(
        store: store, incoming: incoming, digest: entry.digest, entry: entry)
      folders.append(try place.settle(names.version, at: version, replacing: nil))
      folders.append(
        try place.settle(
          names.inPlace, at: path, replacing: log.version(before: entry)?.digest))
    }
    do {
      for folder in folders { try folder.sync() }
    } catch {
      throw Refusal(Diagnostic(writing: error))
    }
  }

  /// Ends a submission that is in place: the journal goes last. As long as it is there, whoever finds
  /// it completes the rest.
  func clear(_ incoming: Folder) throws(Refusal) {
    do {
      for name in try incoming.names() where name != Journal.name { try incoming.remove(name) }
      try incoming.sync()
      try incoming.remove(Journal.name)
      try incoming.sync()
    } catch {
      throw Refusal(files: error)
    }
  }

  /// Removes what was never recorded: the journal goes first. Files without one are nobody's.
  func discard(_ incoming: Folder) throws(Refusal) {
    do {
      let names = try incoming.names()
      if names.contains(Journal.name) {
        try incoming.remove(Journal.name)
        try incoming.sync()
      }
      for name in names where name != Journal.name { try incoming.remove(name) }
      try incoming.sync()
    } catch {
      throw Refusal(files: error)
    }
  }

  /// Takes back what was not recorded.
  /// - Returns: `false` where that failed too, so that nobody knows what the disk holds.
  private func undo(_ journal: Journal, in incoming: Folder) -> Bool {
    do {
      try cutLog(to: journal.offset)
      try discard(incoming)
      return true
    } catch {
      return false
    }
  }

  /// Cuts off what a submission that does not count has appended to the log.
  func cutLog(to offset: Int) throws {
    guard let bytes = try store.logBytes(), bytes.count > offset else { return }
    try store.root.truncate(CatalogStore.logName, to: offset)
  }
}

/// What a file is called in `.incoming/`.
struct StagedNames {
  let inPlace: String
  let version: String

  init(_ id: String, _ version: Int) {
    inPlace = "\(id).\(version).xml"
    self.version = "\(id).\(version).version.xml"
  }
}
