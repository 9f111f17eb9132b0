internal import Glibc
package import SystemPackage
internal import Text

/// Publishing a file so that "done" is true: whole or not at all, also when the power fails.
///
/// The bytes go to a temporary file in the same folder and are synced, the file gets its name in one
/// step, the folder is synced. What fails before that step leaves the old state and no temporary.
package enum FileReplacing {
  /// Replaces a regular file that still holds the `expected` bytes; links are not followed.
  ///
  /// The file keeps its permissions, and its owner where this process may give it away. Comparing
  /// and renaming are two steps: who has competing writers holds a lock around this.
  package static func replace(
    _ path: FilePath, with bytes: [UInt8], ifUnchangedFrom expected: [UInt8]
  ) throws(FileWritingError) {
    do {
      try expect(expected, at: path)
      let old = try Stat(path.native, followTargetSymlink: false)
      try publish(bytes, at: path, permissions: .ownerReadWrite, standing: old) { temporary in
        try expect(expected, at: path)
        try temporary.rename()
      }
    } catch {
      throw FileWritingError(path, error)
    }
  }

  /// Makes a file where there is none. The name is taken in the moment in which the file is whole:
  /// of several writers one succeeds, the others meet `.exists`.
  /// - Parameter isPrivate: whether only the user may read it.
  package static func create(
    _ path: FilePath, with bytes: [UInt8], isPrivate: Bool = false
  ) throws(FileWritingError) {
    do {
      let usual: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
      let permissions: FilePermissions = isPrivate ? .ownerReadWrite : usual
      try publish(bytes, at: path, permissions: permissions, standing: nil) { temporary in
        if try temporary.give() { temporary.remove() }
      }
    } catch {
      throw FileWritingError(path, error)
    }
  }

  private static func publish(
    _ bytes: [UInt8], at path: FilePath, permissions: FilePermissions, standing: Stat?,
    naming: (Temporary) throws -> Void
  ) throws {
    guard let name = path.lastComponent, name.kind == .regular else { throw Errno.isDirectory }
    let folder = try Folder(path.removingLastComponent())
    let temporary = try Temporary(
      bytes, in: folder, goal: name, permissions, like: standing)
    do {
      try naming(temporary)
    } catch {
      temporary.remove()
      throw error
    }
    do {
      try folder.sync()
    } catch {
      throw FileWritingError(path: path.string, reason: error.reason)
    }
    // What killed processes left here. The file is written: what fails now is no fault of it.
    _ = try? folder.clearTemporaries()
  }

  private static func expect(_ expected: [UInt8], at path: FilePath) throws {
    do {
      if try FileReading.bytes(of: path, limit: expected.count) == expected { return }
    } catch let error {
      guard case .tooLarge = error.reason else { throw error }
    }
    throw FileWritingError(path: path.string, reason: .changed)
  }
}

/// A file on its way to a name in the same folder.
private struct Temporary {
  private let folder: Folder
  private let goal: FilePath.Component
  private let name: String

  /// A new file of a name that nobody uses: the process's number, and a count because an earlier
  /// process of that number may have left one.
  init(
    _ bytes: [UInt8], in folder: Folder, goal: FilePath.Component, _ permissions: FilePermissions,
    like standing: Stat?
  ) throws {
    for count in 0..<100 {
      let name = TemporaryName.text(count)
      do {
        try folder.write(name, bytes, permissions: permissions, like: standing)
        (self.folder, self.goal, self.name) = (folder, goal, name)
        return
      } catch {
        guard error.reason == .exists else { throw error }
      }
    }
    throw Errno.fileExists
  }

  func rename() throws {
    try folder.rename(name, to: folder, as: goal)
  }

  func give() throws -> Bool {
    try folder.give(name, to: folder, as: goal)
  }

  func remove() {
    try? folder.remove(name)
  }
}

/// Why a file was not written.
package struct FileWritingError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// It is a link or no file, or cannot be read to compare it.
    case unreadable(FileError.Reason)
    /// It does not hold the bytes any more that the new ones were made from.
    case changed
    /// Something of that name is there already.
    case exists
    /// The file has its new content, but the folder could not be synced: a power cut may undo it.
    case unsynced(Errno)
    /// Whatever else the system said.
    case system(Errno)
  }

  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    (self.path, self.reason) = (path, reason)
  }

  /// - Parameter path: the file that was to be written, whatever name it had on the way.
  init(_ path: FilePath, _ error: any Error) {
    switch error {
    case let error as FileWritingError: self.init(path: path.string, reason: error.reason)
    case let error as FileError: self.init(path: path.string, reason: .unreadable(error.reason))
    case Errno.fileExists: self.init(path: path.string, reason: .exists)
    // What Linux answers when `O_NOFOLLOW` meets a link.
    case Errno.tooManySymbolicLinkLevels:
      self.init(path: path.string, reason: .unreadable(.isLink))
    default: self.init(path: path.string, reason: .system((error as? Errno) ?? .ioError))
    }
  }
}
