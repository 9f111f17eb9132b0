package import Text

/// Diagnostics as text for a person:
///
/// ```text
/// profil.xml:12: Fehler S1203: …
///    12 |   <titel>…</titel>
///   Hilfe: …
/// ```
package struct HumanRenderer: Sendable {
  package let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// The text of one diagnostic, ending in LF.
  /// - Parameters:
  ///   - diagnostic: what to say. Its texts may carry words from the input; they are made harmless.
  ///   - source: the input it speaks of, to show the line; `nil` where it must not be shown
  ///     (outcome data carry participants) or is not at hand.
  package func render(_ diagnostic: Diagnostic, source: SourceText? = nil) -> String {
    var text = place(diagnostic.location)
    text += diagnostic.severity.name[language] + " \(diagnostic.code): "
    text += diagnostic.message[language].terminalSafe + "\n"
    if let line = diagnostic.location.line, let excerpt = source?.line(line) {
      text += excerptLines(excerpt, line: line, column: diagnostic.location.column)
    }
    if let help = diagnostic.help {
      let label = LocalizedText(de: "Hilfe", en: "help")[language]
      text += "  \(label): " + help[language].terminalSafe + "\n"
    }
    return text
  }

  private func place(_ location: SourceLocation) -> String {
    var place = location.file.terminalSafe + ":"
    if let line = location.line {
      place += "\(line):"
      if let column = location.column {
        place += "\(column):"
      }
    }
    return place + " "
  }

  private func excerptLines(_ line: String, line number: Int, column: Int?) -> String {
    let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + "\(number) | "
    // Tabs would shift the caret; each stands for one column here as in the count.
    let shown = String(line.map { $0 == "\t" ? " " : $0 })
    var text = gutter + SafeText(shown, limit: 160).description + "\n"
    if let column, column <= 160,
      shown.prefix(column).allSatisfy({ String($0).terminalSafe == String($0) })
    {
      text += String(repeating: " ", count: gutter.count + column - 1) + "^\n"
    }
    return text
  }
}
