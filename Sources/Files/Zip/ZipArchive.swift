/// The directory of a ZIP archive, read from its end, and the way to its entries.
///
/// The archive is trusted in nothing: names are only compared, never opened; entries that share
/// bytes, stand twice or contradict their headers are refused; sizes are limits, not promises.
package struct ZipArchive: Sendable {
  package let source: ByteSource
  /// In the order of the directory, folders left out.
  package let entries: [ZipEntry]
  private let positions: [String: Int]

  /// The most entries and the largest directory; workbooks have some dozens.
  private static let mostEntries = 20_000
  private static let largestDirectory = 8 << 20

  package init(_ source: ByteSource) throws(ZipFault) {
    self.source = source
    let end = try ZipDirectoryEnd(source)
    guard end.entryCount <= Self.mostEntries, end.size <= Self.largestDirectory else {
      throw .tooManyEntries
    }
    let bytes = try source.zipBytes(at: end.offset, count: end.size)
    var all: [ZipEntry] = []
    var offset = 0
    for _ in 0..<end.entryCount {
      let (entry, next) = try ZipEntry.read(
        from: bytes, at: offset, shift: end.shift, directory: end.offset)
      offset = next
      all.append(entry)
    }
    try Self.refuseOverlaps(all)
    entries = all.filter { !$0.isFolder }
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard positions.updateValue(position, forKey: Self.key(entry.name)) == nil else {
        throw .duplicateEntry(entry.name)
      }
    }
    self.positions = positions
  }

  /// The entry of that name; letters of either case, as the format of workbooks has it.
  package subscript(_ name: String) -> ZipEntry? {
    positions[Self.key(name)].map { entries[$0] }
  }

  private static func key(_ name: String) -> String { name.lowercased() }

  /// Compared by what each needs at least: a header with its name, and the packed bytes.
  private static func refuseOverlaps(_ entries: [ZipEntry]) throws(ZipFault) {
    let sorted = entries.sorted { $0.offset < $1.offset }
    for (entry, next) in zip(sorted, sorted.dropFirst())
    where entry.offset + ZipEntry.headerSize + entry.packedSize > next.offset {
      throw .overlappingEntries(next.name)
    }
  }
}

/// Where the directory of an archive stands.
private struct ZipDirectoryEnd {
  let entryCount: Int
  let offset: Int
  let size: Int
  /// Bytes before the archive's own beginning, which its offsets do not count.
  let shift: Int

  private static let recordSize = 22

  init(_ source: ByteSource) throws(ZipFault) {
    let tailSize = min(source.count, Self.recordSize + 65_535)
    let tailStart = source.count - tailSize
    let tail = try source.zipBytes(at: tailStart, count: tailSize)
    var position = tail.count - Self.recordSize
    while position >= 0 {
      // A comment may hold the mark of an end: only that counts whose comment ends the file.
      if tail.zipNumber(at: position, 4) == 0x0605_4B50,
        let comment = tail.zipNumber(at: position + 20, 2),
        position + Self.recordSize + comment == tail.count
      {
        break
      }
      position -= 1
    }
    guard position >= 0 else { throw .noDirectory }
    guard let disk = tail.zipNumber(at: position + 4, 2),
      let count = tail.zipNumber(at: position + 10, 2),
      let size = tail.zipNumber(at: position + 12, 4),
      let offset = tail.zipNumber(at: position + 16, 4)
    else { throw .damagedDirectory }
    let end = tailStart + position
    if let large = try Self.large(source, before: end) {
      self = large
      return
    }
    guard disk == 0 else { throw .damagedDirectory }
    try self.init(entryCount: count, offset: offset, size: size, end: end)
  }

  private init(entryCount: Int, offset: Int, size: Int, end: Int) throws(ZipFault) {
    let start = end - size
    guard size >= 0, start >= offset, offset >= 0 else { throw .damagedDirectory }
    self.entryCount = entryCount
    self.offset = start
    self.size = size
    shift = start - offset
  }

  /// The same of an archive in zip64 form; `nil` where it has none.
  private static func large(
    _ source: ByteSource, before end: Int
  ) throws(ZipFault) -> ZipDirectoryEnd? {
    guard end >= 20 else { return nil }
    let locator = try source.zipBytes(at: end - 20, count: 20)
    guard locator.zipNumber(at: 0, 4) == 0x0706_4B50 else { return nil }
    guard let start = locator.zipNumber(at: 8, 8), start <= end - 20 - 56 else {
      throw .damagedDirectory
    }
    let record = try source.zipBytes(at: start, count: 56)
    guard record.zipNumber(at: 0, 4) == 0x0606_4B50, let count = record.zipNumber(at: 32, 8),
      let size = record.zipNumber(at: 40, 8), let offset = record.zipNumber(at: 48, 8),
      offset + size <= start
    else { throw .damagedDirectory }
    return try ZipDirectoryEnd(entryCount: count, offset: offset, size: size, end: start)
  }
}

extension ByteSource {
  /// Exactly so many bytes.
  func zipBytes(at offset: Int, count wanted: Int) throws(ZipFault) -> [UInt8] {
    guard offset >= 0, wanted >= 0, wanted <= count - offset else { throw .damagedDirectory }
    var bytes = [UInt8](repeating: 0, count: wanted)
    do throws(FileError) {
      let found = try read(at: offset, count: wanted, into: &bytes)
      bytes.removeLast(wanted - found)
    } catch {
      throw .unreadable(error)
    }
    guard bytes.count == wanted else { throw .damagedDirectory }
    return bytes
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; `nil` beyond the end and beyond 2^53.
  func zipNumber(at offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset + width <= count else { return nil }
    var value: UInt64 = 0
    for index in (0..<width).reversed() { value = value << 8 | UInt64(self[offset + index]) }
    return value <= 1 << 53 ? Int(value) : nil
  }
}
