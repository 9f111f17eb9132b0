package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let fileNotFound = DiagnosticKind(
    4001, exit: .noInput,
    title: LocalizedText(
      de: "Eine Datei oder einen Ordner gibt es nicht.", en: "A file or folder does not exist."),
    explanation: LocalizedText(de: "Den Pfad prüfen.", en: "Check the path."))

  package static let fileUnreadable = DiagnosticKind(
    4002, exit: .noInput,
    title: LocalizedText(de: "Eine Datei kann nicht gelesen werden.", en: "A file cannot be read."),
    explanation: LocalizedText(
      de: "Die Rechte der Datei und ihres Ordners prüfen.",
      en: "Check the permissions of the file and its folder."))

  package static let notARegularFile = DiagnosticKind(
    4003, exit: .noInput,
    title: LocalizedText(de: "Das ist keine gewöhnliche Datei.", en: "This is not a regular file."),
    explanation: LocalizedText(
      de: "Verknüpfungen, Geräte und Pipes werden nicht gelesen: sie können anderswohin führen "
        + "oder nie enden.",
      en: "Links, devices and pipes are not read: they can lead elsewhere or never end."))

  package static let fileTooLarge = DiagnosticKind(
    4004,
    title: LocalizedText(de: "Eine Datei ist zu groß.", en: "A file is too large."),
    explanation: LocalizedText(
      de: "Die Meldung nennt die Grenze.", en: "The message names the limit."))

  package static let damagedArchive = DiagnosticKind(
    4008,
    title: LocalizedText(
      de: "Eine Datei lässt sich nicht entpacken.", en: "A file cannot be unpacked."),
    explanation: LocalizedText(
      de: "Sie endet auf .gz, ist aber nicht mit gzip gepackt, endet zu früh oder wurde geändert.",
      en: "Its name ends in .gz, but it is not compressed with gzip, is cut short or has been "
        + "changed."))
}

extension Diagnostic {
  /// What a person is told of a file that cannot be read.
  package init(reading error: FileError) {
    let (kind, message, help) = Self.explanation(of: error.reason)
    self.init(kind, at: SourceLocation(file: error.path), message: message, help: help)
  }

  private static func size(_ bytes: Int) -> String {
    bytes % 1_048_576 == 0 && bytes > 0 ? "\(bytes / 1_048_576) MiB" : "\(bytes) Bytes"
  }

  private static func explanation(
    of reason: FileError.Reason
  ) -> (DiagnosticKind, LocalizedText, LocalizedText?) {
    switch reason {
    case .notFound:
      (
        .fileNotFound,
        LocalizedText(
          de: "Diese Datei oder diesen Ordner gibt es nicht.",
          en: "There is no such file or folder."),
        nil
      )
    case .permissionDenied:
      (
        .fileUnreadable,
        LocalizedText(
          de: "Die Datei darf nicht gelesen werden.", en: "The file may not be read."),
        LocalizedText(
          de: "Die Leserechte der Datei und ihres Ordners prüfen.",
          en: "Check the permissions of the file and its folder.")
      )
    case .isDirectory:
      (
        .notARegularFile,
        LocalizedText(
          de: "Das ist ein Ordner, erwartet wird eine Datei.",
          en: "This is a folder where a file is expected."),
        nil
      )
    case .isNoFolder:
      (
        .notARegularFile,
        LocalizedText(
          de: "Das ist kein Ordner; erwartet wird ein Ordner.",
          en: "This is not a folder; a folder is expected."),
        nil
      )
    case .isLink:
      (
        .notARegularFile,
        LocalizedText(
          de: "Das ist eine symbolische Verknüpfung; ihr wird nicht gefolgt.",
          en: "This is a symbolic link; it is not followed."),
        LocalizedText(
          de: "Den Pfad der Datei selbst angeben.", en: "Give the path of the file itself.")
      )
    case .isSpecial:
      (
        .notARegularFile,
        LocalizedText(
          de: "Das ist keine gewöhnliche Datei (Gerät, Pipe oder Socket).",
          en: "This is not a regular file (device, pipe or socket)."),
        nil
      )
    case .tooLarge(let limit):
      (
        .fileTooLarge,
        LocalizedText(
          de: "Die Datei ist größer als erlaubt (\(size(limit))).",
          en: "The file is larger than allowed (\(size(limit)))."),
        nil
      )
    case .damagedGzip:
      (
        .damagedArchive,
        LocalizedText(
          de: "Die Datei lässt sich nicht entpacken (gzip): sie ist beschädigt oder keine.",
          en: "The file cannot be unpacked (gzip): it is damaged or is not a gzip file."),
        LocalizedText(
          de: "Die Datei neu packen oder ungepackt angeben.",
          en: "Compress the file again, or give it uncompressed.")
      )
    case .system(let errno):
      (
        .fileUnreadable,
        LocalizedText(
          de: "Die Datei konnte nicht gelesen werden: \(errno.explanation.german).",
          en: "The file could not be read: \(errno.explanation.english)."),
        nil
      )
    }
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let files: [DiagnosticKind] = [
    .fileNotFound, .fileUnreadable, .notARegularFile, .fileTooLarge, .damagedArchive,
    .fileUnwritable, .fileChanged, .fileExists,
  ]
}
