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
      guard incoming.contains(name) else { return folder }
      let standing = try store.bytes(at: path).map { SHA256Digest(of: $0) }
      if standing == nil {
        guard try give(name, to: folder, as: path.name) else { return folder }
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

  /// Gives a free name, which of two at once only one gets.
  /// - Returns: whether the file still has its name in `.incoming/` too.
  private func give(
    _ name: String, to folder: Folder, as newName: String
  ) throws(FileWritingError) -> Bool {
    do {
      try incoming.link(name, to: folder, as: newName)
      return true
    } catch {
      // A drive without second names (some network shares, USB sticks). Under the lock nobody but a
      // person with a file manager can have taken the name since it was looked at.
      guard case .system(let code) = error.reason,
        [.notPermitted, .notSupported, .noFunction].contains(code)
      else { throw error }
      try incoming.rename(name, to: folder, as: newName)
      return false
    }
  }
}
