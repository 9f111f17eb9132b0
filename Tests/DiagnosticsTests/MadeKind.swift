import Diagnostics
import Text

extension DiagnosticKind {
  /// A kind that no room has.
  init(made number: Int, _ severity: Severity = .error, exit: ExitClass = .dataError) {
    self.init(
      number, severity, exit: exit,
      title: LocalizedText(de: "Titel sind kurz.", en: "Titles are short."),
      explanation: LocalizedText(de: "Lange liest niemand.", en: "Nobody reads long ones."))
  }
}
