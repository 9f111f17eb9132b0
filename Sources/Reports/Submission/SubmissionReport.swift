internal import Diagnostics
internal import Files
package import Profiles
package import Submission
package import Text

/// What a submission puts, or would put, into the catalogue.
package struct SubmissionReport: Sendable {
  private let verdicts: [SubmissionCheck.Verdict]
  private let entries: [AuditEntry]
  private let codes: CodeLists

  /// - Parameters:
  ///   - verdicts: in the order of the files.
  ///   - entries: what was recorded; empty where nothing was.
  package init(
    _ verdicts: [SubmissionCheck.Verdict], entries: [AuditEntry], codes: CodeLists
  ) {
    (self.verdicts, self.entries, self.codes) = (verdicts, entries, codes)
  }

  private func difference(
    _ verdict: SubmissionCheck.Verdict, _ language: Language
  ) -> ProfileDifference? {
    guard let new = verdict.profile, let old = verdict.replaced else { return nil }
    return ProfileDifference(from: old, to: new, codes: codes, language: language)
  }

  /// Each profile that is accepted, with what changes in it.
  package func text(_ language: Language) -> String {
    verdicts.filter(\.isAccepted).compactMap { verdict in
      guard let profile = verdict.profile else { return nil }
      let version = profile.version
      let step =
        verdict.replaced.map { old in
          LocalizedText(
            de: "Fassung \(old.version) → \(version)",
            en: "version \(old.version) → \(version)")
        }
        ?? (verdict.isAdoption
          ? LocalizedText(
            de: "aufgenommen, wie gefunden, Fassung \(version)",
            en: "recorded as found, version \(version)")
          : LocalizedText(de: "neu, Fassung \(version)", en: "new, version \(version)"))
      return "\(profile.id) \(profile.title(codes)[language].terminalSafe): \(step[language])\n"
        + (difference(verdict, language)?.text(language) ?? "")
    }.joined()
  }

  /// One object for each file: what became of it, and what it changes. The same in every language.
  package func json(isDryRun: Bool) -> JSONValue {
    .object([
      "dryRun": .bool(isDryRun),
      "files": .array(
        verdicts.map { verdict in
          let entry = entries.first { $0.id == verdict.profile?.id }
          return .object([
            "file": .string(verdict.document.name),
            "id": verdict.profile.map { .string($0.id.description) },
            "version": verdict.profile.map { .integer($0.version) },
            "replaces": verdict.replaced.map { .integer($0.version) },
            "accepted": .bool(verdict.isAccepted), "published": .bool(entry != nil),
            "number": entry.map { .integer($0.number) }, "path": entry.map { .string($0.path) },
            "sha256": entry.map { .string($0.digest.description) },
            "changes": verdict.isAccepted ? difference(verdict, .german)?.json : nil,
            "diagnostics": .array(
              verdict.diagnostics.map { diagnostic in
                .object([
                  "code": .string(diagnostic.code.description),
                  "severity": .string(diagnostic.severity.name.english),
                  "line": diagnostic.location.line.map(JSONValue.integer),
                  "message": .string(diagnostic.message.german),
                ])
              }),
          ])
        }),
    ])
  }
}
