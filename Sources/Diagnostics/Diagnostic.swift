package import Text

/// What is wrong with an input, for a person: what, where, why, and what would be right.
package struct Diagnostic: Hashable, Sendable {
  package let kind: DiagnosticKind
  /// That of the kind, unless this one is better or worse.
  package var severity: Severity
  package var location: SourceLocation
  /// One sentence in plain words.
  package var message: LocalizedText
  /// Why it matters: the rule behind it, the law behind the rule.
  package var reason: LocalizedText?
  /// What would be right.
  package var help: LocalizedText?
  /// How the input can be changed so that it is right.
  package var fix: Fix?

  package init(
    _ kind: DiagnosticKind, severity: Severity? = nil, at location: SourceLocation,
    message: LocalizedText, reason: LocalizedText? = nil, help: LocalizedText? = nil,
    fix: Fix? = nil
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.location = location
    self.message = message
    self.reason = reason
    self.help = help
    self.fix = fix
  }

  /// `S` and four digits: stable from version to version.
  package var code: DiagnosticCode { kind.code }

  /// How a command ends that this stops. What is no more than badly typed on a command line is, in
  /// a line of a file, the file's fault.
  package var exit: ExitClass {
    kind.exit == .usage && location.line != nil ? .dataError : kind.exit
  }

  /// The same with something of it changed.
  package func with(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
    var changed = self
    change(&changed)
    return changed
  }
}

extension Diagnostic: Comparable {
  /// By place, then code, then text: the order in which a person works through a file.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.location, left.code, left.message.german)
      < (right.location, right.code, right.message.german)
  }
}

/// How bad it is.
package enum Severity: Int, Comparable, Sendable {
  /// Worth knowing; nothing is refused.
  case note
  /// Probably a mistake; nothing is refused.
  case warning
  /// The file or row is refused.
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: LocalizedText {
    switch self {
    case .note: LocalizedText(de: "Hinweis", en: "note")
    case .warning: LocalizedText(de: "Warnung", en: "warning")
    case .error: LocalizedText(de: "Fehler", en: "error")
    }
  }
}

/// A place in an input. Lines and columns count from 1; columns count characters as editors do, in a
/// workbook cells of its row.
package struct SourceLocation: Hashable, Comparable, Sendable {
  package let file: String
  package let line: Int?
  package let column: Int?
  /// The bytes of the input that it covers, counted from 0, a byte order mark included.
  package let bytes: Range<Int>?
  /// Which field of a row of a table it is, from 0.
  package let field: Int?
  /// What a workbook calls the place: `Tabelle1!F17`.
  package let cell: String?

  package init(
    file: String, line: Int? = nil, column: Int? = nil, bytes: Range<Int>? = nil,
    field: Int? = nil, cell: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.bytes = bytes
    self.field = field
    self.cell = cell
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.field ?? -1)
      < (right.file, right.line ?? 0, right.column ?? 0, right.field ?? -1)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them refuses its input.
  package var containsError: Bool { contains { $0.severity == .error } }
}
