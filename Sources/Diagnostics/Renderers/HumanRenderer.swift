package import Text

/// Diagnostics as text for a person:
///
/// ```text
/// profil.xml:12:10: Fehler S1204: …
///    12 |   <titel>Größe</titel>
///       |          ^^^^^
///   Grund: …
///   Hilfe: …
///   Vorschlag: … (mit --fix)
///   mehr: steckbrief explain-code S1204
/// ```
///
/// The carets stand under the bytes of the location, as far as they lie on its line. Of a long line
/// a window around them is shown.
package struct HumanRenderer: Sendable {
  package let language: Language
  /// Whether to emphasize with ANSI sequences. They are the only control characters ever written
  /// but for the line feeds.
  package let color: Bool
  /// Whether to say where more can be read about a code.
  package let showsExplainHint: Bool

  package init(language: Language, color: Bool = false, showsExplainHint: Bool = false) {
    self.language = language
    self.color = color
    self.showsExplainHint = showsExplainHint
  }

  /// The text of one diagnostic, ending in LF.
  /// - Parameters:
  ///   - diagnostic: what to say. Its texts may carry words from the input; they are made harmless.
  ///   - source: the input it speaks of, to show the line; `nil` where it must not be shown
  ///     (outcome data carry participants) or is not at hand.
  package func render(_ diagnostic: Diagnostic, source: SourceText? = nil) -> String {
    let kind = style.emphasized(diagnostic.kind(language), as: diagnostic.severity)
    let message = diagnostic.message[language].terminalSafe
    var lines = ["\(style.bold(diagnostic.place)) \(kind) \(message)"]
    if let number = diagnostic.location.line,
      let line = source.flatMap({ SourceLine(number, of: $0) })
    {
      lines += excerpt(of: line, for: diagnostic)
    }
    lines += diagnostic.explanations(language).map { "  " + $0 }
    if let fix = diagnostic.fix { lines.append("  " + suggestion(fix)) }
    if showsExplainHint {
      let label = LocalizedText(de: "mehr", en: "more")[language]
      lines.append("  \(label): steckbrief explain-code \(diagnostic.code)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var style: TerminalStyle { TerminalStyle(isOn: color) }

  /// The line behind its number, and the carets under it.
  private func excerpt(of line: SourceLine, for diagnostic: Diagnostic) -> [String] {
    let span = line.span(of: diagnostic.location)
    let excerpt = Excerpt(line.text, span: span?.range, goesOn: span?.goesOn ?? false)
    let number = String(line.number)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    var lines = [gutter + " |" + (excerpt.text.isEmpty ? "" : " " + excerpt.text)]
    if let marks = excerpt.marks {
      lines.append(
        String(repeating: " ", count: gutter.count) + " | "
          + String(repeating: " ", count: marks.indent)
          + style.emphasized(marks.carets, as: diagnostic.severity))
    }
    return lines
  }

  private func suggestion(_ fix: Fix) -> String {
    let label = LocalizedText(de: "Vorschlag", en: "fix")
    let option = LocalizedText(de: " (mit --fix)", en: " (with --fix)")
    return label[language] + ": " + fix.title[language].terminalSafe
      + (fix.isCertain ? option[language] : "")
  }
}
