internal import Glibc
package import SystemPackage
internal import Text

/// Which files a folder holds.
package enum FolderListing {
  /// What a path leads to, without following a link at its end.
  package enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  /// - Throws: ``FileError`` where nothing is there or it cannot be asked.
  package static func kind(of path: FilePath) throws(FileError) -> Kind {
    do {
      return switch try Stat(path.native, followTargetSymlink: false).type {
      case .regular: .file
      case .directory: .folder
      case .symbolicLink: .link
      default: .other
      }
    } catch {
      throw FileError(path: path, errno: error)
    }
  }

  /// Everything below a folder that a walk came to, sorted by path bytes.
  package struct Found: Hashable, Sendable {
    /// Regular files with the wanted ending.
    package var files: [FilePath] = []
    /// Links, devices and folders that could not be read: named, never silently left out.
    package var unread: [FileError] = []
  }

  /// Every file below `folder` whose name ends in `.fileExtension`, in capitals or small letters and
  /// in any depth; every file at all where it is `nil`.
  ///
  /// Names that begin with a dot are left out (`.versions`, editors' leftovers), links are not
  /// followed: a link with the wanted ending or to a folder is listed under `unread`.
  package static func files(
    below folder: FilePath, withExtension fileExtension: String?
  ) throws(FileError) -> Found {
    let walk = try FolderWalk(folder, withExtension: fileExtension)
    return Found(files: walk.paths.map { FilePath($0) }, unread: walk.unread)
  }

  /// One name in a folder.
  struct Entry {
    let name: String
    /// `nil` where the file system does not tell while listing.
    let kind: Kind?
  }

  /// The names in a folder without `.` and `..`, in the order of the file system.
  /// - Parameter descriptor: the folder, open for this listing alone, which closes it.
  static func names(of folder: FilePath, opened descriptor: CInt) throws(FileError) -> [String] {
    try entries(of: folder, opened: descriptor).map(\.name)
  }

  /// What is in a folder without `.` and `..`, in the order of the file system.
  /// - Parameter descriptor: as for ``names(of:opened:)``; `nil` to open the folder by its path.
  static func entries(
    of folder: FilePath, opened descriptor: CInt? = nil
  ) throws(FileError) -> [Entry] {
    let opened =
      descriptor.map { fdopendir($0) } ?? folder.native.withPlatformString { opendir($0) }
    guard let stream = opened else {
      let code = Errno(rawValue: errno)
      if let descriptor, descriptor >= 0 { close(descriptor) }
      throw code == .notDirectory
        ? FileError(path: folder.string, reason: .isNoFolder)
        : FileError(path: folder, errno: code)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileError(path: folder, errno: Errno(rawValue: errno)) }
        return entries
      }
      // `d_name` ends in NUL; its imported type, a tuple of 256, has no way to a string but this.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          FileNameText.text(of: Array(UnsafeBufferPointer(start: start, count: strlen(start))))
        }
      }
      if name != "." && name != ".." {
        entries.append(Entry(name: name, kind: kind(ofType: entry.pointee.d_type)))
      }
    }
  }

  private static func kind(ofType type: UInt8) -> Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
