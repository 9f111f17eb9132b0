import Files
import SystemPackage
import Testing

@Suite("What a path leads to")
struct PathKindTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("Files, folders, links and the rest are told apart")
  func kinds() throws {
    #expect(try FolderListing.kind(of: folder.file("datei")) == .file)
    #expect(try FolderListing.kind(of: folder.path) == .folder)
    #expect(try FolderListing.kind(of: folder.link("zu-datei", to: "datei")) == .link)
    #expect(try FolderListing.kind(of: folder.link("zu-ordner", to: ".")) == .link)
    #expect(try FolderListing.kind(of: folder.link("ins-leere", to: "nirgends")) == .link)
    #expect(try FolderListing.kind(of: folder.pipe("pipe")) == .other)
    #expect(try FolderListing.kind(of: "/dev/null") == .other)
  }

  @Test("Where nothing is, nothing is found")
  func missing() {
    let path = folder("gibt-es-nicht")
    #expect(throws: FileError(path: path.string, reason: .notFound)) {
      try FolderListing.kind(of: path)
    }
  }
}
