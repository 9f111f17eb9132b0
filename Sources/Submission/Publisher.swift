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
/// | `clear` | removes the journal; a file that cannot get its name yet stays in `.incoming/` and waits | completes |
///
/// After `record` no byte of a profile is written any more, only names are given, so that a disk
/// that is full stops a submission before it counts. Readers take no lock: each file appears in one
/// step. Of several files of one submission a reader may, between two such steps, see the first in
/// its new version and the second in its old one.
///
/// Whoever calls this holds the lock of the catalogue.
struct Publisher {
  let store: CatalogStore

  /// - Returns: what there is to say of a submission that counts but is not wholly in place.
  /// - Throws: ``Refusal`` that says what failed, and whether anything has changed: the submission
  ///   does not count, or nobody knows.
  func publish(
    _ files: [PlannedFile], as entries: [AuditEntry], after log: AuditLog
  ) throws(Refusal) -> [Diagnostic] {
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
      let waiting = try settle(entries, in: incoming, before: log)
      try clear(incoming)
      return waiting
    } catch {
      return error.diagnostics + [.unsecured(entries, in: store)]
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
      try incoming.write(names.keptVersion, file.bytes)
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

  /// Gives the files of recorded versions their names; what has been done already is done again
  /// without harm.
  /// - Returns: what keeps files from getting their names: each is an error, and its file waits in
  ///   `.incoming/`.
  /// - Throws: ``Refusal`` where the names that were given may not outlive a power cut.
  func settle(
    _ entries: [AuditEntry], in incoming: Folder, before log: AuditLog
  ) throws(Refusal) -> [Diagnostic] {
    var waiting: [Diagnostic] = []
    var folders: [Folder] = []
    for entry in entries {
      guard let path = RelativePath(entry.path) else { continue }
      let names = StagedNames(entry.id.description, entry.version)
      let version = RelativePath.version(entry.version, of: entry.id.description)
      let place = Settling(
        store: store, incoming: incoming, digest: entry.digest, entry: entry)
      do {
        folders.append(try place.settle(names.keptVersion, at: version, replacing: nil))
        folders.append(
          try place.settle(
            names.inPlace, at: path, replacing: log.version(before: entry)?.digest))
      } catch {
        waiting += error.diagnostics + [.waiting(entry, in: store)]
      }
    }
    do {
      for folder in folders { try folder.sync() }
    } catch {
      throw Refusal(Diagnostic(writing: error))
    }
    return waiting
  }

  /// Ends a submission: the journal goes last. As long as it is there, whoever finds it completes the
  /// rest; files that wait do so without it, for the log knows them.
  func clear(_ incoming: Folder) throws(Refusal) {
    do {
      try incoming.sync()
      for name in [Journal.draftName, Journal.name] where try incoming.contains(name) {
        try incoming.remove(name)
      }
      try incoming.sync()
    } catch {
      throw Refusal(files: error)
    }
  }

  /// Removes what was never recorded: the journal goes first.
  /// - Parameter files: names in `.incoming/`.
  func discard(_ files: [String], in incoming: Folder) throws(Refusal) {
    do {
      if try incoming.contains(Journal.name) {
        try incoming.remove(Journal.name)
        try incoming.sync()
      }
      for name in files where try incoming.contains(name) { try incoming.remove(name) }
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
      try discard(journal.stagedNames, in: incoming)
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
struct StagedNames: Hashable {
  let id: String
  let version: Int

  init(_ id: String, _ version: Int) {
    (self.id, self.version) = (id, version)
  }

  /// - Parameter name: `ID.version.xml` or `ID.version.version.xml`; `nil` for any other name.
  init?(parsing name: String) {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.popLast() == "xml" else { return nil }
    if parts.last == "version" { parts.removeLast() }
    guard parts.count == 2, let version = Int(parts[1]) else { return nil }
    self.init(String(parts[0]), version)
    guard name == inPlace || name == keptVersion else { return nil }
  }

  /// On its way to its place.
  var inPlace: String { "\(id).\(version).xml" }
  /// On its way to `.versions/`.
  var keptVersion: String { "\(id).\(version).version.xml" }
}

extension Journal {
  /// Every name in `.incoming/` that its submission may have.
  var stagedNames: [String] {
    entries.map { StagedNames($0.id.description, $0.version) }
      .flatMap { [$0.keptVersion, $0.inPlace] } + [Journal.draftName]
  }
}
