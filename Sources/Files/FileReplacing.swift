package import Diagnostics
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
      let old = try Stat(path, followTargetSymlink: false)
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
  package static func create(_ path: FilePath, with bytes: [UInt8]) throws(FileWritingError) {
    do {
      let usual: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
      try publish(bytes, at: path, permissions: usual, standing: nil) { temporary in
        try temporary.link()
        temporary.remove()
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
    let parent = path.removingLastComponent()
    let folder = try FileDescriptor.open(
      parent.isEmpty ? "." : parent, .readOnly, options: [.directory, .closeOnExec])
    defer { try? folder.close() }
    let temporary = try Temporary(in: folder, goal: name, permissions)
    do {
      try temporary.fill(with: bytes, standing: standing)
      try naming(temporary)
    } catch {
      temporary.remove()
      throw error
    }
    guard fsync(folder.rawValue) == 0 else {
      throw FileWritingError(path: path.string, reason: .unsynced(Errno(rawValue: errno)))
    }
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
  private let folder: FileDescriptor
  private let goal: FilePath.Component
  private let name: String
  private let descriptor: FileDescriptor

  /// A new file of a name that nobody uses: the process's number, and a count because an earlier
  /// process of that number may have left one.
  init(
    in folder: FileDescriptor, goal: FilePath.Component, _ permissions: FilePermissions
  ) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    for count in 0..<100 {
      let name = ".steckbrief-\(getpid())-\(count).tmp"
      let descriptor = openat(folder.rawValue, name, flags, permissions.rawValue)
      if descriptor >= 0 {
        (self.folder, self.goal, self.name) = (folder, goal, name)
        self.descriptor = FileDescriptor(rawValue: descriptor)
        return
      }
      let code = Errno(rawValue: errno)
      guard code == .fileExists || code == .interrupted else { throw code }
    }
    throw Errno.fileExists
  }

  /// Writes, syncs and closes. A sync that fails is final: nobody knows what is on the disk.
  func fill(with bytes: [UInt8], standing: Stat?) throws {
    try descriptor.closeAfter {
      _ = try descriptor.writeAll(bytes)
      if let standing {
        // Only root can give a file away; for others the file becomes theirs.
        _ = fchown(descriptor.rawValue, standing.userID.rawValue, standing.groupID.rawValue)
        try check(fchmod(descriptor.rawValue, standing.permissions.rawValue & 0o777))
      }
      try check(fsync(descriptor.rawValue))
    }
  }

  func rename() throws {
    try check(goal.withPlatformString { renameat(folder.rawValue, name, folder.rawValue, $0) })
  }

  func link() throws {
    try check(goal.withPlatformString { linkat(folder.rawValue, name, folder.rawValue, $0, 0) })
  }

  func remove() {
    unlinkat(folder.rawValue, name, 0)
  }

  private func check(_ result: CInt) throws {
    guard result == 0 else { throw Errno(rawValue: errno) }
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

  fileprivate init(_ path: FilePath, _ error: any Error) {
    switch error {
    case let error as FileWritingError: self = error
    case let error as FileError: self.init(path: path.string, reason: .unreadable(error.reason))
    case Errno.fileExists: self.init(path: path.string, reason: .exists)
    default: self.init(path: path.string, reason: .system((error as? Errno) ?? .ioError))
    }
  }
}

extension DiagnosticCode {
  package static let fileUnwritable = DiagnosticCode(4101)
  package static let fileChanged = DiagnosticCode(4102)
  package static let fileExists = DiagnosticCode(4103)
}

extension Diagnostic {
  /// What a person is told of a file that was not written.
  package init(writing error: FileWritingError) {
    let place = SourceLocation(file: error.path)
    func say(_ code: DiagnosticCode, _ german: String, _ english: String) -> Diagnostic {
      Diagnostic(code, at: place, message: LocalizedText(de: german, en: english))
    }
    switch error.reason {
    case .unreadable(let reason):
      self.init(reading: FileError(path: error.path, reason: reason))
    case .changed:
      self = say(
        .fileChanged, "Die Datei hat sich inzwischen geändert; sie bleibt, wie sie ist.",
        "The file has changed in the meantime; it is left as it is.")
    case .exists:
      self = say(
        .fileExists, "Es gibt schon etwas mit diesem Namen; es wird nicht überschrieben.",
        "Something of this name exists already; it is not overwritten.")
    case .unsynced(let code):
      self = say(
        .fileUnwritable, "Die Datei ist geschrieben, aber vor Stromausfall nicht sicher: \(code)",
        "The file is written but not safe from a power cut: \(code)")
    case .system(let code):
      self = say(
        .fileUnwritable, "Die Datei konnte nicht geschrieben werden: \(code)",
        "The file could not be written: \(code)")
    }
  }
}
