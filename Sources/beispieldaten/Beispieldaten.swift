import Files
import Glibc
import SystemPackage

/// `beispieldaten FOLDER`: writes the made-up sample, profiles and outcomes, below a folder.
///
/// The same bytes on every run: one constant seed, no clock, no order that changes.
@main
enum Beispieldaten {
  /// Exit codes as in `sysexits.h`: 64 wrong usage, 73 a file or folder cannot be written.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count == 1, !folder.hasPrefix("-") else {
      complain("Aufruf: beispieldaten ORDNER")
      exit(64)
    }
    do {
      try write(below: FilePath(folder))
    } catch {
      complain("beispieldaten: \(error.path) nicht geschrieben: \(words(for: error.reason))")
      exit(73)
    }
  }

  private static func write(below folder: FilePath) throws(FileError) {
    let cohorts = SampleSimulation.run(SampleMeasure.all)
    try SampleFolder.make(folder)
    for district in SampleDistrict.all {
      try SampleFolder.make(folder.appending(district.letters))
    }
    for run in cohorts {
      let measure = run.measure
      let path = folder.appending(measure.district.letters).appending(measure.id + ".xml")
      try FileWriting.replace(path, with: measure.profileXML(occupiedBy: run.participations))
    }
    try FileWriting.replace(
      folder.appending("ergebnisse.csv"),
      with: SampleOutcomesCSV.text(of: cohorts.flatMap(\.participations)))
  }

  private static func words(for reason: FileError.Reason) -> String {
    switch reason {
    case .notFound: "Ordner nicht gefunden"
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
