package import SystemPackage

/// Bytes that can be read anywhere and by several cores at once: a file, or what came in on the
/// standard input.
///
/// A file is read with `pread`, not mapped: one that shrinks meanwhile is an error, not the end of
/// the process, and no more of it is in memory than is asked for.
package struct ByteSource: Sendable {
  /// What messages call it.
  package let name: String
  package let count: Int
  private let storage: Storage

  private indirect enum Storage: Sendable {
    case file(OpenFile)
    case memory([UInt8])
    case transcoded(TranscodedBytes)
  }

  init(name: String, transcoded bytes: TranscodedBytes) {
    self.name = name
    count = bytes.count
    storage = .transcoded(bytes)
  }

  /// Its bytes are made here out of another encoding: valid UTF-8, whatever the file holds.
  package var isTranscoded: Bool {
    if case .transcoded = storage { true } else { false }
  }

  /// - Parameter bytes: all of it.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    count = bytes.count
    storage = .memory(bytes)
  }

  /// Opens a regular file without following a link; see ``FileReading``.
  package init(opening path: FilePath) throws(FileError) {
    let file = try OpenFile(path)
    name = path.string
    count = file.count
    storage = .file(file)
  }

  /// Copies bytes to the beginning of `buffer`.
  /// - Returns: how many were there; fewer than asked for at the end only.
  /// - Throws: ``FileError`` where it cannot be read, or has shrunk since it was opened.
  package func read(
    at offset: Int, count wanted: Int, into buffer: inout [UInt8]
  ) throws(FileError) -> Int {
    let available = max(0, min(wanted, count - offset, buffer.count))
    guard available > 0 else { return 0 }
    switch storage {
    case .memory(let bytes):
      buffer.replaceSubrange(..<available, with: bytes[offset..<offset + available])
      return available
    case .file(let file):
      return try file.read(at: offset, count: available, into: &buffer)
    case .transcoded(let bytes):
      return try bytes.read(at: offset, count: available, into: &buffer)
    }
  }
}

/// A descriptor that is closed when nobody needs it any more.
private final class OpenFile: Sendable {
  private let path: FilePath
  private let descriptor: FileDescriptor
  let count: Int

  init(_ path: FilePath) throws(FileError) {
    self.path = path
    do {
      descriptor = try FileDescriptor.open(
        path.native, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
    } catch {
      throw FileError(path: path, errno: (error as? Errno) ?? .ioError)
    }
    do {
      let status = try descriptor.stat()
      switch status.type {
      case .regular: break
      case .directory: throw FileError(path: path.string, reason: .isDirectory)
      default: throw FileError(path: path.string, reason: .isSpecial)
      }
      count = Int(status.size)
    } catch {
      try? descriptor.close()
      throw (error as? FileError) ?? FileError(path: path, errno: (error as? Errno) ?? .ioError)
    }
  }

  deinit {
    try? descriptor.close()
  }

  func read(
    at offset: Int, count wanted: Int, into buffer: inout [UInt8]
  ) throws(FileError) -> Int {
    var done = 0
    do {
      while done < wanted {
        let step = try buffer.withUnsafeMutableBytes { bytes in
          try descriptor.read(
            fromAbsoluteOffset: Int64(offset + done),
            into: UnsafeMutableRawBufferPointer(rebasing: bytes[done..<wanted]))
        }
        // It has shrunk since it was opened: what is left is not what was asked for.
        if step == 0 { throw Errno.ioError }
        done += step
      }
    } catch {
      throw FileError(path: path, errno: (error as? Errno) ?? .ioError)
    }
    return done
  }
}
