internal import Glibc
package import SystemPackage

/// An open folder. Everything that is done to a name in it goes through the folder's descriptor and
/// follows no link: nobody can put another folder in its place meanwhile.
///
/// A name is one component; `..`, an empty name or one with `/` is refused with `EINVAL`.
package final class Folder: Sendable {
  /// What messages call the folder.
  package let path: FilePath
  let descriptor: FileDescriptor
  let faults: FileFaults?

  /// Opens a folder; a link at the end of `path` is followed, for a person gave it.
  package convenience init(_ path: FilePath, faults: FileFaults? = nil) throws(FileError) {
    do {
      let descriptor = try FileDescriptor.open(
        path.isEmpty ? "." : path.native, .readOnly, options: [.directory, .closeOnExec])
      self.init(descriptor, path, faults)
    } catch {
      let errno = (error as? Errno) ?? .ioError
      throw errno == .notDirectory
        ? FileError(path: path.string, reason: .isNoFolder) : FileError(path: path, errno: errno)
    }
  }

  private init(_ descriptor: FileDescriptor, _ path: FilePath, _ faults: FileFaults?) {
    (self.descriptor, self.path, self.faults) = (descriptor, path, faults)
  }

  deinit {
    try? descriptor.close()
  }

  /// What messages call something in this folder.
  package func path(of name: String) -> FilePath { path.appending(name) }

  // MARK: - Reading

  /// A folder in this one; `nil` where nothing is there.
  /// - Throws: ``FileError`` also where a link or a file is in its place.
  package func subfolder(_ name: String) throws(FileError) -> Folder? {
    do {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      let opened = try checked(name).withNativeName { openat(descriptor.rawValue, $0, flags) }
      guard opened < 0 else {
        return Folder(FileDescriptor(rawValue: opened), path(of: name), faults)
      }
      let code = Errno(rawValue: errno)
      if code == .noSuchFileOrDirectory { return nil }
      if code == .notDirectory || code == .tooManySymbolicLinkLevels {
        let isLink = try status(of: name)?.type == .symbolicLink
        throw FileError(path: path(of: name).string, reason: isLink ? .isLink : .isNoFolder)
      }
      throw code
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(path: path(of: name), errno: (error as? Errno) ?? .ioError)
    }
  }

  /// The bytes of a regular file; `nil` where nothing is there.
  package func bytes(of name: String, limit: Int) throws(FileError) -> [UInt8]? {
    do {
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let opened = try checked(name).withNativeName { openat(descriptor.rawValue, $0, flags) }
      guard opened >= 0 else {
        let code = Errno(rawValue: errno)
        if code == .noSuchFileOrDirectory { return nil }
        throw code
      }
      let file = FileDescriptor(rawValue: opened)
      defer { try? file.close() }
      return try FileReading.bytes(ofRegular: file, named: path(of: name), limit: limit)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(path: path(of: name), errno: (error as? Errno) ?? .ioError)
    }
  }

  /// The names in this folder, sorted by bytes.
  package func names() throws(FileError) -> [String] {
    try FolderListing.names(
      of: path, opened: openat(descriptor.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    )
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a file or folder of that name is there, a broken link included.
  /// - Throws: ``FileError`` where nobody can tell: that is no answer.
  package func contains(_ name: String) throws(FileError) -> Bool {
    do {
      return try status(of: name) != nil
    } catch {
      throw FileError(path: path(of: name), errno: (error as? Errno) ?? .ioError)
    }
  }

  /// Whether files can be made here by renaming from `other`: same device, and permission.
  package func objection(toRenamingFrom other: Folder) -> Errno? {
    do {
      guard try descriptor.stat().deviceID == other.descriptor.stat().deviceID else {
        return .improperLink
      }
    } catch {
      return error
    }
    let isWritable = faccessat(descriptor.rawValue, ".", W_OK | X_OK, AT_EACCESS) == 0
    return isWritable ? nil : Errno(rawValue: errno)
  }

  func status(of name: String) throws -> Stat? {
    do {
      return try Stat(
        FilePath(try checked(name)).native, relativeTo: descriptor, flags: [.symlinkNoFollow])
    } catch Errno.noSuchFileOrDirectory {
      return nil
    }
  }

  // MARK: - Names and errors

  func checked(_ name: String) throws -> String {
    guard !name.isEmpty, name != ".", name != "..",
      !name.utf8.contains(where: { $0 == 0x2F || $0 == 0 })
    else { throw Errno.invalidArgument }
    return name
  }

  func safe(_ name: String) throws(FileWritingError) -> String {
    do { return try checked(name) } catch { throw writingError(error, name) }
  }

  func component(_ name: String) throws(FileWritingError) -> FilePath.Component {
    guard let component = FilePath.Component(try safe(name)) else {
      throw writingError(Errno.invalidArgument, name)
    }
    return component
  }

  func writingError(_ error: any Error, _ name: String) -> FileWritingError {
    FileWritingError(path(of: name), error)
  }
}
