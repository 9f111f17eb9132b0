package import Text

/// A form that diagnostics can be written in.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// Text for a person, with the line and what would be right.
  case human
  /// One line each.
  case short
  /// One JSON document.
  case json
  /// A SARIF 2.1.0 log.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
}

/// All diagnostics of a run in one form.
package struct DiagnosticReport: Sendable {
  /// A diagnostic and the input that it speaks of, where that is at hand and may be shown.
  package typealias Entry = (diagnostic: Diagnostic, source: SourceText?)

  package let format: DiagnosticFormat
  private let human: HumanRenderer
  private let sarif: SARIFRenderer

  /// - Parameters:
  ///   - format: the form to write.
  ///   - language: of the texts; JSON has both.
  ///   - color: whether the form for persons may use colours.
  ///   - showsExplainHint: whether the form for persons says where to read more about a code.
  ///   - toolVersion: the version of this program, for SARIF.
  package init(
    format: DiagnosticFormat, language: Language, color: Bool = false,
    showsExplainHint: Bool = false, toolVersion: String
  ) {
    self.format = format
    human = HumanRenderer(language: language, color: color, showsExplainHint: showsExplainHint)
    sarif = SARIFRenderer(language: language, toolVersion: toolVersion)
  }

  /// The whole text; empty where a form that is a stream has nothing to say.
  /// - Parameters:
  ///   - entries: all diagnostics of the run. JSON and SARIF sort them by place.
  ///   - checkedFiles: how many files the run has looked at, those without a fault included.
  package func text(of entries: [Entry], checkedFiles: Int) -> String {
    switch format {
    case .human: entries.map { human.render($0.diagnostic, source: $0.source) }.joined()
    case .short: entries.map { ShortRenderer(language: language).render($0.diagnostic) }.joined()
    case .github: entries.map { GitHubRenderer(language: language).render($0.diagnostic) }.joined()
    case .json: JSONRenderer().render(entries.map(\.diagnostic), checkedFiles: checkedFiles)
    case .sarif: sarif.render(entries)
    }
  }

  private var language: Language { human.language }
}
