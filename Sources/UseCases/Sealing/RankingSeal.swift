internal import Files
internal import FoundationEssentials
internal import Text

/// The record of a ranking: with which program, question and inputs it was made, and what came out.
///
/// Lines of `key: value`, an empty line, then the ranking as it was written. The last of the lines is
/// a digest over those above it and the ranking. It holds sums by provider only, no participation.
package struct RankingSeal: Hashable, Sendable {
  /// One input and what it was.
  struct Input: Hashable, Sendable {
    let path: String
    let sha256: String
  }

  package let version: String
  /// What was asked.
  let request: RankRequest
  let inputs: [Input]
  /// The digest over the files of the catalogue.
  let catalog: String
  let result: String

  private static let heading = "steckbrief-seal 3"
  /// Of the method's first edition: what it said is not what the second says of the same data.
  private static let oldHeadings: Set<Substring> = ["steckbrief-seal 1", "steckbrief-seal 2"]

  /// The version of the program that wrote a seal of the method's first edition; `nil` for any other
  /// text.
  static func firstEditionVersion(of text: String) -> String? {
    let lines = text.prefix(4_096).split(separator: "\n", maxSplits: 2)
    guard let heading = lines.first, oldHeadings.contains(heading), lines.count > 1,
      lines[1].hasPrefix("version: ")
    else { return nil }
    return String(lines[1].dropFirst(9))
  }

  package var text: String {
    "\(head)seal: \(Self.digest(head + result))\n\n\(result)"
  }

  /// Every line but the last.
  private var head: String {
    var lines = [
      Self.heading, "version: \(version)", "request: \(request.canonicalText)",
    ]
    lines += inputs.map { "input: \($0.sha256) \(Self.escaped($0.path))" }
    lines.append("catalog: \(catalog)")
    return lines.joined(separator: "\n") + "\n"
  }

  static func digest(_ text: String) -> String {
    SHA256Digest(of: Array(text.utf8)).description
  }

  init(
    version: String, request: RankRequest, inputs: [Input], catalog: String, result: String
  ) {
    self.version = version
    self.request = request
    self.inputs = inputs
    self.catalog = catalog
    self.result = result
  }

  /// A seal as it was written; `nil` where the text is none, or was changed.
  init?(parsing text: String) {
    guard let end = text.firstRange(of: "\n\n") else { return nil }
    let lines = text[..<end.lowerBound].split(separator: "\n").map(String.init)
    result = String(text[end.upperBound...])
    var version: String?
    var request: RankRequest?
    var inputs: [Input] = []
    var catalog: String?
    var digest: String?
    for line in lines.dropFirst() {
      guard let colon = line.firstRange(of: ": "), digest == nil else { return nil }
      let value = String(line[colon.upperBound...])
      switch line[..<colon.lowerBound] {
      case "version": version = value
      case "request":
        guard let read = RankRequest(canonicalText: value) else { return nil }
        request = read
      case "input":
        let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        inputs.append(Input(path: Self.unescaped(parts[1]), sha256: parts[0]))
      case "catalog": catalog = value
      case "seal": digest = value
      default: return nil
      }
    }
    guard lines.first == Self.heading, let version, let catalog, let request else { return nil }
    self.version = version
    self.inputs = inputs
    self.catalog = catalog
    self.request = request
    // Every byte counts, also of what can be written in more than one way.
    guard self.text == text else { return nil }
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

extension RankRequest {
  /// One line of JSON, its keys sorted: the same request gives the same text.
  fileprivate var canonicalText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only a number that is not finite cannot be written, and no threshold is one.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  fileprivate init?(canonicalText text: String) {
    guard let request = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = request
  }
}
