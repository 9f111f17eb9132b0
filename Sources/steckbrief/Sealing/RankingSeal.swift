import Files
import Text

/// The record of a ranking: with which program, parameters and inputs it was made, and what came out.
///
/// Lines of `key: value`, an empty line, then the ranking as JSON. It holds sums by provider only,
/// no participation.
struct RankingSeal: Hashable {
  /// One input and what it was.
  struct Input: Hashable {
    let path: String
    let sha256: String
  }

  let version: String
  /// What the command was called with, the seal itself left out.
  let arguments: [String]
  let inputs: [Input]
  /// The digest over the files of the catalogue.
  let catalog: String
  let result: String

  private static let heading = "steckbrief-seal 1"

  var text: String {
    var lines = [Self.heading, "version: \(version)"]
    lines += arguments.map { "argument: \(Self.escaped($0))" }
    lines += inputs.map { "input: \($0.sha256) \(Self.escaped($0.path))" }
    lines.append("catalog: \(catalog)")
    lines.append("result: \(SHA256Digest(of: Array(result.utf8)))")
    return lines.joined(separator: "\n") + "\n\n" + result
  }

  init(
    version: String, arguments: [String], inputs: [Input], catalog: String, result: String
  ) {
    self.version = version
    self.arguments = arguments
    self.inputs = inputs
    self.catalog = catalog
    self.result = result
  }

  /// A seal as it was written; `nil` where the text is none, or its result was changed.
  init?(parsing text: String) {
    guard let end = text.firstRange(of: "\n\n") else { return nil }
    let lines = text[..<end.lowerBound].split(separator: "\n").map(String.init)
    result = String(text[end.upperBound...])
    guard lines.first == Self.heading else { return nil }
    var version: String?
    var arguments: [String] = []
    var inputs: [Input] = []
    var catalog: String?
    var digest: String?
    for line in lines.dropFirst() {
      guard let colon = line.firstRange(of: ": ") else { return nil }
      let value = String(line[colon.upperBound...])
      switch line[..<colon.lowerBound] {
      case "version": version = value
      case "argument": arguments.append(Self.unescaped(value))
      case "input":
        let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        inputs.append(Input(path: Self.unescaped(parts[1]), sha256: parts[0]))
      case "catalog": catalog = value
      case "result": digest = value
      default: return nil
      }
    }
    guard let version, let catalog,
      digest == SHA256Digest(of: Array(result.utf8)).description
    else { return nil }
    self.version = version
    self.arguments = arguments
    self.inputs = inputs
    self.catalog = catalog
  }

  /// One line, whatever is in it.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "n": result += "\n"
        case "r": result += "\r"
        default: result.unicodeScalars.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
