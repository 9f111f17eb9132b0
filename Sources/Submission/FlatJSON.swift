/// Reading one JSON object of texts and whole numbers, as the lines of the audit log are.
///
/// Knows no more of JSON than that, and is lenient within it: who reads a line writes it anew and
/// compares the bytes.
enum FlatJSON {
  /// The members in their order, numbers as their digits; `nil` where the bytes are no such object.
  static func members(of line: [UInt8]) -> [(String, String)]? {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    var rest = text.unicodeScalars[...]
    func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }
    guard skip("{") else { return nil }
    var members: [(String, String)] = []
    repeat {
      guard let name = string(&rest), skip(":") else { return nil }
      if rest.first == "\"" {
        guard let value = string(&rest) else { return nil }
        members.append((name, value))
      } else {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        rest = rest.dropFirst(digits.count)
        members.append((name, String(digits)))
      }
    } while skip(",")
    guard skip("}"), skip("\n"), rest.isEmpty else { return nil }
    return members
  }

  private static func string(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard rest.first == "\"" else { return nil }
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(text)
      case "\\":
        guard let escaped = escape(&rest) else { return nil }
        text.append(escaped)
      default: text.append(scalar)
      }
    }
    return nil
  }

  private static func escape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let digits = rest.prefix(4)
      guard digits.count == 4, let number = UInt32(String(digits), radix: 16) else { return nil }
      rest = rest.dropFirst(4)
      return Unicode.Scalar(number)
    default: return nil
    }
  }
}
