/// One file in an archive, as the directory describes it.
package struct ZipEntry: Hashable, Sendable {
  /// With forward slashes, whatever the archive has: `xl/workbook.xml`.
  package let name: String
  /// What the directory says that it unpacks to; see ``ZipArchive``.
  package let size: Int
  let packedSize: Int
  let checksum: UInt32
  let method: Int
  let flags: Int
  /// Where the header before its content stands.
  let offset: Int
  /// The name as the archive has it.
  let rawName: [UInt8]

  static let headerSize = 30

  var isEncrypted: Bool { flags & 0x41 != 0 }
  /// Its sizes stand behind the content, not before it.
  var hasSizesBehind: Bool { flags & 8 != 0 }
  var isFolder: Bool { name.hasSuffix("/") && size == 0 }

  /// - Returns: the entry, and where the next one begins.
  static func read(
    from bytes: [UInt8], at start: Int, shift: Int, directory: Int
  ) throws(ZipFault) -> (ZipEntry, next: Int) {
    guard bytes.zipNumber(at: start, 4) == 0x0201_4B50,
      let flags = bytes.zipNumber(at: start + 8, 2),
      let method = bytes.zipNumber(at: start + 10, 2),
      let checksum = bytes.zipNumber(at: start + 16, 4),
      let packedSize = bytes.zipNumber(at: start + 20, 4),
      let size = bytes.zipNumber(at: start + 24, 4),
      let nameLength = bytes.zipNumber(at: start + 28, 2),
      let extraLength = bytes.zipNumber(at: start + 30, 2),
      let commentLength = bytes.zipNumber(at: start + 32, 2),
      let offset = bytes.zipNumber(at: start + 42, 4)
    else { throw .damagedDirectory }
    let nameStart = start + 46
    let extraStart = nameStart + nameLength
    let next = extraStart + extraLength + commentLength
    guard next <= bytes.count else { throw .damagedDirectory }
    let rawName = Array(bytes[nameStart..<extraStart])
    var fields = ZipLargeFields(Array(bytes[extraStart..<extraStart + extraLength]))
    let largeSize = try fields.value(for: size)
    let largePacked = try fields.value(for: packedSize)
    let largeOffset = try fields.value(for: offset)
    let entry = ZipEntry(
      name: Self.name(rawName), size: largeSize, packedSize: largePacked,
      checksum: UInt32(truncatingIfNeeded: checksum), method: method, flags: flags,
      offset: largeOffset + shift, rawName: rawName)
    guard entry.offset + headerSize + nameLength + largePacked <= directory else {
      throw .damagedDirectory
    }
    return (entry, next)
  }

  /// Slashes as they should be. A name that is not UTF-8 is none that a workbook refers to.
  private static func name(_ bytes: [UInt8]) -> String {
    let slashes = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let name = String(decoding: slashes, as: UTF8.self)
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }
}

/// The extra field in which an entry keeps sizes and offset that 32 bits do not hold.
struct ZipLargeFields {
  private var rest: [UInt8]

  /// - Parameter extra: all extra fields.
  init(_ extra: [UInt8]) {
    rest = []
    var offset = 0
    while let tag = extra.zipNumber(at: offset, 2), let length = extra.zipNumber(at: offset + 2, 2),
      offset + 4 + length <= extra.count
    {
      if tag == 1 { rest = Array(extra[offset + 4..<offset + 4 + length]) }
      offset += 4 + length
    }
  }

  /// The value itself, or, where it is all ones, the next that the field holds.
  mutating func value(for short: Int) throws(ZipFault) -> Int {
    guard short == 0xFFFF_FFFF else { return short }
    guard let value = rest.zipNumber(at: 0, 8) else { throw .damagedDirectory }
    rest.removeFirst(8)
    return value
  }
}
