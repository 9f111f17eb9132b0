/// Emphasis for a terminal, or none at all.
struct TerminalStyle {
  /// Whether escape sequences are written. Where not, every text stays as it is.
  let isOn: Bool

  func bold(_ text: String) -> String { painted(text, "1") }

  /// Bold, in red for errors, yellow for warnings, blue for notes.
  func emphasized(_ text: String, as severity: Severity) -> String {
    switch severity {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "1;33")
    case .note: painted(text, "1;34")
    }
  }

  private func painted(_ text: String, _ parameters: String) -> String {
    isOn ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }
}
