import Files
import Foundation
import SystemPackage
import Testing

@Suite("A folder of files")
struct FolderPublishingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func names(_ path: FilePath) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path.string).sorted()
  }

  @Test("is there as a whole, or not at all")
  func whole() throws {
    let path = folder.path.appending("neu")
    try FileReplacing.createFolder(
      path, [("a.html", Array("eins".utf8)), ("b.html", [])], isPrivate: true)
    #expect(try names(path) == ["a.html", "b.html"])
    #expect(try String(contentsOfFile: path.appending("a.html").string, encoding: .utf8) == "eins")
    let mode =
      try FileManager.default.attributesOfItem(atPath: path.appending("a.html").string)[
        .posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: FileWritingError.self) { try FileReplacing.createFolder(path, []) }
    #expect(try names(path) == ["a.html", "b.html"])
    // The second name cannot be made: nothing is left of the first.
    let other = folder.path.appending("anders")
    #expect(throws: FileWritingError.self) {
      try FileReplacing.createFolder(other, [("a.html", []), ("a.html", [])])
    }
    #expect(try names(folder.path) == ["neu"])
  }
}

@Suite("Another program")
struct ChildProcessTests {
  private func run(_ arguments: [String], seconds: Int = 20) -> ChildProcess.Ending {
    ChildProcess.run("/bin/sh", arguments, environment: ["A=1"], seconds: seconds)
  }

  @Test("ends as it ends, gets what it is given, and is ended after too long")
  func endings() {
    #expect(run(["-c", "exit 7"]) == .exited(7))
    #expect(run(["-c", "test \"$A\" = 1 && test -z \"$HOME\""]) == .exited(0))
    #expect(run(["-c", "kill -9 $$"]) == .killed)
    #expect(run(["-c", "sleep 30"], seconds: 1) == .tooLong)
    #expect(
      ChildProcess.run("/no/such", [], environment: [], seconds: 1)
        == .notStarted(.noSuchFileOrDirectory))
    #expect(ChildProcess.program(["no-such", "sh"], path: "/no/such:/bin") == "/bin/sh")
    #expect(ChildProcess.program(["sh"], path: nil) == nil)
  }

  @Test("has a folder that is gone afterwards, with all in it")
  func privateFolder() throws {
    var path = ""
    do {
      let folder = try PrivateFolder(in: nil)
      path = folder.path.string
      try FileManager.default.createDirectory(
        atPath: path + "/a/b", withIntermediateDirectories: true)
      try "x".write(toFile: path + "/a/b/c", atomically: false, encoding: .utf8)
      #expect(FileManager.default.fileExists(atPath: path + "/a/b/c"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
