/// A ZIP archive whose entries are stored, written byte by byte after APPNOTE.TXT 6.3.
package struct StoredArchive {
  package struct Entry {
    package var name: String
    package var content: [UInt8]
    package var flags = 0
    package var method = 0
    /// What the header before the content says of its size.
    package var localSize: Int?
    /// What the directory says of its size.
    package var size: Int?
    package var checksum: UInt32?
    /// Another entry's content is its own.
    package var sharesOffsetOf: Int?
  }

  package var entries: [Entry]

  package init(_ parts: [(name: String, content: [UInt8])]) {
    entries = parts.map { Entry(name: $0.name, content: $0.content) }
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      let offset = entry.sharesOffsetOf.map { offsets[$0] } ?? bytes.count
      offsets.append(offset)
      let name = Array(entry.name.utf8)
      let checksum = Int(entry.checksum ?? Self.checksum(entry.content))
      let count = entry.content.count
      if entry.sharesOffsetOf == nil {
        bytes += Self.numbers([(0x0403_4B50, 4), (20, 2), (entry.flags, 2), (entry.method, 2)])
        bytes += Self.numbers([(0, 4), (checksum, 4), (count, 4), (entry.localSize ?? count, 4)])
        bytes += Self.numbers([(name.count, 2), (0, 2)]) + name + entry.content
      }
      directory += Self.numbers([(0x0201_4B50, 4), (20, 2), (20, 2), (entry.flags, 2)])
      directory += Self.numbers([(entry.method, 2), (0, 4), (checksum, 4), (count, 4)])
      directory += Self.numbers([(entry.size ?? count, 4), (name.count, 2), (0, 2), (0, 2)])
      directory += Self.numbers([(0, 2), (0, 2), (0, 4), (offset, 4)]) + name
    }
    let end = Self.numbers([
      (0x0605_4B50, 4), (0, 2), (0, 2), (entries.count, 2), (entries.count, 2),
      (directory.count, 4), (bytes.count, 4), (0, 2),
    ])
    return bytes + directory + end
  }

  private static func numbers(_ fields: [(value: Int, width: Int)]) -> [UInt8] {
    fields.flatMap { value, width in (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) } }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }
}
