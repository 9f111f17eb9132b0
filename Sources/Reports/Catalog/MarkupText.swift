internal import Text

/// Text from a file made harmless for a page of markup. Control characters, bidirectional overrides and
/// the like are shown, not sent, as on a terminal.
enum MarkupText {
  /// For HTML, in an element or a quoted attribute.
  static func html(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in SafeText(text).description.unicodeScalars {
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
  static func markdown(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in SafeText(text).description.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "+", "!", "|", "~", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "-" where escaped.isEmpty, "=" where escaped.isEmpty,
        "." where escaped.allSatisfy(\.isNumber), ")" where escaped.allSatisfy(\.isNumber):
        // A list, a rule or a heading at the begin of a line.
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case ":":
        // No address becomes a link by itself.
        escaped += "&#58;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
