import Diagnostics
import Files
import SystemPackage
import Testing
import Text

@Suite("What is said of a file that cannot be read")
struct FileDiagnosticsTests {
  @Test(
    "Each reason has its code and its words in both languages",
    arguments: [
      (.notFound, "S4001", "gibt es nicht", "no such"),
      (.permissionDenied, "S4002", "darf nicht gelesen werden", "may not be read"),
      (.isDirectory, "S4003", "Ordner", "folder"),
      (.isLink, "S4003", "Verknüpfung", "link"),
      (.isSpecial, "S4003", "keine gewöhnliche Datei", "not a regular file"),
      (.tooLarge(limit: 2_097_152), "S4004", "2 MiB", "2 MiB"),
      (.system(.ioError), "S4002", "nicht gelesen", "could not be read"),
    ] as [(FileError.Reason, String, String, String)])
  func words(reason: FileError.Reason, code: String, german: String, english: String) {
    let diagnostic = Diagnostic(reading: FileError(path: "a/b.xml", reason: reason))
    #expect(diagnostic.code.description == code)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.location == SourceLocation(file: "a/b.xml"))
    #expect(diagnostic.message.german.contains(german))
    #expect(diagnostic.message.english.contains(english))
  }

  @Test("A limit below one mebibyte is not called 0 MiB")
  func smallLimit() {
    let error = FileError(path: "x", reason: .tooLarge(limit: 65_536))
    let message = Diagnostic(reading: error).message
    #expect(!message.german.contains("(0 MiB)"))
    #expect(!message.english.contains("(0 MiB)"))
  }

  @Test("Every reason that a link or a permission caused comes with what to do")
  func help() {
    for reason in [FileError.Reason.isLink, .permissionDenied] {
      let help = Diagnostic(reading: FileError(path: "x", reason: reason)).help
      #expect(help?.german.isEmpty == false)
      #expect(help?.english.isEmpty == false)
    }
  }
}
