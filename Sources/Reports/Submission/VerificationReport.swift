internal import Diagnostics
internal import Files
package import Submission
package import Text

/// What a verification came to, in a line or as JSON.
package struct VerificationReport: Sendable {
  private let verification: Verification

  package init(_ verification: Verification) {
    self.verification = verification
  }

  private var faultCount: Int {
    verification.diagnostics.count { $0.severity == .error }
  }

  package func text(_ language: Language) -> String {
    let format = NumberFormat(language)
    func count(_ number: Int, _ one: LocalizedText, _ many: LocalizedText) -> String {
      "\(format.integer(number)) \((number == 1 ? one : many)[language])"
    }
    let counts = [
      count(
        verification.profileCount, LocalizedText(de: "Steckbrief", en: "profile"),
        LocalizedText(de: "Steckbriefe", en: "profiles")),
      count(
        verification.versionCount, LocalizedText(de: "Fassung", en: "version"),
        LocalizedText(de: "Fassungen", en: "versions")),
      count(
        verification.log.entries.count,
        LocalizedText(de: "Zeile des Protokolls", en: "line of the log"),
        LocalizedText(de: "Zeilen des Protokolls", en: "lines of the log")),
    ].joined(separator: ", ")
    let result =
      faultCount == 0
      ? LocalizedText(de: "alles wie aufgezeichnet", en: "all as recorded")
      : LocalizedText(
        de: faultCount == 1 ? "1 Abweichung" : "\(format.integer(faultCount)) Abweichungen",
        en: faultCount == 1 ? "1 deviation" : "\(format.integer(faultCount)) deviations")
    let head = LocalizedText(
      de: "Letzte Zeile, SHA-256: \(verification.log.head)",
      en: "Last line, SHA-256: \(verification.log.head)")
    return "\(counts): \(result[language]).\n\(head[language])\n"
  }

  /// The same in every language.
  package var json: JSONValue {
    .object([
      "profiles": .integer(verification.profileCount),
      "versions": .integer(verification.versionCount),
      "lines": .integer(verification.log.entries.count),
      "head": .string(verification.log.head.description),
      "isAsRecorded": .bool(faultCount == 0),
      "diagnostics": .array(
        verification.diagnostics.map { diagnostic in
          .object([
            "code": .string(diagnostic.code.description),
            "severity": .string(diagnostic.severity.name.english),
            "file": .string(diagnostic.location.file),
            "line": diagnostic.location.line.map(JSONValue.integer),
            "message": .string(diagnostic.message.german),
          ])
        }),
    ])
  }
}
