import Diagnostics
import Files
import Glibc
import SystemPackage
import Testing
import Text

@Suite("Publishing a file")
struct FileReplacingTests {
  private let folder: TemporaryFolder
  private let old = Array("alt".utf8)
  private let new = Array("neu und länger".utf8)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func content(_ path: FilePath) throws -> [UInt8] {
    try FileReading.bytes(of: path, limit: 1_000_000)
  }

  /// The names in the folder, those that begin with a dot included.
  private func names() throws -> Set<String> {
    let stream = try #require(opendir(folder.path.string))
    defer { closedir(stream) }
    var names: Set<String> = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.insert(name) }
    }
    return names
  }

  private func reason(
    _ operation: () throws(FileWritingError) -> Void
  ) -> FileWritingError.Reason? {
    do throws(FileWritingError) {
      try operation()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("A file is replaced, keeps its permissions and leaves nothing beside it")
  func replace() throws {
    let path = try folder.file("a.xml", bytes: old)
    for mode in [0o640, 0o604, 0o600, 0o755] as [mode_t] {
      #expect(chmod(path.string, mode) == 0)
      let before = try content(path)
      try FileReplacing.replace(path, with: new + before, ifUnchangedFrom: before)
      #expect(try content(path) == new + before)
      #expect(try Stat(path).permissions.rawValue == mode)
    }
    #expect(try names() == ["a.xml"])
  }

  @Test("A file may become empty, an empty one may be filled")
  func empty() throws {
    let path = try folder.file("a.xml", bytes: old)
    try FileReplacing.replace(path, with: [], ifUnchangedFrom: old)
    #expect(try content(path).isEmpty)
    try FileReplacing.replace(path, with: new, ifUnchangedFrom: [])
    #expect(try content(path) == new)
  }

  @Test(
    "A file that has changed in the meantime stays as it is",
    arguments: ["", "al", "alx", "altes", "ganz anders"])
  func changed(current: String) throws {
    let path = try folder.file("a.xml", current)
    #expect(
      reason { () throws(FileWritingError) in
        try FileReplacing.replace(path, with: new, ifUnchangedFrom: old)
      } == .changed)
    #expect(try content(path) == Array(current.utf8))
    #expect(try names() == ["a.xml"])
  }

  @Test("What is no regular file is refused and not touched")
  func irregular() throws {
    let target = try folder.file("ziel.xml", bytes: old)
    let refused: [(FilePath, FileError.Reason)] = [
      (try folder.link("link.xml", to: "ziel.xml"), .isLink),
      (try folder.link("leer.xml", to: "fehlt.xml"), .isLink),
      (try folder.folder("ordner.xml"), .isDirectory), (try folder.pipe("pipe.xml"), .isSpecial),
      (folder("nichts.xml"), .notFound), (folder("nichts/a.xml"), .notFound),
    ]
    for (path, expected) in refused {
      #expect(
        reason { () throws(FileWritingError) in
          try FileReplacing.replace(path, with: new, ifUnchangedFrom: old)
        } == .unreadable(expected), "\(path)")
    }
    #expect(try content(target) == old)
    #expect(try names() == ["ziel.xml", "link.xml", "leer.xml", "ordner.xml", "pipe.xml"])
  }

  @Test("What an earlier process left behind is in nobody's way")
  func leftover() throws {
    let path = try folder.file("a.xml", bytes: old)
    let leftover = try folder.file(".steckbrief-\(getpid())-0.tmp", bytes: old)
    try FileReplacing.replace(path, with: new, ifUnchangedFrom: old)
    #expect(try content(path) == new)
    #expect(try content(leftover) == old)
    #expect(try names().count == 2)
  }

  @Test("A name need not be UTF-8")
  func bytesOfName() throws {
    let name = FilePath(platformString: [0x61, CChar(bitPattern: 0xFF), 0x2E, 0x78, 0])
    let path = folder.path.pushing(name)
    try FileReplacing.create(path, with: old)
    try FileReplacing.replace(path, with: new, ifUnchangedFrom: old)
    #expect(try content(path) == new)
    #expect(try names().count == 1)
  }

  @Test("A new file is made where there is none")
  func create() throws {
    let path = folder("a.xml")
    try FileReplacing.create(path, with: new)
    #expect(try content(path) == new)
    #expect(try names() == ["a.xml"])
  }

  @Test("A new file may be the user's alone")
  func privateFile() throws {
    let path = folder("geheim.json")
    try FileReplacing.create(path, with: new, isPrivate: true)
    #expect(try Stat(path).permissions == .ownerReadWrite)
  }

  @Test("A new file takes no name that is taken, by whatever it is")
  func taken() throws {
    let file = try folder.file("a.xml", bytes: old)
    let paths = [
      file, try folder.link("b.xml", to: "fehlt.xml"), try folder.folder("c.xml"),
      try folder.pipe("d.xml"),
    ]
    for path in paths {
      #expect(
        reason { () throws(FileWritingError) in
          try FileReplacing.create(path, with: new)
        } == .exists, "\(path)")
    }
    #expect(try content(file) == old)
    #expect(try names() == ["a.xml", "b.xml", "c.xml", "d.xml"])
  }

  @Test("Of many that make one file exactly one succeeds, and the file is that one's")
  func race() async throws {
    let path = folder("a.xml")
    let winners = await withTaskGroup(of: UInt8?.self) { group in
      for writer in 0..<32 as Range<UInt8> {
        group.addTask {
          let bytes = [UInt8](repeating: writer, count: 10_000)
          do throws(FileWritingError) {
            try FileReplacing.create(path, with: bytes)
            return writer
          } catch {
            return nil
          }
        }
      }
      return await group.reduce(into: [UInt8]()) { if let writer = $1 { $0.append(writer) } }
    }
    #expect(winners.count == 1)
    #expect(try content(path) == [UInt8](repeating: #require(winners.first), count: 10_000))
    #expect(try names() == ["a.xml"])
  }

  @Test("Where nothing can be written the system's reason comes back", arguments: [true, false])
  func unwritable(creates: Bool) throws {
    let path: FilePath = creates ? "/proc/neu.xml" : "/proc/version"
    let before = creates ? [] : try content(path)
    let reason = reason { () throws(FileWritingError) in
      if creates {
        try FileReplacing.create(path, with: new)
      } else {
        try FileReplacing.replace(path, with: new, ifUnchangedFrom: before)
      }
    }
    guard case .system = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
  }

  @Test("A folder without permission to write", .enabled(if: geteuid() != 0, "root may write all"))
  func readOnlyFolder() throws {
    let path = try folder.file("zu/a.xml", bytes: old)
    #expect(chmod(folder("zu").string, 0o500) == 0)
    #expect(
      reason { () throws(FileWritingError) in
        try FileReplacing.replace(path, with: new, ifUnchangedFrom: old)
      } == .system(.permissionDenied))
    #expect(try content(path) == old)
  }

  @Test("A path without a name of a file is refused", arguments: ["", "/", "..", "a/.."])
  func unnamed(path: String) {
    #expect(
      reason { () throws(FileWritingError) in
        try FileReplacing.create(FilePath(path), with: new)
      } == .system(.isDirectory))
  }

  @Test("Every reason has a message in both languages")
  func messages() {
    let reasons: [FileWritingError.Reason] = [
      .changed, .exists, .unreadable(.isLink), .unsynced(.ioError), .system(.noSpace),
    ]
    for reason in reasons {
      let message = Diagnostic(writing: FileWritingError(path: "a.xml", reason: reason)).message
      #expect(message.german != message.english && !message.german.isEmpty)
    }
  }
}
