import Diagnostics
import Text

/// What the tests of the renderers share.
enum Rendering {
  /// Not a control character, mark of direction, separator of lines, or other invisible one.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// One text of each form, colours off.
  static func texts(
    of diagnostic: Diagnostic, source: SourceText?, language: Language = .german
  ) -> [(format: DiagnosticFormat, text: String)] {
    DiagnosticFormat.allCases.map { format in
      let report = DiagnosticReport(
        format: format, language: language, showsExplainHint: true, toolVersion: "1.0")
      return (format, report.text(of: [(diagnostic, source)], checkedFiles: 1))
    }
  }
}
