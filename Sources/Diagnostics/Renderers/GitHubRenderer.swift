package import Text

/// Diagnostics as workflow commands of GitHub Actions, which show them beside the changed line:
/// `::error file=profil.xml,line=12,col=10,title=S1204::…`
///
/// Reason and help follow the message as lines of their own (`%0A`).
package struct GitHubRenderer: Sendable {
  package let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// The line of one diagnostic with its LF. No text of the diagnostic can add another command.
  package func render(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=" + Self.escaped(diagnostic.location.file, inProperty: true)]
    if let line = diagnostic.location.line {
      properties.append("line=\(line)")
      if let column = diagnostic.location.column { properties.append("col=\(column)") }
    }
    properties.append("title=\(diagnostic.code)")
    let texts = [diagnostic.message[language]] + diagnostic.explanations(language)
    let command = Self.command(diagnostic.severity) + " " + properties.joined(separator: ",")
    return "::\(command)::\(Self.escaped(texts.joined(separator: "\n"), inProperty: false))\n"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// What the runner takes for a part of the command, by percent; what a log must not be sent, as
  /// `<U+001B>`.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where inProperty: "%3A"
      case "," where inProperty: "%2C"
      default: String(scalar).terminalSafe
      }
    }.joined()
  }
}
