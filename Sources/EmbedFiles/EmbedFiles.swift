import Foundation

/// `EmbedFiles OUTPUT INPUT...`: writes an enum `SchemaFiles` that holds the text of each input.
///
/// A string literal costs nothing at start and compiles at once, an array of bytes does neither.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      throw CocoaError(.fileNoSuchFile)
    }
    var source = """
      // Made from `schemas/` at build time.

      /// The XML Schema files of the vocabulary, byte for byte.
      package enum SchemaFiles {

      """
    for input in arguments.dropFirst() {
      let url = URL(fileURLWithPath: input)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      source += "  /// `\(url.lastPathComponent)`.\n"
      source += "  package static let \(name) = \(literal(text))\n"
    }
    source += "}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// A raw literal with more number signs than any run of them in the text.
  private static func literal(_ text: String) -> String {
    let longestRun = text.split(whereSeparator: { $0 != "#" }).map(\.count).max() ?? 0
    let signs = String(repeating: "#", count: longestRun + 1)
    return signs + "\"\"\"\n" + text + "\n\"\"\"" + signs
  }
}
