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

  /// Puts something in the place of standard input, output and error where they are closed.
  ///
  /// The next file to be opened would take the number of the closed one, and results would be
  /// written into it. What stands in their place instead cannot be written to. To be called before
  /// anything is opened.
  package static func occupyClosedStreams() {
    while let descriptor = try? FileDescriptor.open("/dev/null", .readOnly) {
      guard descriptor.rawValue > FileDescriptor.standardError.rawValue else { continue }
      try? descriptor.close()
      return
    }
  }

  /// - Throws: the system's error: `.brokenPipe` where the reader has gone (`| head`), `.noSpace`
  ///   on a full device.
  package func write(_ text: String) throws(Errno) {
    try write(text.utf8)
  }

  package func write(_ bytes: some Sequence<UInt8>) throws(Errno) {
    do {
      try descriptor.writeAll(bytes)
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
