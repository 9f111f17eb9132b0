internal import Text

/// The diagnostics of a run as one JSON document, in both languages, sorted by place.
///
/// Texts are exact; a program that shows them makes them harmless for where it shows them. Fields
/// that do not apply are absent. `bytes` are `[from, to]`, the end not included, counted from 0 with
/// a byte order mark; lines and columns count from 1, columns in characters, in a
/// workbook in cells; `cell` is then `Tabelle1!F17`.
package struct JSONRenderer: Sendable {
  package init() {}

  /// The whole document, ending in LF.
  /// - Parameters:
  ///   - diagnostics: all diagnostics of the run.
  ///   - checkedFiles: how many files the run has looked at, those without a fault included.
  package func render(_ diagnostics: some Sequence<Diagnostic>, checkedFiles: Int) -> String {
    let sorted = diagnostics.sorted()
    let counts = { severity in sorted.count { $0.severity == severity } }
    return JSONValue.object([
      "version": .integer(1),
      "diagnostics": .array(sorted.map(value)),
      "summary": .object([
        "files": .integer(checkedFiles),
        "errors": .integer(counts(Severity.error)),
        "warnings": .integer(counts(.warning)),
        "notes": .integer(counts(.note)),
      ]),
    ]).harmlessText()
  }

  private func value(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "code": .string(diagnostic.code.description),
      "severity": .string(diagnostic.severity.name.english),
      "file": .string(diagnostic.location.file),
      "line": diagnostic.location.line.map(JSONValue.integer),
      "column": diagnostic.location.column.map(JSONValue.integer),
      "bytes": diagnostic.location.bytes.map(value),
      "cell": diagnostic.location.cell.map(JSONValue.string),
      "message": value(diagnostic.message),
      "reason": diagnostic.reason.map(value),
      "help": diagnostic.help.map(value),
      "fix": diagnostic.fix.map(value),
    ])
  }

  private func value(_ fix: Fix) -> JSONValue {
    .object([
      "title": value(fix.title),
      "certain": .bool(fix.isCertain),
      "edits": .array(
        fix.edits.map { edit in
          .object(["bytes": value(edit.bytes), "replacement": .string(edit.replacement)])
        }),
    ])
  }

  private func value(_ text: LocalizedText) -> JSONValue {
    .object(["de": .string(text.german), "en": .string(text.english)])
  }

  private func value(_ bytes: Range<Int>) -> JSONValue {
    .array([.integer(bytes.lowerBound), .integer(bytes.upperBound)])
  }
}
