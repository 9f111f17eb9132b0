package import Text

/// One kind of diagnostic: everything about it that is the same wherever it is raised.
///
/// A room declares its kinds in an extension, above the functions that word them, and lists them in
/// `all`, from which the program's registry is made. Two kinds are the same if their codes are.
package struct DiagnosticKind: Sendable {
  package let code: DiagnosticCode
  /// How bad it is, unless a diagnostic says otherwise.
  package let severity: Severity
  /// How a command ends that this stops.
  package let exit: ExitClass
  /// The fault in one sentence.
  package let title: LocalizedText
  /// Why it matters and what to do about it.
  package let explanation: LocalizedText
  /// The source in law, where there is one.
  package let law: String?

  package init(
    _ number: Int, _ severity: Severity = .error, exit: ExitClass = .dataError,
    title: LocalizedText, explanation: LocalizedText, law: String? = nil
  ) {
    self.code = DiagnosticCode(number)
    self.severity = severity
    self.exit = exit
    self.title = title
    self.explanation = explanation
    self.law = law
  }
}

extension DiagnosticKind: Hashable, Comparable {
  package static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool {
    left.code == right.code
  }

  package static func < (left: DiagnosticKind, right: DiagnosticKind) -> Bool {
    left.code < right.code
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}

/// How a command ends, as `sysexits.h` has it.
package enum ExitClass: Int, CaseIterable, Sendable {
  case usage = 64
  case dataError = 65
  case noInput = 66
  case software = 70
  case cannotCreate = 73
  case ioError = 74
  case temporary = 75

  /// How a command ends that these stop: what is graver than any input comes first, then what all
  /// errors have in common; mixed ones are data that are wrong.
  package init(of diagnostics: some Sequence<Diagnostic>) {
    let exits = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.exit))
    let gravest = [ExitClass.software, .temporary, .ioError].first(where: exits.contains)
    self = gravest ?? (exits.count == 1 ? exits.first : nil) ?? .dataError
  }
}

extension DiagnosticKind {
  /// A fault of the program or of a library: nothing that the author of the input did.
  package static let internalFailure = DiagnosticKind(
    9001, exit: .software,
    title: LocalizedText(
      de: "Das Programm oder eine Bibliothek hat einen Fehler.",
      en: "The program or a library has a fault."),
    explanation: LocalizedText(
      de: "An der Eingabe liegt es nicht. Bitte mit der Datei melden.",
      en: "The input is not to blame. Please report it together with the file."))
}
