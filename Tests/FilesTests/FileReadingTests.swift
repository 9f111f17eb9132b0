import Files
import Glibc
import SystemPackage
import Testing

@Suite("Reading a file")
struct FileReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("A regular file is read to its last byte", arguments: [1, 65_535, 65_536, 65_537, 200_000])
  func regular(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }
    let path = try folder.file("datei.bin", bytes: bytes)
    #expect(try FileReading.bytes(of: path, limit: size) == bytes)
  }

  @Test("An empty file has no bytes, and that is no error")
  func empty() throws {
    let path = try folder.file("leer.xml", "")
    #expect(try FileReading.bytes(of: path, limit: 0) == [])
  }

  @Test("A file at the limit is read, one byte more is refused")
  func limit() throws {
    let path = try folder.file("datei.xml", "12345")
    #expect(try FileReading.bytes(of: path, limit: 5) == Array("12345".utf8))
    #expect(throws: FileError(path: path.string, reason: .tooLarge(limit: 4))) {
      try FileReading.bytes(of: path, limit: 4)
    }
  }

  // Files under /proc say that they have no bytes and then give some.
  @Test("A file that holds more than it says is read whole, and limited all the same")
  func growing() throws {
    let path = FilePath("/proc/self/maps")
    let bytes = try FileReading.bytes(of: path, limit: 1_000_000)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(bytes.contains(UInt8(ascii: "-")))
    #expect(throws: FileError(path: path.string, reason: .tooLarge(limit: 10))) {
      try FileReading.bytes(of: path, limit: 10)
    }
  }

  @Test("A missing file is not found", arguments: ["gibt-es-nicht.xml", "kein/ordner/x.xml"])
  func missing(name: String) {
    let path = folder(name)
    #expect(throws: FileError(path: path.string, reason: .notFound)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("What lies below a file is not found")
  func belowFile() throws {
    let path = try folder.file("datei.xml").appending("x.xml")
    #expect(throws: FileError(path: path.string, reason: .notFound)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("An empty path is not found")
  func emptyPath() {
    #expect(throws: FileError(path: "", reason: .notFound)) {
      try FileReading.bytes(of: "", limit: 100)
    }
  }

  @Test("A folder is no file")
  func isFolder() throws {
    let path = try folder.folder("ordner")
    #expect(throws: FileError(path: path.string, reason: .isDirectory)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("A link is not followed, wherever it leads", arguments: ["ziel.xml", "nirgends", "."])
  func link(target: String) throws {
    try folder.file("ziel.xml")
    let path = try folder.link("link.xml", to: target)
    #expect(throws: FileError(path: path.string, reason: .isLink)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("A pipe that nobody writes to is refused at once")
  func pipe() throws {
    let path = try folder.pipe("pipe.xml")
    #expect(throws: FileError(path: path.string, reason: .isSpecial)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("A device is refused before a byte is read", arguments: ["/dev/zero", "/dev/null"])
  func device(path: String) {
    #expect(throws: FileError(path: path, reason: .isSpecial)) {
      try FileReading.bytes(of: FilePath(path), limit: 100)
    }
  }

  @Test("A socket is refused")
  func socketFile() throws {
    let path = try folder.socket("socket.xml")
    #expect(throws: FileError(path: path.string, reason: .isSpecial)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }

  @Test("A file that may not be read is refused", .enabled(if: geteuid() != 0, "root may read all"))
  func noPermission() throws {
    let path = try folder.file("geheim.xml")
    try folder.lock(path)
    #expect(throws: FileError(path: path.string, reason: .permissionDenied)) {
      try FileReading.bytes(of: path, limit: 100)
    }
  }
}
