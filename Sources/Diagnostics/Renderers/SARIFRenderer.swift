package import Text

/// The diagnostics of a run as a SARIF 2.1.0 log, for code scanning and editors.
///
/// Columns count code points (`columnKind`), a byte order mark is no character. After OASIS, "Static
/// Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020, with errata 01, 2023.
package struct SARIFRenderer: Sendable {
  package let language: Language
  /// The version of this program.
  package let toolVersion: String
  /// Where to read about this program, if anywhere: an absolute URI.
  package let informationURI: String?

  package init(
    language: Language, toolVersion: String, informationURI: String? = nil
  ) {
    self.language = language
    self.toolVersion = toolVersion
    self.informationURI = informationURI
  }

  /// The whole log, results sorted by place, ending in LF.
  package func render(_ entries: [DiagnosticReport.Entry]) -> String {
    let sorted = entries.sorted { $0.diagnostic < $1.diagnostic }
    let kinds = Set(sorted.map(\.diagnostic.kind)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    let run = JSONValue.object([
      "tool": .object(["driver": driver(kinds)]),
      "language": .string(language.rawValue),
      "defaultEncoding": .string("UTF-8"),
      "newlineSequences": .array([.string("\r\n"), .string("\n"), .string("\r")]),
      "columnKind": .string("unicodeCodePoints"),
      "results": .array(
        sorted.map { entry in
          result(entry.diagnostic, entry.source, ruleIndex: indices[entry.diagnostic.kind])
        }),
    ])
    return JSONValue.object([
      "$schema": .string(Self.schema), "version": .string("2.1.0"), "runs": .array([run]),
    ]).harmlessText()
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private func driver(_ kinds: [DiagnosticKind]) -> JSONValue {
    .object([
      "name": .string("steckbrief"),
      "version": .string(toolVersion),
      "informationUri": informationURI.map(JSONValue.string),
      "language": .string(language.rawValue),
      "rules": .array(
        kinds.map { kind in
          .object([
            "id": .string(kind.code.description),
            "shortDescription": message(kind.title[language]),
          ])
        }),
    ])
  }

  private func result(
    _ diagnostic: Diagnostic, _ source: SourceText?, ruleIndex: Int?
  ) -> JSONValue {
    let texts = [diagnostic.message[language].terminalSafe] + diagnostic.explanations(language)
    let artifact = artifact(diagnostic.location.file)
    return .object([
      "ruleId": .string(diagnostic.code.description),
      "ruleIndex": ruleIndex.map(JSONValue.integer),
      "level": .string(diagnostic.severity.name.english),
      "message": message(texts.joined(separator: "\n")),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": artifact,
            "region": SARIFRegion(diagnostic.location, source: source)?.value,
          ])
        ])
      ]),
      "fixes": diagnostic.fix.flatMap { fix in
        fix.edits.isEmpty ? nil : .array([value(fix, artifact, source)])
      },
    ])
  }

  private func value(_ fix: Fix, _ artifact: JSONValue, _ source: SourceText?) -> JSONValue {
    .object([
      "description": message(fix.title[language].terminalSafe),
      "artifactChanges": .array([
        .object([
          "artifactLocation": artifact,
          "replacements": .array(fix.edits.map { replacement($0, source) }),
        ])
      ]),
    ])
  }

  /// Content as text and, which a region of bytes demands (section 3.57.2), as Base64.
  private func replacement(_ edit: TextEdit, _ source: SourceText?) -> JSONValue {
    .object([
      "deletedRegion": SARIFRegion(deleting: edit.bytes, source: source).value,
      "insertedContent": edit.replacement.isEmpty
        ? nil
        : .object([
          "text": .string(edit.replacement),
          "binary": .string(Base64.encoded(Array(edit.replacement.utf8))),
        ]),
    ])
  }

  private func artifact(_ file: String) -> JSONValue {
    .object(["uri": .string(FileURI(path: file).description)])
  }

  /// A plain text in which nothing is a placeholder (section 3.11.5) or a link (3.11.6).
  private func message(_ text: String) -> JSONValue {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "{": escaped += "{{"
      case "}": escaped += "}}"
      case "(" where escaped.last == "]": escaped += " ("
      default: escaped.unicodeScalars.append(character)
      }
    }
    return .object(["text": .string(escaped)])
  }
}
