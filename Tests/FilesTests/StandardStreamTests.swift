import Files
import Glibc
import SystemPackage
import Testing

/// Each in a process of its own, whose standard streams may be exchanged.
@Suite("Standard input and output")
struct StandardStreamTests {
  @Test("The standard input is read to its end")
  func input() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("eingabe", String(repeating: "Grüße\n", count: 30_000)).string
    await #expect(processExitsWith: .success) { [path = path as String] in
      try redirect(STDIN_FILENO, to: path, O_RDONLY)
      let bytes = try FileReading.standardInput(limit: 1_000_000)
      #expect(bytes == Array(String(repeating: "Grüße\n", count: 30_000).utf8))
    }
  }

  @Test("The standard input has a limit too")
  func inputLimit() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("eingabe", "12345").string
    await #expect(processExitsWith: .success) { [path = path as String] in
      try redirect(STDIN_FILENO, to: path, O_RDONLY)
      #expect(throws: FileError(path: "-", reason: .tooLarge(limit: 4))) {
        try FileReading.standardInput(limit: 4)
      }
    }
  }

  @Test("An endless standard input is given up at the limit")
  func endlessInput() async {
    await #expect(processExitsWith: .success) {
      try redirect(STDIN_FILENO, to: "/dev/zero", O_RDONLY)
      #expect(throws: FileError(path: "-", reason: .tooLarge(limit: 100_000))) {
        try FileReading.standardInput(limit: 100_000)
      }
    }
  }

  @Test("What is written arrives byte for byte")
  func output() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      try OutputStream.standardOutput.write("Grüße\n")
      try OutputStream.standardError.write("Fehler: ö\n")
    }
    let output = try #require(result?.standardOutputContent)
    let errors = try #require(result?.standardErrorContent)
    // The test library writes into both streams as well.
    #expect(String(decoding: output, as: UTF8.self).contains("Grüße\n"))
    #expect(String(decoding: errors, as: UTF8.self).contains("Fehler: ö\n"))
  }

  @Test("A full device is an error, not a loss")
  func fullDevice() async {
    await #expect(processExitsWith: .success) {
      try redirect(STDOUT_FILENO, to: "/dev/full", O_WRONLY)
      #expect(throws: Errno.noSpace) {
        try OutputStream.standardOutput.write("verloren?")
      }
    }
  }

  @Test("A reader that has gone is an error")
  func brokenPipe() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      try #require(dup2(ends[1], STDOUT_FILENO) != -1)
      close(ends[0])
      #expect(throws: Errno.brokenPipe) {
        try OutputStream.standardOutput.write("verloren?")
      }
    }
  }
}

/// Has the file at `path` stand for one of the standard streams.
private func redirect(_ stream: Int32, to path: String, _ mode: Int32) throws {
  let descriptor = open(path, mode)
  try #require(descriptor != -1)
  try #require(dup2(descriptor, stream) != -1)
}
