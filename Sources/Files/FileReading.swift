package import SystemPackage

/// Reading whole files into memory.
package enum FileReading {
  /// The bytes of a regular file.
  ///
  /// Opened without following a link and without waiting for a pipe's writer; what is not a regular
  /// file is refused before a byte is read, so `/dev/zero` and a FIFO cost nothing.
  /// - Parameters:
  ///   - path: the file, relative to the working folder or absolute.
  ///   - limit: the most bytes to accept. A file that grows past it while being read is refused too.
  package static func bytes(of path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    do {
      let descriptor = try FileDescriptor.open(
        path.native, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
      defer { try? descriptor.close() }
      return try bytes(ofRegular: descriptor, named: path, limit: limit)
    } catch let error as FileError {
      throw error
    } catch let errno as Errno {
      throw FileError(path: path, errno: errno)
    } catch {
      throw FileError(path: path, errno: .ioError)
    }
  }

  /// The bytes of an open file, if it is a regular one.
  static func bytes(
    ofRegular descriptor: FileDescriptor, named path: FilePath, limit: Int
  ) throws -> [UInt8] {
    let status = try descriptor.stat()
    switch status.type {
    case .regular: break
    case .directory: throw FileError(path: path.string, reason: .isDirectory)
    default: throw FileError(path: path.string, reason: .isSpecial)
    }
    guard status.size <= limit else {
      throw FileError(path: path.string, reason: .tooLarge(limit: limit))
    }
    let bytes = try bytes(of: descriptor, named: path, expected: Int(status.size), limit: limit)
    // An end before the end: a block that cannot be read, or somebody who cuts the file meanwhile.
    guard bytes.count >= Int(status.size) else { throw Errno.ioError }
    return bytes
  }

  /// The bytes of the standard input up to its end.
  package static func standardInput(limit: Int) throws(FileError) -> [UInt8] {
    let name = FilePath("-")
    do {
      return try bytes(
        of: .standardInput, named: name, expected: 65_536, limit: limit)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(path: name, errno: (error as? Errno) ?? .ioError)
    }
  }

  private static func bytes(
    of descriptor: FileDescriptor, named path: FilePath, expected: Int, limit: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the read that meets the end needs no room of its own.
    var room = expected + 1
    while true {
      let before = bytes.count
      let chunk = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else {
        throw FileError(path: path.string, reason: .tooLarge(limit: limit))
      }
      // A read may give less than was asked for anywhere: only one that gives nothing is the end.
      room = max(room - (bytes.count - before), 65_536)
    }
  }
}
