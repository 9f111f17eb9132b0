package import Text

/// Diagnostics as one line each, for editors and `grep`:
/// `profil.xml:12:10: Fehler S1204: …`
package struct ShortRenderer: Sendable {
  package let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// The line of one diagnostic with its LF. No text of the diagnostic can add another.
  package func render(_ diagnostic: Diagnostic) -> String {
    let message = diagnostic.message[language].terminalSafe
    return "\(diagnostic.place) \(diagnostic.kind(language)) \(message)\n"
  }
}
