import Files
import Glibc
import SystemPackage
import Testing

@Suite("Open files")
struct OpenDescriptorTests {
  @Test("Nothing stays open, whether it was read or refused")
  func nothingStaysOpen() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("datei.xml").string
    let parent = folder.path.string
    // In a process of its own, where no other test opens files.
    await #expect(processExitsWith: .success) {
      [file = file as String, parent = parent as String] in
      let before = openDescriptors
      for _ in 0..<100 {
        _ = try FileReading.bytes(of: FilePath(file), limit: 100)
        _ = try? FileReading.bytes(of: FilePath(file), limit: 0)
        _ = try? FileReading.bytes(of: FilePath(parent), limit: 100)
        _ = try FolderListing.files(below: FilePath(parent), withExtension: "xml")
        try FileWriting.replace(FilePath(file), with: "y")
      }
      // The test library's own threads open and close a few at any time; a leak leaves a hundred.
      #expect(openDescriptors < before + 50)
    }
  }
}

/// How many files this process has open.
private var openDescriptors: Int {
  (0..<1_024).count { fcntl($0, F_GETFD) != -1 }
}
