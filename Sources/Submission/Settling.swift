internal import Diagnostics
internal import Files
internal import SystemPackage

/// Gives one file of a recorded submission its name.
struct Settling {
  let store: CatalogStore
  let incoming: Folder
  let digest: SHA256Digest
  let entry: AuditEntry

  /// - Parameters:
  ///   - name: the file in `.incoming/`; where it is gone, this has been done before.
  ///   - old: the digest of the file that is replaced; `nil` where there is none.
  /// - Returns: the folder whose names have changed.
  /// - Throws: ``Refusal`` also where something stands there that nobody recorded: it is left alone.
  func settle(
    _ name: String, at path: RelativePath, replacing old: SHA256Digest?
  ) throws(Refusal) -> Folder {
    do {
      let folder = try store.makeFolder(of: path)
      guard try incoming.contains(name) else { return folder }
      let standing = try store.bytes(at: path).map { SHA256Digest(of: $0) }
      if standing == nil {
        guard try incoming.give(name, to: folder, as: path.name) else { return folder }
      } else if standing == old, old != digest {
        try incoming.rename(name, to: folder, as: path.name)
        return folder
      } else if standing != digest {
        throw Refusal(.changedOutside(store.fullPath(of: path), entry.id, in: store))
      }
      // What is left in `.incoming/` is a second name of the file, or a second copy of it.
      try folder.sync()
      try incoming.remove(name)
      return folder
    } catch {
      throw Refusal(files: error)
    }
  }
}
