internal import Glibc
package import SystemPackage

// What is made, changed and removed in a folder: each step checked, each file synced.
extension Folder {
  /// A folder in this one, made where there is none, with the permissions of this one.
  package func makeSubfolder(_ name: String) throws(FileWritingError) -> Folder {
    if let folder = try existing(name) { return folder }
    try doing(.makeFolder, name) { mkdirat(descriptor.rawValue, $0, 0o777) }
    guard let folder = try existing(name) else {
      throw FileWritingError(path: path(of: name).string, reason: .system(.noSuchFileOrDirectory))
    }
    share(folder.descriptor, 0o7777)
    try sync()
    return folder
  }

  private func existing(_ name: String) throws(FileWritingError) -> Folder? {
    do {
      return try subfolder(name)
    } catch {
      throw FileWritingError(path: error.path, reason: .unreadable(error.reason))
    }
  }

  /// Gives what was made here the permissions of this folder, whatever the umask says: who may
  /// write in a folder that several offices share may also write what one of them has made there.
  private func share(_ file: FileDescriptor, _ bits: mode_t) {
    guard let own = try? descriptor.stat().permissions.rawValue else { return }
    // Where a file system has no such permissions, it has its own way to share.
    _ = fchmod(file.rawValue, own & bits)
  }

  /// Makes a file with these bytes and syncs it; its name is safe once the folder is synced.
  ///
  /// Where something fails, no file is left.
  /// - Parameters:
  ///   - permissions: from which the umask takes; `nil` for those of this folder.
  ///   - standing: the file whose owner and permissions it takes over.
  package func write(
    _ name: String, _ bytes: [UInt8], permissions: FilePermissions? = nil,
    like standing: Stat? = nil
  ) throws(FileWritingError) {
    var made: CInt = -1
    try doing(.create, name) {
      made = openat(
        descriptor.rawValue, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
        permissions?.rawValue ?? 0o666)
      return made
    }
    let file = FileDescriptor(rawValue: made)
    do {
      try file.closeAfter {
        if permissions == nil { share(file, 0o666) }
        try fill(file, with: bytes, named: name)
        if let standing {
          // Only root can give a file away; for others the file becomes theirs.
          _ = fchown(file.rawValue, standing.userID.rawValue, standing.groupID.rawValue)
          // Where a file system has no permissions, or lets nobody set them, there is nothing to keep.
          if fchmod(file.rawValue, standing.permissions.rawValue & 0o777) != 0 {
            let code = Errno(rawValue: errno)
            guard code.meansNotHere else { throw code }
          }
        }
        try syncFile(file, named: name)
      }
    } catch {
      try? remove(name)
      throw writingError(error, name)
    }
  }

  /// Appends to a file, which is made where there is none, and syncs it.
  ///
  /// Where something fails the file may have some of the bytes: the caller cuts them off.
  package func append(_ bytes: [UInt8], to name: String) throws(FileWritingError) {
    var opened: CInt = -1
    try doing(.create, name) {
      opened = openat(
        descriptor.rawValue, $0, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
      return opened
    }
    let file = FileDescriptor(rawValue: opened)
    do {
      try file.closeAfter {
        if try file.stat().size == 0 { share(file, 0o666) }
        try fill(file, with: bytes, named: name)
        try syncFile(file, named: name)
      }
    } catch {
      throw writingError(error, name)
    }
  }

  /// Cuts a file to so many bytes and syncs it.
  package func truncate(_ name: String, to length: Int) throws(FileWritingError) {
    var opened: CInt = -1
    try doing(.truncate, name) {
      opened = openat(descriptor.rawValue, $0, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      return opened
    }
    let file = FileDescriptor(rawValue: opened)
    do {
      try file.closeAfter {
        guard ftruncate(file.rawValue, length) == 0 else { throw Errno(rawValue: errno) }
        try syncFile(file, named: name)
      }
    } catch {
      throw writingError(error, name)
    }
  }

  /// Gives a file another name, in one step; a file of that name is replaced.
  package func rename(
    _ name: String, to folder: Folder, as newName: String
  ) throws(FileWritingError) {
    try rename(name, to: folder, as: component(newName))
  }

  /// The same for a name that need not be UTF-8.
  func rename(
    _ name: String, to folder: Folder, as newName: FilePath.Component
  ) throws(FileWritingError) {
    try doing(.rename, name) { old in
      newName.withNativeString { new in
        renameat(descriptor.rawValue, old, folder.descriptor.rawValue, new)
      }
    }
  }

  /// Gives a file a second name, in one step.
  /// - Throws: ``FileWritingError`` with `.exists` where the name is taken.
  private func link(
    _ name: String, to folder: Folder, as newName: FilePath.Component
  ) throws(FileWritingError) {
    do {
      try doing(.link, name) { old in
        newName.withNativeString { new in
          linkat(descriptor.rawValue, old, folder.descriptor.rawValue, new, 0)
        }
      }
    } catch {
      guard error.reason == .exists else { throw error }
      throw FileWritingError(path: folder.path.appending(newName).string, reason: .exists)
    }
  }

  /// Gives a file a name that is free, which of two at once only one gets.
  ///
  /// Some network shares and USB sticks know no second names: there it is renamed after looking, for
  /// who holds a lock has no competitor but a person with a file manager.
  /// - Returns: whether the file still has its old name too.
  /// - Throws: ``FileWritingError`` with `.exists` where the name is taken.
  func give(
    _ name: String, to folder: Folder, as newName: FilePath.Component
  ) throws(FileWritingError) -> Bool {
    do throws(FileWritingError) {
      try link(name, to: folder, as: newName)
      return true
    } catch {
      guard case .system(let code) = error.reason, code.meansNotHere else { throw error }
    }
    var standing = stat()
    let isTaken =
      newName.withNativeString {
        fstatat(folder.descriptor.rawValue, $0, &standing, AT_SYMLINK_NOFOLLOW)
      } == 0
    if isTaken {
      throw FileWritingError(path: folder.path.appending(newName).string, reason: .exists)
    }
    try rename(name, to: folder, as: newName)
    return false
  }

  /// The same for a name in UTF-8.
  package func give(
    _ name: String, to folder: Folder, as newName: String
  ) throws(FileWritingError) -> Bool {
    try give(name, to: folder, as: component(newName))
  }

  package func remove(_ name: String) throws(FileWritingError) {
    try doing(.remove, name) { unlinkat(descriptor.rawValue, $0, 0) }
  }

  /// Makes the names in this folder safe from a power cut.
  package func sync() throws(FileWritingError) {
    if let code = faults?.error(.syncFolder, path.string) {
      throw FileWritingError(path: path.string, reason: .unsynced(code))
    }
    guard fsync(descriptor.rawValue) != 0 else { return }
    let code = Errno(rawValue: errno)
    // Some network file systems have no such operation for folders: there is nothing to wait for.
    if code == .invalidArgument || code == .notSupported { return }
    throw FileWritingError(path: path.string, reason: .unsynced(code))
  }

  /// A lock on a file of this folder; see ``FileLock``.
  func openForLocking(_ name: String) throws(FileWritingError) -> FileDescriptor {
    let name = try safe(name)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let opened = openat(descriptor.rawValue, name, flags, 0o666)
    guard opened >= 0 else { throw writingError(Errno(rawValue: errno), name) }
    let file = FileDescriptor(rawValue: opened)
    share(file, 0o666)
    return file
  }

  /// Whether a name still leads to the file that is open.
  func leads(_ name: String, to file: FileDescriptor) -> Bool {
    guard let named = try? status(of: name), let opened = try? file.stat() else { return false }
    return named.inode == opened.inode && named.deviceID == opened.deviceID
  }

  private func fill(_ file: FileDescriptor, with bytes: [UInt8], named name: String) throws {
    if let code = faults?.error(.write, name) {
      // A disk that is full takes what still fits.
      _ = try file.writeAll(bytes.prefix(bytes.count / 2))
      throw code
    }
    _ = try file.writeAll(bytes)
  }

  /// A sync that fails is final: nobody knows what is on the disk.
  private func syncFile(_ file: FileDescriptor, named name: String) throws {
    if let code = faults?.error(.syncFile, name) { throw code }
    guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  private func doing(
    _ operation: FileFaults.Operation, _ name: String, _ call: (String) -> CInt
  ) throws(FileWritingError) {
    let safe = try safe(name)
    if let code = faults?.error(operation, name) { throw writingError(code, name) }
    while call(safe) < 0 {
      let code = Errno(rawValue: errno)
      guard code == .interrupted else { throw writingError(code, name) }
    }
  }
}

extension Errno {
  /// Whether a file system says with it that it has no such operation: not that something is wrong.
  package var meansNotHere: Bool {
    [
      .notPermitted, .notSupported, .noFunction, .invalidArgument, .improperLink, .noLocks,
    ].contains(self)
  }
}
