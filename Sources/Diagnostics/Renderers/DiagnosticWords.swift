internal import Text

/// The parts that the texts of a diagnostic have in common, made harmless for a terminal.
extension Diagnostic {
  /// `profil.xml:12:3:` or `mai.xlsx:Tabelle1!F17:`, as far as the place is known.
  var place: String {
    var place = location.file.terminalSafe + ":"
    if let cell = location.cell {
      place += cell.terminalSafe + ":"
    } else if let line = location.line {
      place += "\(line):"
      if let column = location.column { place += "\(column):" }
    }
    return place
  }

  /// `Fehler S1204:`
  func kind(_ language: Language) -> String { severity.name[language] + " \(code):" }

  /// The reason with its label, then the help with its own, as far as there are any.
  func explanations(_ language: Language) -> [String] {
    let reason = reason.map { Self.reasonLabel[language] + ": " + $0[language].terminalSafe }
    let help = help.map { Self.helpLabel[language] + ": " + $0[language].terminalSafe }
    return [reason, help].compactMap { $0 }
  }

  private static let reasonLabel = LocalizedText(de: "Grund", en: "reason")
  private static let helpLabel = LocalizedText(de: "Hilfe", en: "help")
}
