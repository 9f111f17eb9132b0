/// Character references and the five entities that XML defines itself.
package enum XMLReferences {
  /// `A &amp; B &#228;` as `A & B ä`. What is no reference stays as it is.
  static func resolved(_ text: ArraySlice<UInt8>) -> String {
    var resolved: [UInt8] = []
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      resolved += rest[..<start]
      rest = rest[(start + 1)...]
      if let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: String(decoding: rest[..<end], as: UTF8.self))
      {
        resolved += String(scalar).utf8
        rest = rest[(end + 1)...]
      } else {
        resolved.append(UInt8(ascii: "&"))
      }
    }
    return String(decoding: resolved + rest, as: UTF8.self)
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

  /// The character of a reference, without `&` and `;`: one of XML's own, a number, or one of HTML.
  package static func scalar(namedAnywhere name: String) -> Unicode.Scalar? {
    scalar(named: name) ?? NamedCharacters.character(named: name)
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
