package import Diagnostics
internal import Files
package import Profiles
internal import SystemPackage
internal import Text

/// The recorded versions of one profile.
package struct ProfileHistory: Sendable {
  package struct Version: Sendable {
    package let entry: AuditEntry
    /// `nil` where the file is not what was recorded, or the schema of today does not accept it.
    package let profile: CatalogDocument?
  }

  /// In the order in which they were recorded; at least one.
  package let versions: [Version]
  private let store: CatalogStore

  /// - Parameter id: as a person typed it.
  /// - Throws: ``Refusal`` where the log knows no such profile.
  package init(
    of id: String, in store: CatalogStore, log: AuditLog, vocabulary: Vocabulary
  ) throws(Refusal) {
    let exact = log.history(of: ProfileID(id))
    let entries = exact.isEmpty ? log.history(of: ProfileID(id.uppercased())) : exact
    guard !entries.isEmpty else {
      if let path = Self.unrecordedFile(of: id, in: store) {
        throw Refusal(.notRecorded(path, in: store))
      }
      let known = log.inPlace.map(\.id.description)
      throw Refusal(
        log.isEmpty
          ? .nothingRecorded(in: store)
          : .notInCatalog(id, near: Suggestions.nearest(to: id, among: known), in: store))
    }
    self.store = store
    do {
      versions = try entries.map { entry in
        let bytes = try store.bytes(of: entry.version, of: entry.id.description)
        let sound = bytes.flatMap { SHA256Digest(of: $0) == entry.digest ? $0 : nil }
        return Version(
          entry: entry,
          profile: sound.flatMap {
            // The schema of today may not accept it.
            try? CatalogDocument(parsing: $0, name: entry.path, vocabulary: vocabulary)
          })
      }
    } catch {
      throw Refusal(files: error)
    }
  }

  /// A file of the catalogue that is named for this profile, which the log does not know.
  private static func unrecordedFile(of id: String, in store: CatalogStore) -> String? {
    let name = "\(id).xml".lowercased()
    return try? FolderListing.files(below: store.path, withExtension: "xml").files
      .first { $0.lastComponent?.string.lowercased() == name }?.string
  }

  /// The document of a version, byte for byte as it was recorded.
  /// - Throws: ``Refusal`` where there is none, or its file is not what was recorded.
  package func document(version: Int) throws(Refusal) -> SubmissionCheck.Document {
    guard let entry = versions.map(\.entry).last(where: { $0.version == version }) else {
      throw Refusal(.noSuchVersion(version, of: versions.map(\.entry), in: store))
    }
    do {
      let bytes = try store.bytes(of: version, of: entry.id.description)
      guard let bytes, SHA256Digest(of: bytes) == entry.digest else {
        throw Refusal(.versionMissing(entry, in: store, isChanged: bytes != nil))
      }
      let path = store.fullPath(of: .version(version, of: entry.id.description))
      return SubmissionCheck.Document(name: path, bytes: bytes)
    } catch {
      throw Refusal(files: error)
    }
  }
}
