package import Diagnostics
internal import SystemPackage
internal import Text

extension DiagnosticKind {
  package static let fileUnwritable = DiagnosticKind(
    4101, exit: .ioError,
    title: LocalizedText(
      de: "Eine Datei kann nicht geschrieben werden.", en: "A file cannot be written."),
    explanation: LocalizedText(
      de: "Die Rechte des Ordners und den freien Platz prüfen. Der alte Inhalt ist unverändert.",
      en: "Check the folder's permissions and the free space. The old content is unchanged."))

  package static let fileChanged = DiagnosticKind(
    4102,
    title: LocalizedText(
      de: "Eine Datei hat sich inzwischen geändert.", en: "A file has changed in the meantime."),
    explanation: LocalizedText(
      de: "Jemand anderes hat sie geschrieben; nichts wird überschrieben. Noch einmal versuchen.",
      en: "Somebody else has written it; nothing is overwritten. Try again."))

  package static let fileExists = DiagnosticKind(
    4103,
    title: LocalizedText(de: "Die Datei gibt es schon.", en: "The file exists already."),
    explanation: LocalizedText(
      de: "Eine vorhandene Datei wird nie überschrieben. Einen anderen Namen wählen.",
      en: "An existing file is never overwritten. Choose another name."))
}

extension Diagnostic {
  /// What a person is told of a file that was not written.
  package init(writing error: FileWritingError) {
    let place = SourceLocation(file: error.path)
    func say(
      _ kind: DiagnosticKind, _ german: String, _ english: String, help: LocalizedText? = nil
    ) -> Diagnostic {
      Diagnostic(kind, at: place, message: LocalizedText(de: german, en: english), help: help)
    }
    switch error.reason {
    case .unreadable(let reason):
      self.init(reading: FileError(path: error.path, reason: reason))
    case .changed:
      self = say(
        .fileChanged, "Die Datei hat sich inzwischen geändert; sie bleibt, wie sie ist.",
        "The file has changed in the meantime; it is left as it is.")
    case .exists:
      self = say(
        .fileExists, "Es gibt schon etwas mit diesem Namen; es wird nicht überschrieben.",
        "Something of this name exists already; it is not overwritten.")
    case .unsynced(let code):
      self = say(
        .fileUnwritable,
        "Die Datei ist geschrieben, aber vor Stromausfall nicht sicher: "
          + "\(code.explanation.german).",
        "The file is written but not safe from a power cut: \(code.explanation.english).")
    case .system(let code):
      self = say(
        .fileUnwritable, "Die Datei konnte nicht geschrieben werden: \(code.explanation.german).",
        "The file could not be written: \(code.explanation.english).", help: Self.help(for: code))
    }
  }

  /// What a person can do about an error of the system.
  private static func help(for code: Errno) -> LocalizedText? {
    switch code {
    case .noSpace, .diskQuotaExceeded, .fileTooLarge:
      LocalizedText(
        de: "Platz schaffen: Der Datenträger oder das Kontingent ist voll.",
        en: "Make room: the disk or the quota is full.")
    case .permissionDenied, .notPermitted:
      LocalizedText(
        de: "Die Schreibrechte der Datei und ihres Ordners prüfen.",
        en: "Check the write permissions of the file and its folder.")
    case .readOnlyFileSystem:
      LocalizedText(
        de: "Das Laufwerk kann hier nur gelesen werden.",
        en: "The drive is read-only here.")
    default: nil
    }
  }
}
