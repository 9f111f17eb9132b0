internal import Text

/// Text from a file made harmless for a page of markup. Control characters, bidirectional overrides and
/// the like are shown, not sent, as on a terminal.
package enum MarkupText {
  /// For HTML, in an element or a quoted attribute.
  package static func html(_ text: some StringProtocol) -> String {
    html(safe: SafeText(text).description)
  }

  /// - Parameter text: without anything that ``SafeText`` would show in letters.
  static func html(safe text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// For Markdown (CommonMark, and tables of GitHub): every ASCII mark that can mean something is
  /// escaped, and an angle bracket or ampersand becomes a reference, since HTML is Markdown too.
  package static func markdown(_ text: some StringProtocol) -> String {
    markdown(safe: SafeText(text).description)
  }

  /// - Parameter text: without anything that ``SafeText`` would show in letters.
  static func markdown(safe text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // No address becomes a link by itself.
      case ":" where scalars.dropFirst(index + 1).first == "/": escaped += "&#58;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "+", "!", "|", "~", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "-", "=", ".", ")":
        if beginsBlock(scalars, at: index) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether the mark at `index` makes a list, a rule or a heading of its line.
  private static func beginsBlock(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    if scalars[index] == "-" || scalars[index] == "=" { return index == 0 }
    let isNumbered = index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
    return isNumbered && (index + 1 == scalars.count || scalars[index + 1] == " ")
  }
}
