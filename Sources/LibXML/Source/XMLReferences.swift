/// Character references and the five entities that XML defines itself.
package enum XMLReferences {
  /// `A &amp; B &#228;` as `A & B ä`. What is no reference stays as it is.
  package static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var resolved = String.UnicodeScalarView()
    // By scalars: a combining mark behind `;` makes one character of both.
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      rest = rest[start...].dropFirst()
      if let end = rest.firstIndex(of: ";"), let scalar = scalar(named: String(rest[..<end])) {
        resolved.append(scalar)
        rest = rest[end...].dropFirst()
      } else {
        resolved.append("&")
      }
    }
    return String(resolved + rest)
  }

  /// The text as it can stand in an element, and between double quotes unless quotes are kept.
  /// `>` becomes a reference too, so that `]]>` is harmless.
  package static func escaped(_ text: String, keepingQuotes: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where !keepingQuotes: escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}
