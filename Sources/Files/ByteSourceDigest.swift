internal import Crypto

extension SHA256Digest {
  /// The digest of everything in a source, read piece by piece: a file of any size takes no more room
  /// than one piece.
  package init(of source: ByteSource) throws(FileError) {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: min(max(source.count, 1), 1 << 20))
    var offset = 0
    while offset < source.count {
      let count = try source.read(at: offset, count: buffer.count, into: &buffer)
      // A file that shrinks while it is read ends earlier; its digest is that of what was there.
      guard count > 0 else { break }
      buffer[..<count].withUnsafeBytes { hash.update(bufferPointer: $0) }
      offset += count
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    self = SHA256Digest(hexadecimal: String(decoding: text, as: UTF8.self)) ?? .none
  }
}
