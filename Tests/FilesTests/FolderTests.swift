import Files
import Glibc
import SystemPackage
import Testing

@Suite("An open folder")
struct FolderTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try Folder(temporary.path)
  }

  @Test("writes, reads, lists and removes")
  func files() throws {
    try folder.write("b", [1, 2])
    try folder.write("a", [])
    #expect(try folder.names() == ["a", "b"])
    #expect(try folder.bytes(of: "b", limit: 2) == [1, 2])
    #expect(try folder.bytes(of: "c", limit: 2) == nil)
    #expect(throws: FileError(path: temporary("b").string, reason: .tooLarge(limit: 1))) {
      try folder.bytes(of: "b", limit: 1)
    }
    #expect(throws: FileWritingError(path: temporary("b").string, reason: .exists)) {
      try folder.write("b", [3])
    }
    try folder.append([3], to: "b")
    try folder.truncate("b", to: 1)
    try folder.append([4], to: "b")
    #expect(try folder.bytes(of: "b", limit: 9) == [1, 4])
    try folder.remove("b")
    #expect(try !folder.contains("b"))
    #expect(try folder.contains("a"))
  }

  @Test("gives names: a second one only where it is free, another one in any case")
  func names() throws {
    let other = try folder.makeSubfolder("other")
    try folder.write("a", [1])
    #expect(try folder.give("a", to: other, as: "b"))
    #expect(throws: FileWritingError(path: temporary("other/b").string, reason: .exists)) {
      try folder.give("a", to: other, as: "b")
    }
    try folder.write("c", [2])
    try folder.rename("c", to: other, as: "b")
    #expect(try other.bytes(of: "b", limit: 9) == [2])
    #expect(try folder.names() == ["a", "other"])
  }

  @Test("accepts no name that leads elsewhere", arguments: ["", ".", "..", "a/b", "/etc", "../x"])
  func wrongNames(name: String) throws {
    let other = try folder.makeSubfolder("other")
    try folder.write("file", [1])
    #expect(throws: FileError.self) { try folder.bytes(of: name, limit: 9) }
    #expect(throws: FileError.self) { try folder.subfolder(name) }
    #expect(throws: FileWritingError.self) { try folder.write(name, []) }
    #expect(throws: FileWritingError.self) { try folder.append([], to: name) }
    #expect(throws: FileWritingError.self) { try folder.truncate(name, to: 0) }
    #expect(throws: FileWritingError.self) { try folder.remove(name) }
    #expect(throws: FileWritingError.self) { try folder.rename("file", to: other, as: name) }
    #expect(throws: FileWritingError.self) { try folder.give("file", to: other, as: name) }
    #expect(throws: FileWritingError.self) { try folder.makeSubfolder(name) }
    #expect(throws: FileWritingError.self) {
      try FileLock.acquire(name, in: folder, patience: .zero)
    }
  }

  @Test("follows no link")
  func links() throws {
    try temporary.folder("real")
    try temporary.file("file", "secret")
    try temporary.link("folder-link", to: "real")
    try temporary.link("file-link", to: "file")
    #expect(throws: FileError(path: temporary("folder-link").string, reason: .isLink)) {
      try folder.subfolder("folder-link")
    }
    #expect(throws: FileError(path: temporary("file-link").string, reason: .isLink)) {
      try folder.bytes(of: "file-link", limit: 9)
    }
    let refused = FileWritingError(
      path: temporary("file-link").string, reason: .unreadable(.isLink))
    #expect(throws: refused) { try folder.append([1], to: "file-link") }
    #expect(throws: refused) { try folder.truncate("file-link", to: 0) }
    #expect(throws: refused) { try FileLock.acquire("file-link", in: folder, patience: .zero) }
    #expect(try FileReading.bytes(of: temporary("file"), limit: 9) == Array("secret".utf8))
  }
}

@Suite("A lock")
struct FileLockTests {
  @Test("is held by one at a time, and free again when that one lets go")
  func exclusion() throws {
    let temporary = try TemporaryFolder()
    let folder = try Folder(temporary.path)
    var first = try FileLock.acquire("lock", in: folder, patience: .zero)
    #expect(first != nil)
    #expect(try FileLock.acquire("lock", in: folder, patience: .milliseconds(20)) == nil)
    first = nil
    #expect(try FileLock.acquire("lock", in: folder, patience: .zero) != nil)
  }

  @Test("of a file that was removed meanwhile is none")
  func removed() throws {
    let temporary = try TemporaryFolder()
    let folder = try Folder(temporary.path)
    let held = try FileLock.acquire("lock", in: folder, patience: .zero)
    try folder.remove("lock")
    let second = try FileLock.acquire("lock", in: folder, patience: .zero)
    #expect(held != nil && second != nil)
    #expect(try FileLock.acquire("lock", in: folder, patience: .zero) == nil)
  }
}
