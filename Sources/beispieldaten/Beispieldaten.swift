import Diagnostics
import Files
import Glibc
import Profiles
import SystemPackage
import Text

/// `beispieldaten FOLDER`: simulates the outcomes of the made-up profiles in a folder.
///
/// The same bytes on every run: one constant seed, no clock, no order that changes.
@main
enum Beispieldaten {
  /// Exit codes as in `sysexits.h`: 64 wrong usage, 65 a profile is not one of the sample, 66 it cannot be
  /// read, 73 the outcomes cannot be written.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count == 1, !folder.hasPrefix("-") else {
      complain("Aufruf: beispieldaten ORDNER")
      exit(64)
    }
    let measures = measures(below: FilePath(folder))
    let outcomes = SampleOutcomesCSV.text(of: SampleSimulation.run(measures))
    do {
      try FileWriting.replace(FilePath(folder).appending("ergebnisse.csv"), with: outcomes)
    } catch {
      fail(73, "\(error.path) nicht geschrieben: \(words(for: error.reason))")
    }
  }

  /// The measures of the sample by id, from their profiles: `MUA/MUA-2023-001.xml`.
  private static func measures(below folder: FilePath) -> [SampleMeasure] {
    SampleCohort.all.map { id, cohort in
      let path = folder.appending(String(id.prefix(3))).appending(id + ".xml")
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileReading.bytes(of: path, limit: 1 << 21)
      } catch {
        fail(66, "\(error.path) nicht gelesen: \(words(for: error.reason))")
      }
      do throws(Refusal) {
        let profile = try MeasureProfile(
          parsing: bytes, name: path.string, vocabulary: try Vocabulary.embedded())
        if let measure = SampleMeasure(profile, cohort: cohort) { return measure }
      } catch {
        fail(65, error.diagnostics.map(\.message.german).joined(separator: "\n"))
      }
      fail(65, "\(path) sagt nicht, was die Simulation braucht")
    }
  }

  private static func fail(_ code: Int32, _ message: String) -> Never {
    complain("beispieldaten: " + message)
    exit(code)
  }

  private static func words(for reason: FileError.Reason) -> String {
    switch reason {
    case .notFound: "nicht gefunden"
    case .permissionDenied: "keine Berechtigung"
    case .isDirectory: "dort ist ein Ordner"
    case .isNoFolder: "das ist kein Ordner"
    case .isLink: "dort ist eine Verknüpfung"
    case .isSpecial: "dort ist keine gewöhnliche Datei"
    case .tooLarge: "zu groß"
    case .damagedGzip: "beschädigt"
    case .system(let errno): errno.description
    }
  }

  /// Where even the standard error is closed, the exit code is all that is left to say.
  private static func complain(_ message: String) {
    try? OutputStream.standardError.write(message + "\n")
  }
}
