internal import Glibc
package import SystemPackage

/// Which files a folder holds.
package enum FolderListing {
  /// What a path leads to, without following a link at its end.
  package enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  /// - Throws: ``FileError`` where nothing is there or it cannot be asked.
  package static func kind(of path: FilePath) throws(FileError) -> Kind {
    do {
      return switch try Stat(path, followTargetSymlink: false).type {
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

  /// Every file below `folder` whose name ends in `.fileExtension`, in any depth.
  ///
  /// Names that begin with a dot are left out (`.versions`, editors' leftovers), links are not
  /// followed: a link with the wanted ending or to a folder is listed under `unread`.
  package static func files(
    below folder: FilePath, withExtension fileExtension: String
  ) throws(FileError) -> Found {
    var found = Found()
    var folders = [folder]
    while let next = folders.popLast() {
      let names: [String]
      do {
        names = try entries(of: next)
      } catch {
        // The folder that was asked for must be readable; one below it is named and passed over.
        guard next != folder else { throw error }
        found.unread.append(error)
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = next.appending(name)
        let isWanted = path.extension == fileExtension
        switch try? kind(of: path) {
        case .folder: folders.append(path)
        case .file: if isWanted { found.files.append(path) }
        case .link:
          let isFolder = (try? Stat(path, followTargetSymlink: true).type) == .directory
          if isWanted || isFolder {
            found.unread.append(FileError(path: path.string, reason: .isLink))
          }
        case .other:
          if isWanted { found.unread.append(FileError(path: path.string, reason: .isSpecial)) }
        case nil: found.unread.append(FileError(path: path.string, reason: .notFound))
        }
      }
    }
    found.files.sort { $0.string.utf8.lexicographicallyPrecedes($1.string.utf8) }
    found.unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return found
  }

  /// The names in a folder without `.` and `..`, in the order of the file system.
  /// - Parameter descriptor: the folder, open for this listing alone, which closes it.
  static func entries(
    of folder: FilePath, opened descriptor: CInt? = nil
  ) throws(FileError) -> [String] {
    let opened = descriptor.map { fdopendir($0) } ?? folder.withPlatformString { opendir($0) }
    guard let stream = opened else {
      let code = Errno(rawValue: errno)
      if let descriptor, descriptor >= 0 { close(descriptor) }
      throw code == .notDirectory
        ? FileError(path: folder.string, reason: .isNoFolder)
        : FileError(path: folder, errno: code)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileError(path: folder, errno: Errno(rawValue: errno)) }
        return names
      }
      // `d_name` ends in NUL; its imported type, a tuple of 256, has no way to a string but this.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." {
        names.append(name)
      }
    }
  }
}
