import Foundation
import SystemPackage
import Testing

@Suite("The rooms below the fronts")
struct RoomTests {
  /// Programs, and what makes sources at build time.
  private static let programs: Set = [
    "steckbrief", "beispieldaten", "kreisliste", "EmbedFiles", "EmbedSchemas",
  ]

  @Test("know no command line, no exit code and no session")
  func noFront() throws {
    let sources = Program.root.appending("Sources").string
    var scanned = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources)
    where name.hasSuffix(".swift") && !Self.programs.contains(String(name.prefix { $0 != "/" })) {
      let text = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
      let found = text.matches(of: /\b(ArgumentParser|Session|ExitCode|CommandLine)\b/)
      #expect(found.isEmpty, "\(name): \(found.map { $0.output.1 })")
      scanned += 1
    }
    #expect(scanned > 200)
  }
}
