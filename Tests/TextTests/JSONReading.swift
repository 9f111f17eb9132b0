/// A reader of one JSON string, written after RFC 8259, section 7.
enum JSONReading {
  /// The text that `written`, quotation marks included, stands for; `nil` where it is no JSON.
  static func string(_ written: some Sequence<Unicode.Scalar>) -> String? {
    var rest = Array(written)[...]
    guard rest.count >= 2, rest.popFirst() == "\"", rest.popLast() == "\"" else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"", "\u{0}"..<" ": return nil
      case "\\":
        guard let escaped = escaped(&rest) else { return nil }
        text.append(escaped)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private static func escaped(_ rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      var digits = String.UnicodeScalarView()
      digits.append(contentsOf: rest.prefix(4))
      rest = rest.dropFirst(4)
      guard digits.count == 4 else { return nil }
      return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
