import Glibc
import SystemPackage

/// A new empty folder for one test, removed with all that is in it when the test lets go of it.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/files-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit {
    Self.removeAll(below: path)
    rmdir(path.string)
  }

  /// The path of something in this folder.
  func callAsFunction(_ name: String) -> FilePath {
    path.pushing(FilePath(name))
  }

  /// Writes a file, and the folders that lead to it.
  @discardableResult
  func file(_ name: String, _ text: String = "x") throws -> FilePath {
    try file(name, bytes: Array(text.utf8))
  }

  @discardableResult
  func file(_ name: String, bytes: [UInt8]) throws -> FilePath {
    let file = self(name)
    try folders(to: file.removingLastComponent())
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
    return file
  }

  @discardableResult
  func folder(_ name: String) throws -> FilePath {
    let folder = self(name)
    try folders(to: folder)
    return folder
  }

  @discardableResult
  func link(_ name: String, to target: String) throws -> FilePath {
    let link = self(name)
    guard symlink(target, link.string) == 0 else { throw Errno(rawValue: errno) }
    return link
  }

  @discardableResult
  func pipe(_ name: String) throws -> FilePath {
    let pipe = self(name)
    guard mkfifo(pipe.string, 0o600) == 0 else { throw Errno(rawValue: errno) }
    return pipe
  }

  @discardableResult
  func socket(_ name: String) throws -> FilePath {
    let socket = self(name)
    guard mknod(socket.string, S_IFSOCK | 0o600, 0) == 0 else { throw Errno(rawValue: errno) }
    return socket
  }

  /// Takes every permission away, also from the owner.
  func lock(_ path: FilePath) throws {
    guard chmod(path.string, 0) == 0 else { throw Errno(rawValue: errno) }
  }

  private func folders(to folder: FilePath) throws {
    guard folder != path else { return }
    try folders(to: folder.removingLastComponent())
    guard mkdir(folder.string, 0o700) == 0 || errno == EEXIST else {
      throw Errno(rawValue: errno)
    }
  }

  private static func removeAll(below folder: FilePath) {
    chmod(folder.string, 0o700)
    guard let stream = opendir(folder.string) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      // By bytes: a name need not be UTF-8.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath(platformString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let entry = folder.pushing(name)
      let isFolder = (try? Stat(entry, followTargetSymlink: false).type) == .directory
      if isFolder { removeAll(below: entry) }
      _ = entry.withPlatformString { isFolder ? rmdir($0) : unlink($0) }
    }
  }
}
