internal import CZlib

/// Files packed by gzip, unpacked into memory.
package enum GzipReading {
  /// The most that deflate can pack is 1032 to 1; text of outcomes comes to about 6 to 1. What is
  /// far beyond that is no such text but made to fill a memory.
  private static let largestRatio = 200
  private static let chunk = 1 << 20

  /// What is in a packed file, whatever its name; a file that is not packed is left as it is.
  /// - Parameter limit: the most bytes to accept, packed and unpacked.
  /// - Throws: ``FileError`` also for a file that is not packed though its name ends in `.gz`.
  package static func unpacked(_ source: ByteSource, limit: Int) throws(FileError) -> ByteSource {
    let name = source.name
    var head: [UInt8] = [0, 0]
    let isPacked = try source.read(at: 0, count: 2, into: &head) == 2 && head == [0x1F, 0x8B]
    guard isPacked || name.lowercased().hasSuffix(".gz") else { return source }
    guard source.count <= limit else {
      throw FileError(path: name, reason: .tooLarge(limit: limit))
    }
    var packed = [UInt8](repeating: 0, count: source.count)
    packed.removeSubrange(try source.read(at: 0, count: source.count, into: &packed)...)
    return ByteSource(name: name, bytes: try bytes(of: packed, name: name, limit: limit))
  }

  private static func bytes(
    of packed: [UInt8], name: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    let bound = min(limit, max(1 << 20, packed.count * largestRatio))
    switch unpack(packed, limit: bound) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      throw FileError(
        path: name, reason: failure == .tooLarge ? .tooLarge(limit: bound) : .damagedGzip)
    }
  }

  private enum Failure: Error {
    case tooLarge, damaged
  }

  private static func unpack(_ packed: [UInt8], limit: Int) -> Result<[UInt8], Failure> {
    var stream = z_stream()
    // 16 asks for the header of gzip, 15 for the largest window.
    let version = zlibVersion()
    guard inflateInit2_(&stream, 16 + 15, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .failure(.damaged) }
    defer { inflateEnd(&stream) }
    var packed = packed
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: chunk)
    return packed.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while true {
        let (status, count) = room.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, output.count - Int(stream.avail_out))
        }
        bytes += room[..<count]
        guard bytes.count <= limit else { return .failure(.tooLarge) }
        switch status {
        case Z_STREAM_END:
          // A file may hold several packed parts, one behind the other.
          if stream.avail_in == 0 { return .success(bytes) }
          guard inflateReset(&stream) == Z_OK else { return .failure(.damaged) }
        case Z_OK where count > 0 || stream.avail_in > 0: continue
        default: return .failure(.damaged)
        }
      }
    }
  }
}
