import Files
import Glibc
import SystemPackage
import Testing

@Suite("Writing a file")
struct FileWritingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("A new file holds what was written, byte for byte", arguments: ["", "Grüße\n", "a\r\nb"])
  func new(text: String) throws {
    try FileWriting.replace(folder("neu.txt"), with: text)
    #expect(try FileReading.bytes(of: folder("neu.txt"), limit: 100) == Array(text.utf8))
  }

  @Test("A longer file is replaced to its end")
  func replaced() throws {
    let path = try folder.file("alt.txt", "viel längerer Text als der neue")
    try FileWriting.replace(path, with: "kurz")
    #expect(try FileReading.bytes(of: path, limit: 100) == Array("kurz".utf8))
  }

  @Test("A large text is written whole")
  func large() throws {
    let text = String(repeating: "0123456789abcdef", count: 65_536)
    try FileWriting.replace(folder("groß.txt"), with: text)
    #expect(try FileReading.bytes(of: folder("groß.txt"), limit: 2_000_000) == Array(text.utf8))
  }

  @Test("A link is not written through")
  func link() throws {
    let target = try folder.file("ziel.txt", "alt")
    let path = try folder.link("link.txt", to: "ziel.txt")
    #expect(throws: FileError(path: path.string, reason: .isLink)) {
      try FileWriting.replace(path, with: "neu")
    }
    #expect(try FileReading.bytes(of: target, limit: 100) == Array("alt".utf8))
  }

  @Test("A folder is not written, and in a missing folder there is no place")
  func noPlace() throws {
    #expect(throws: FileError(path: folder.path.string, reason: .isDirectory)) {
      try FileWriting.replace(folder.path, with: "x")
    }
    let path = folder("kein/ordner.txt")
    #expect(throws: FileError(path: path.string, reason: .notFound)) {
      try FileWriting.replace(path, with: "x")
    }
  }

  @Test("A full device is an error, not a loss")
  func fullDevice() {
    #expect(throws: FileError(path: "/dev/full", reason: .system(.noSpace))) {
      try FileWriting.replace("/dev/full", with: "verloren?")
    }
  }

  @Test("Others may read what was written, only the owner may change it")
  func permissions() async throws {
    let path = folder("neu.txt").string
    // The mask for new files belongs to the whole process.
    await #expect(processExitsWith: .success) { [path = path as String] in
      umask(0)
      try FileWriting.replace(FilePath(path), with: "x")
      #expect(try Stat(FilePath(path)).permissions == [.ownerReadWrite, .groupRead, .otherRead])
    }
  }
}
