import Foundation

/// `kreisliste [FOLDER]`: writes the districts of `schemas/kreise.csv` into `codelisten.xsd` of the
/// same folder. Run it after a change to the table, as `schemas/kreise.md` says.
@main
enum Kreisliste {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "schemas")
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    guard
      let lists = DistrictEntries.codeLists(
        try text("codelisten.xsd"), districts: try text("kreise.csv"),
        names: try text("kreise-namen.csv"))
    else { throw CocoaError(.fileReadCorruptFile) }
    try lists.write(
      to: folder.appending(path: "codelisten.xsd"), atomically: true, encoding: .utf8)
  }
}
