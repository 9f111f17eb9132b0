internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage

/// Whether the place that a profile goes to is free or holds what the log says.
struct PlaceCheck {
  let store: CatalogStore
  /// The version recorded last; `nil` where none is.
  let latest: AuditEntry?
  /// Where a profile of that id is in the catalogue; `nil` where it is not.
  let standing: RelativePath?

  func path(for profile: CatalogDocument) -> RelativePath? {
    latest.flatMap { RelativePath($0.path) } ?? standing ?? .home(of: profile.id.description)
  }

  func holds(_ bytes: [UInt8], at path: RelativePath) throws(FileError) -> Bool {
    try store.bytes(at: path) == bytes
  }

  func objections(
    to profile: CatalogDocument, _ document: SubmissionCheck.Document
  ) -> [Diagnostic] {
    guard let path = path(for: profile) else { return [] }
    let version = RelativePath.version(profile.version, of: profile.id.description)
    do {
      let twins = try self.twins(of: path) + self.twins(of: version)
      let standing = try store.bytes(at: path)
      if let latest {
        let growth = growth(of: profile, over: latest, document)
        if !growth.isEmpty { return twins + growth }
        if try store.isWaiting(latest) { return twins + [.waiting(latest, in: store)] }
        return try twins + integrity(of: latest, standing, document)
          + occupants(of: version, document)
      }
      if let standing, standing != document.bytes {
        let full = store.fullPath(of: path)
        return twins + [
          self.standing == nil
            ? .nameTaken(full, profile.id)
            : .notRecorded(full, of: profile.district, in: store)
        ]
      }
      // What was there before the log begins with the version that it has.
      let leap = standing == nil ? leap(of: profile, from: 0, document) : []
      return try twins + leap + occupants(of: version, document)
    } catch {
      return [Diagnostic(reading: error)]
    }
  }

  private func growth(
    of profile: CatalogDocument, over latest: AuditEntry, _ document: SubmissionCheck.Document
  ) -> [Diagnostic] {
    guard profile.version <= latest.version else {
      return leap(of: profile, from: latest.version, document)
    }
    return [
      .versionNotGrown(
        profile.id, version: profile.version, latest: latest.version,
        isSame: SHA256Digest(of: document.bytes) == latest.digest, at: document.name)
    ]
  }

  /// A number that is out of all proportion is a typing mistake, and no number is left behind the
  /// greatest.
  private func leap(
    of profile: CatalogDocument, from latest: Int, _ document: SubmissionCheck.Document
  ) -> [Diagnostic] {
    let most = latest == 0 ? 1 : latest + Self.largestLeap
    guard profile.version > most else { return [] }
    return [
      .versionLeap(
        profile.id, version: profile.version, latest: latest, at: document.name)
    ]
  }

  private static let largestLeap = 10

  /// What is replaced must be what was recorded, and be kept; an author may have changed the file
  /// in place and submit just that one.
  private func integrity(
    of latest: AuditEntry, _ standing: [UInt8]?, _ document: SubmissionCheck.Document
  ) throws(FileError) -> [Diagnostic] {
    let kept = try store.bytes(of: latest.version, of: latest.id.description)
    guard let kept, SHA256Digest(of: kept) == latest.digest else {
      return [.versionMissing(latest, in: store, isChanged: kept != nil)]
    }
    guard let standing else { return [.recordedFileMissing(latest, in: store)] }
    guard standing == kept || standing == document.bytes else {
      return [
        .changedOutside(
          store.root.path.appending(latest.path).string, latest.id, in: store,
          recorded: latest.version)
      ]
    }
    return []
  }

  private func occupants(
    of version: RelativePath, _ document: SubmissionCheck.Document
  ) throws(FileError) -> [Diagnostic] {
    guard let standing = try store.bytes(at: version), standing != document.bytes else { return [] }
    return [.foreignVersion(store.fullPath(of: version))]
  }

  /// Names on the way to a file that differ from its own only in case.
  private func twins(of path: RelativePath) throws(FileError) -> [Diagnostic] {
    var folder = store.root
    for name in path.folders + [path.name] {
      if let twin = try folder.names().first(where: { $0 != name && isTwin($0, name) }) {
        return [.twinName(folder.path(of: twin).string, of: name)]
      }
      guard name != path.name || path.folders.contains(name),
        let next = try folder.contains(name) ? folder.subfolder(name) : nil
      else { break }
      folder = next
    }
    return []
  }

  private func isTwin(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }
}
