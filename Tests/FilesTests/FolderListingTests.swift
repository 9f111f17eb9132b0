import Files
import Glibc
import SystemPackage
import Testing

@Suite("Listing a folder")
struct FolderListingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("Files of any depth are listed, sorted by the bytes of their paths")
  func sorted() throws {
    // Hyphen 2D, stop 2E, stroke 2F, digits 30, capitals 41, small letters 61, ä C3 A4.
    let names = [
      "A.xml", "a-b/1.xml", "a.xml", "a/2.xml", "a/b/c/3.xml", "a0.xml", "z.xml", "ä.xml",
    ]
    for name in names.reversed() { try folder.file(name) }
    #expect(try list().files == names)
    #expect(try list().unread == [])
  }

  @Test("An empty folder has no files")
  func empty() throws {
    #expect(try list().files == [])
    #expect(try list().unread == [])
  }

  @Test("Other endings are passed over")
  func otherEndings() throws {
    for name in ["a.txt", "b.xml.bak", "c", "xml", "d.XM", "e.xmlx", "f.axml"] {
      try folder.file(name)
    }
    try folder.file("richtig.xml")
    try folder.file("zwei.punkte.xml")
    try folder.file("GROSS.XML")
    #expect(try list().files == ["GROSS.XML", "richtig.xml", "zwei.punkte.xml"])
    #expect(try list().unread == [])
  }

  @Test("Hidden files and what is in hidden folders are left out")
  func hidden() throws {
    try folder.file(".versteckt.xml")
    try folder.file(".xml")
    try folder.file(".versionen/alt.xml")
    try folder.link(".link.xml", to: "nirgends")
    try folder.file("da.xml")
    #expect(try list().files == ["da.xml"])
    #expect(try list().unread == [])
  }

  @Test("A folder whose name has the wanted ending is a folder all the same")
  func folderWithEnding() throws {
    try folder.file("ordner.xml/innen.xml")
    #expect(try list().files == ["ordner.xml/innen.xml"])
  }

  @Test("Links with the wanted ending and links to folders are named, not followed")
  func links() throws {
    try folder.file("echt.xml")
    try folder.folder("ordner")
    try folder.link("kaputt.xml", to: "nirgends")
    try folder.link("link.xml", to: "echt.xml")
    try folder.link("zurück", to: ".")
    #expect(try list().files == ["echt.xml"])
    #expect(try list().unread == ["kaputt.xml", "link.xml", "zurück"])
    let reasons = try FolderListing.files(below: folder.path, withExtension: "xml").unread
    #expect(reasons.map(\.reason) == [.isLink, .isLink, .isLink])
  }

  @Test("A link to a file of another ending is none of our business")
  func otherLinks() throws {
    try folder.file("notiz.txt")
    try folder.link("liesmich.txt", to: "notiz.txt")
    #expect(try list().unread == [])
  }

  @Test("A pipe or socket with the wanted ending is named")
  func special() throws {
    try folder.pipe("pipe.xml")
    try folder.socket("socket.xml")
    try folder.pipe("pipe.txt")
    let found = try FolderListing.files(below: folder.path, withExtension: "xml")
    #expect(found.files == [])
    #expect(found.unread.map(\.reason) == [.isSpecial, .isSpecial])
    #expect(try list().unread == ["pipe.xml", "socket.xml"])
  }

  @Test("A file whose name is not UTF-8 is named or listed, never silently left out")
  func nameThatIsNotUTF8() throws {
    let name =
      Array(folder.path.string.utf8CString.dropLast()) + [0x2F, -28, 0x2E, 0x78, 0x6D, 0x6C, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor != -1)
    close(descriptor)
    let found = try FolderListing.files(below: folder.path, withExtension: "xml")
    #expect(found.files.count + found.unread.count == 1)
  }

  @Test("A missing folder is not found")
  func missing() {
    let path = folder("gibt-es-nicht")
    #expect(throws: FileError(path: path.string, reason: .notFound)) {
      try FolderListing.files(below: path, withExtension: "xml")
    }
  }

  @Test("A file where a folder is asked for is not called missing")
  func fileForFolder() throws {
    let path = try folder.file("datei.xml")
    let error = #expect(throws: FileError.self) {
      try FolderListing.files(below: path, withExtension: "xml")
    }
    #expect(error?.path == path.string)
    #expect(error?.reason != .notFound)
  }

  @Test(
    "A folder below that may not be read is named, the asked one is an error",
    .enabled(if: geteuid() != 0, "root may read all"))
  func noPermission() throws {
    try folder.file("da.xml")
    let locked = try folder.folder("zu")
    try folder.lock(locked)
    let found = try FolderListing.files(below: folder.path, withExtension: "xml")
    #expect(found.files == [folder("da.xml")])
    #expect(found.unread == [FileError(path: locked.string, reason: .permissionDenied)])
    #expect(throws: FileError(path: locked.string, reason: .permissionDenied)) {
      try FolderListing.files(below: locked, withExtension: "xml")
    }
  }

  /// What is found, by paths below the folder of this test.
  private func list() throws -> (files: [String], unread: [String]) {
    let found = try FolderListing.files(below: folder.path, withExtension: "xml")
    let start = folder.path.string.utf8.count + 1
    return (
      found.files.map { String($0.string.utf8.dropFirst(start)) ?? "" },
      found.unread.map { String($0.path.utf8.dropFirst(start)) ?? "" }
    )
  }
}
