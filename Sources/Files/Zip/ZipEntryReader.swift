internal import CZlib

/// The content of one entry, unpacked piece by piece.
///
/// No more than the directory promises is ever unpacked, and only at the end is it certain that the
/// content is whole: whoever has read pieces before must drop them where reading fails.
package final class ZipEntryReader {
  private let source: ByteSource
  private let entry: ZipEntry
  /// zlib keeps the address of its state: it must stay where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private var position: Int
  private let end: Int
  private var packed: [UInt8] = []
  private var unpackedCount = 0
  private var checksum: UInt
  private var isInflating = false
  private var isFinished = false

  private static let chunk = 1 << 18
  /// Deflate packs 1032 to 1 at most, sheets are packed 10 to 1. What is large and far beyond that
  /// is made to keep its reader busy.
  private static let largestRatio = 200
  private static let largestDense = 128 << 20

  /// - Parameter limit: the most bytes to unpack.
  package init(
    _ entry: ZipEntry, of archive: ZipArchive, limit: Int = 1 << 30
  ) throws(ZipFault) {
    guard !entry.isEncrypted else { throw .encryptedEntry(entry.name) }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.name) }
    let isSuspicious =
      entry.size > Self.largestDense && entry.size / Self.largestRatio > entry.packedSize
    guard entry.size <= limit, !isSuspicious else { throw .tooLarge(entry.name) }
    guard entry.method == 8 || entry.size == entry.packedSize else {
      throw .headersDiffer(entry.name)
    }
    position = try Self.contentStart(of: entry, in: archive.source)
    self.entry = entry
    source = archive.source
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    end = position + entry.packedSize
    checksum = crc32(0, nil, 0)
    if entry.method == 8 {
      // Negative: bare deflate without a header of zlib or gzip.
      let status = inflateInit2_(
        stream, -15, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
      guard status == Z_OK else { throw .damagedEntry(entry.name) }
      isInflating = true
    }
  }

  deinit {
    if isInflating { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Behind the header that stands before the content, which must say what the directory says.
  private static func contentStart(
    of entry: ZipEntry, in source: ByteSource
  ) throws(ZipFault) -> Int {
    let header = try source.zipBytes(at: entry.offset, count: ZipEntry.headerSize)
    guard header.zipNumber(at: 0, 4) == 0x0403_4B50, let flags = header.zipNumber(at: 6, 2),
      let packedSize = header.zipNumber(at: 18, 4), let size = header.zipNumber(at: 22, 4),
      let checksum = header.zipNumber(at: 14, 4), let nameLength = header.zipNumber(at: 26, 2),
      let extraLength = header.zipNumber(at: 28, 2)
    else { throw .headersDiffer(entry.name) }
    let names = try source.zipBytes(
      at: entry.offset + ZipEntry.headerSize, count: nameLength + extraLength)
    guard Array(names[..<nameLength]) == entry.rawName,
      header.zipNumber(at: 8, 2) == entry.method, flags & 0x41 == 0
    else { throw .headersDiffer(entry.name) }
    var fields = ZipLargeFields(Array(names[nameLength...]))
    let found = [
      (try fields.value(for: size), entry.size),
      (try fields.value(for: packedSize), entry.packedSize),
      (checksum, Int(entry.checksum)),
    ]
    // Sizes that stand behind the content are zero before it.
    guard
      found.allSatisfy({ here, directory in
        here == directory || (flags & 8 != 0 && here == 0)
      })
    else { throw .headersDiffer(entry.name) }
    let start = entry.offset + ZipEntry.headerSize + nameLength + extraLength
    guard start + entry.packedSize <= source.count else { throw .damagedEntry(entry.name) }
    return start
  }

  /// The next bytes; none at the end.
  package func next() throws(ZipFault) -> [UInt8] {
    guard !isFinished else { return [] }
    let bytes = entry.method == 0 ? try stored() : try inflated()
    unpackedCount += bytes.count
    guard unpackedCount <= entry.size else { throw .tooLarge(entry.name) }
    checksum = bytes.withUnsafeBufferPointer {
      crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    if bytes.isEmpty || isFinished {
      isFinished = true
      guard unpackedCount == entry.size, UInt32(truncatingIfNeeded: checksum) == entry.checksum
      else { throw .damagedEntry(entry.name) }
    }
    return bytes
  }

  /// All of it.
  package func all() throws(ZipFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  private func stored() throws(ZipFault) -> [UInt8] {
    let bytes = try source.zipBytes(at: position, count: min(Self.chunk, end - position))
    position += bytes.count
    return bytes
  }

  private func inflated() throws(ZipFault) -> [UInt8] {
    // One byte more than is promised tells of a content that is larger.
    let room = min(Self.chunk, entry.size - unpackedCount + 1)
    var fault: ZipFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      while count < room, !isFinished, fault == nil {
        do throws(ZipFault) {
          count += try step(into: UnsafeMutableBufferPointer(rebasing: output[count..<room]))
        } catch {
          fault = error
        }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  private func step(into output: UnsafeMutableBufferPointer<UInt8>) throws(ZipFault) -> Int {
    if packed.isEmpty, position < end {
      packed = try source.zipBytes(at: position, count: min(Self.chunk, end - position))
      position += packed.count
    }
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let (status, used) = packed.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      let status = inflate(stream, Z_NO_FLUSH)
      return (status, input.count - Int(stream.pointee.avail_in))
    }
    stream.pointee.next_in = nil
    let count = output.count - Int(stream.pointee.avail_out)
    if used == packed.count { packed = [] } else { packed.removeFirst(used) }
    switch status {
    case Z_STREAM_END:
      guard packed.isEmpty, position == end else { throw .damagedEntry(entry.name) }
      isFinished = true
    case Z_OK where count > 0 || used > 0: break
    default: throw .damagedEntry(entry.name)
    }
    return count
  }
}
