internal import Glibc
package import SystemPackage

/// Files that may be lost at any time: they only save work.
package enum CacheFile {
  /// Gives a file its whole new content in one step, for the user alone to read. Not synced: after a
  /// power cut it may be damaged, and whoever reads it must notice.
  ///
  /// - Parameter path: folders on the way to it are made.
  /// - Returns: whether that was possible.
  package static func write(_ bytes: [UInt8], to path: FilePath) -> Bool {
    let folder = path.removingLastComponent()
    makeFolders(folder)
    let temporary = folder.appending(".\(path.lastComponent?.string ?? "")-\(getpid()).tmp")
    do {
      let descriptor = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite)
      try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
      let isRenamed = temporary.withPlatformString { old in
        path.withPlatformString { rename(old, $0) == 0 }
      }
      if isRenamed { return true }
    } catch {}
    _ = temporary.withPlatformString { unlink($0) }
    return false
  }

  private static func makeFolders(_ path: FilePath) {
    guard !path.isEmpty, path.withPlatformString({ mkdir($0, 0o700) }) != 0, errno == ENOENT else {
      return
    }
    makeFolders(path.removingLastComponent())
    _ = path.withPlatformString { mkdir($0, 0o700) }
  }
}

extension FilePath {
  /// The absolute path without links; `nil` where nothing is there.
  package var resolved: FilePath? {
    withPlatformString { path in
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return FilePath(String(cString: found))
    }
  }
}
