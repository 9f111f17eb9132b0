import Files
import SystemPackage
import Testing

@Suite("Reading anywhere in bytes")
struct ByteSourceTests {
  private let folder: TemporaryFolder
  private let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func read(_ source: ByteSource, at offset: Int, count: Int) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 12_000)
    return try Array(buffer[..<source.read(at: offset, count: count, into: &buffer)])
  }

  @Test(
    "gives the same from a file as from memory, and less only at the end",
    arguments: [
      (0, 10_000), (0, 1), (1, 4_096), (9_999, 5), (10_000, 5), (20_000, 5), (5_000, 9_000),
    ])
  func places(offset: Int, count: Int) throws {
    let path = try folder.file("daten.csv", bytes: bytes)
    let expected = Array(bytes.dropFirst(offset).prefix(count))
    #expect(try read(ByteSource(opening: path), at: offset, count: count) == expected)
    #expect(try read(ByteSource(name: "x", bytes: bytes), at: offset, count: count) == expected)
  }

  @Test("says that a file has shrunk meanwhile")
  func shrunk() throws {
    let path = try folder.file("daten.csv", bytes: bytes)
    let source = try ByteSource(opening: path)
    let descriptor = try FileDescriptor.open(path, .writeOnly, options: [.truncate])
    try descriptor.close()
    #expect(throws: FileError(path: path.string, reason: .system(.ioError))) {
      try read(source, at: 0, count: 100)
    }
  }

  @Test("takes neither folders nor links nor pipes")
  func special() throws {
    let target = try folder.file("daten.csv", bytes: bytes)
    let refused: [(FilePath, FileError.Reason)] = [
      (try folder.folder("ordner"), .isDirectory), (folder("fehlt"), .notFound),
      (try folder.link("link", to: target.string), .isLink), (try folder.pipe("pipe"), .isSpecial),
    ]
    for (path, reason) in refused {
      #expect(throws: FileError(path: path.string, reason: reason)) {
        try ByteSource(opening: path)
      }
    }
  }
}
