internal import Glibc
internal import SystemPackage

/// A lock on a drive that gives none: a file that only one process can make, which says who made it.
///
/// A process that dies leaves it behind. One of this machine takes it over; of another machine nobody
/// here can tell, so a person has to look and remove the file.
struct OwnedLock: Sendable {
  private let folder: Folder
  private let name: String

  static func name(for lock: String) -> String { lock + ".owner" }

  /// - Returns: `nil` where another process has it.
  init?(_ name: String, in folder: Folder) throws(FileWritingError) {
    (self.folder, self.name) = (folder, name)
    do throws(FileWritingError) {
      try folder.write(name, LockHolder.me.bytes)
    } catch {
      guard error.reason == .exists else { throw error }
      try takeOver()
      return nil
    }
  }

  /// Removes the lock of a process that is no more, for the next attempt. Of two that do so at once
  /// one moves the file away; the other finds a new one there and puts it back.
  private func takeOver() throws(FileWritingError) {
    do {
      guard let bytes = try folder.bytes(of: name, limit: 1_024), LockHolder(bytes)?.isGone ?? false
      else { return }
      let aside = "\(name).\(getpid())"
      try folder.rename(name, to: folder, as: aside)
      if try folder.bytes(of: aside, limit: 1_024) != bytes {
        _ = try folder.give(aside, to: folder, as: name)
      }
      if try folder.contains(aside) { try folder.remove(aside) }
    } catch {
      throw FileWritingError(folder.path(of: name), error)
    }
  }

  func release() {
    // Nobody waits for what failed here: the next process finds that its owner is gone.
    try? folder.remove(name)
  }
}
