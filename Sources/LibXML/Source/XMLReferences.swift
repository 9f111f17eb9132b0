/// Character references and the five entities that XML defines itself.
package enum XMLReferences {
  /// `A &amp; B &#228;` as `A & B ä`. What is no reference stays as it is.
  package static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var resolved = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";"),
        let character = character(named: rest[rest.index(after: start)..<end])
      else {
        resolved.append("&")
        rest = rest[rest.index(after: start)...]
        continue
      }
      resolved.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return resolved + rest
  }

  /// The text as it can stand in an element or between double quotes.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
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
