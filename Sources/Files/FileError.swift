package import SystemPackage

/// Why a file or folder could not be read.
package struct FileError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Nothing is there.
    case notFound
    /// The permissions of the file or of a folder above it forbid it.
    case permissionDenied
    /// It is a folder where a file is needed.
    case isDirectory
    /// It is no folder where a folder is needed.
    case isNoFolder
    /// It is a symbolic link; links are not followed.
    case isLink
    /// It is a device, a pipe or a socket.
    case isSpecial
    /// It holds more bytes than `limit`.
    case tooLarge(limit: Int)
    /// It is not packed by gzip, or ends too early.
    case damagedGzip
    /// Whatever else the system said.
    case system(Errno)
  }

  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: FilePath, errno: Errno) {
    let reason: Reason =
      switch errno {
      case .noSuchFileOrDirectory, .notDirectory: .notFound
      case .permissionDenied, .notPermitted: .permissionDenied
      case .isDirectory: .isDirectory
      // What Linux answers when `O_NOFOLLOW` meets a link.
      case .tooManySymbolicLinkLevels: .isLink
      // What opening a socket answers.
      case .noSuchAddressOrDevice: .isSpecial
      default: .system(errno)
      }
    self.init(path: path.string, reason: reason)
  }
}
