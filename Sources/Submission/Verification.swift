internal import Catalog
package import Diagnostics
package import Files
internal import Profiles
internal import SystemPackage

/// Whether a catalogue is what its audit log says: every line, every file, every version.
///
/// Finds any byte that was changed in the log, in a profile in place or in a version that is kept;
/// any line removed, added or moved; any file removed or added. What nobody can find in the folder
/// alone: that somebody took the last lines away *and* the files that they record, or wrote all of
/// it anew. Who keeps ``AuditLog/head`` elsewhere and gives it as `seen` finds that too.
package struct Verification: Sendable {
  /// The log that it was compared with.
  package let log: AuditLog
  /// Empty but for notes where all is as recorded; in the order of places.
  package let diagnostics: [Diagnostic]
  /// How many profiles are in place, and how many versions are kept.
  package let profileCount: Int
  package let versionCount: Int

  /// Compares the folder with its log. Whoever calls this holds the lock, or says that it did not.
  /// - Parameter seen: the digest of a line that must be in the log, for it was one day.
  package init(_ store: CatalogStore, seen: SHA256Digest? = nil) throws(Refusal) {
    log = try store.log()
    var diagnostics = log.faults
    if let seen, log.faults.isEmpty, !log.contains(seen) {
      diagnostics.append(.lineGone(seen, in: store))
    }
    do {
      guard try !log.isEmpty || store.root.contains(CatalogStore.versionsName) else {
        self.diagnostics = diagnostics + [.nothingRecorded(in: store)]
        (profileCount, versionCount) = (0, 0)
        return
      }
      diagnostics += log.entries.compactMap { Self.objection(toVersionOf: $0, store) }
      // With a damaged log nobody knows what else was recorded.
      if log.faults.isEmpty {
        diagnostics += Self.filesInPlace(log, store)
        diagnostics += try Self.foreignFiles(log, store)
        diagnostics += try Self.foreignVersions(log, store)
      }
    } catch {
      throw Refusal(files: error)
    }
    self.diagnostics = diagnostics.sorted()
    profileCount = log.inPlace.count
    versionCount = log.entries.count
  }

  private static func objection(
    toVersionOf entry: AuditEntry, _ store: CatalogStore
  ) -> Diagnostic? {
    do {
      let bytes = try store.bytes(of: entry.version, of: entry.id.description)
      if let bytes, SHA256Digest(of: bytes) == entry.digest { return nil }
      // Its file waits for its name: who settles it has said so.
      if bytes == nil, try store.isWaiting(entry) { return nil }
      return .versionMissing(entry, in: store, isChanged: bytes != nil)
    } catch {
      return Diagnostic(reading: error)
    }
  }

  private static func filesInPlace(_ log: AuditLog, _ store: CatalogStore) -> [Diagnostic] {
    log.inPlace.compactMap { objection(to: $0, store) }
  }

  private static func objection(to entry: AuditEntry, _ store: CatalogStore) -> Diagnostic? {
    guard let path = RelativePath(entry.path) else { return nil }
    do {
      if try store.isWaiting(entry) { return nil }
      guard let bytes = try store.bytes(at: path) else {
        return .recordedFileMissing(entry, in: store)
      }
      guard SHA256Digest(of: bytes) != entry.digest else { return nil }
      return .changedOutside(
        store.fullPath(of: path), entry.id, in: store, recorded: entry.version)
    } catch {
      return Diagnostic(reading: error)
    }
  }

  private static func foreignFiles(
    _ log: AuditLog, _ store: CatalogStore
  ) throws -> [Diagnostic] {
    var found = try FolderListing.files(below: store.root.path, withExtension: "xml")
    found.files.removeAll { CatalogFolder.isLeftover($0.string) }
    let recorded = Set(
      log.inPlace.compactMap { RelativePath($0.path).map { store.fullPath(of: $0) } })
    let names = Dictionary(grouping: found.files.map(\.string)) { $0.lowercased() }
    let twins = names.values.filter { $0.count > 1 }.flatMap { group in
      group.filter { !recorded.contains($0) }.map { path in
        Diagnostic.twinName(path, of: group.first { $0 != path } ?? path)
      }
    }
    return found.unread.map { Diagnostic(reading: $0) } + twins
      + found.files.map(\.string).filter { !recorded.contains($0) }
      .map { Diagnostic.notRecorded($0, in: store) }
  }

  /// Everything in `.versions` that no entry is about.
  private static func foreignVersions(
    _ log: AuditLog, _ store: CatalogStore
  ) throws -> [Diagnostic] {
    guard let versions = try store.root.subfolder(CatalogStore.versionsName) else { return [] }
    let recorded = Dictionary(grouping: log.entries) { $0.id.description }
    var diagnostics: [Diagnostic] = []
    for name in try versions.names() {
      // A folder that is empty is what an interrupted submission may leave: it says nothing.
      let folder: Folder?
      do throws(FileError) {
        folder = try versions.subfolder(name)
      } catch {
        let isForeign = [.isNoFolder, .isLink].contains(error.reason)
        diagnostics.append(
          isForeign
            ? .foreignVersion(versions.path(of: name).string) : Diagnostic(reading: error))
        continue
      }
      guard let folder else { continue }
      let expected = Set((recorded[name] ?? []).map { "\($0.version).xml" })
      for file in try folder.names() where !expected.contains(file) {
        diagnostics.append(.foreignVersion(folder.path(of: file).string))
      }
    }
    return diagnostics
  }
}

extension CatalogStore {
  /// Takes the lock, finishes what was interrupted, and compares the folder with its log.
  ///
  /// Where the folder can only be read it does without the lock, and says so.
  /// - Parameters:
  ///   - seen: the digest of a line that must be in the log, for it was one day.
  ///   - patience: how long to wait for the lock.
  ///   - waiting: called once if that takes more than a second.
  package func verify(
    seen: SHA256Digest? = nil, patience: Duration, waiting: () -> Void = {}
  ) throws(Refusal) -> (Verification, notes: [Diagnostic]) {
    do {
      // A folder that nobody has submitted to stays as it is: not even a lock is put there.
      guard try logBytes()?.isEmpty == false || Recovery(self).isNeeded() else {
        return (try Verification(self, seen: seen), [])
      }
      let lock: FileLock?
      do {
        lock = try FileLock.acquire(Self.lockName, in: root, patience: patience, waiting: waiting)
      } catch {
        guard case .system(let code) = error.reason,
          [.readOnlyFileSystem, .permissionDenied, .notPermitted].contains(code)
        else { throw error }
        return (try Verification(self, seen: seen), [.verifiedWithoutLock(root.path.string)])
      }
      guard let lock else {
        throw Refusal(
          .catalogBusy(root.path.string, by: FileLock.holder(of: Self.lockName, in: root)))
      }
      return try withExtendedLifetime(lock) {
        let notes = try Recovery(self).run()
        return (try Verification(self, seen: seen), try notes + leftoverNotes())
      }
    } catch {
      throw Refusal(files: error)
    }
  }
}
