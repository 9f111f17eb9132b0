internal import Glibc
package import SystemPackage

/// The standard output or the standard error, written to the last byte or with an error.
///
/// `print` loses everything on a full device and still succeeds; this does not.
package struct OutputStream: Sendable {
  package static let standardOutput = OutputStream(descriptor: .standardOutput)
  package static let standardError = OutputStream(descriptor: .standardError)

  private let descriptor: FileDescriptor

  /// Whether it leads to a terminal.
  package var isTerminal: Bool { isatty(descriptor.rawValue) == 1 }

  /// - Throws: the system's error: `.brokenPipe` where the reader has gone (`| head`), `.noSpace`
  ///   on a full device.
  package func write(_ text: String) throws(Errno) {
    do {
      try descriptor.writeAll(text.utf8)
    } catch {
      throw (error as? Errno) ?? .ioError
    }
  }
}

/// Writing a whole file where there is none yet or where it may be replaced.
package enum FileWriting {
  /// Writes `bytes` to `path`, in place. For files that can be made anew at any time: generated
  /// samples. A profile is never written this way.
  package static func replace(_ path: FilePath, with text: String) throws(FileError) {
    do {
      let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate, .closeOnExec, .noFollow, .nonBlocking],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try descriptor.closeAfter {
        _ = try descriptor.writeAll(text.utf8)
      }
    } catch {
      throw FileError(path: path, errno: (error as? Errno) ?? .ioError)
    }
  }
}
