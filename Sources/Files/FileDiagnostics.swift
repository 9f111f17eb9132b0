package import Diagnostics
internal import Text

extension DiagnosticCode {
  package static let fileNotFound = DiagnosticCode(4001)
  package static let fileUnreadable = DiagnosticCode(4002)
  package static let notARegularFile = DiagnosticCode(4003)
  package static let fileTooLarge = DiagnosticCode(4004)
  package static let damagedArchive = DiagnosticCode(4008)
}

extension Diagnostic {
  /// What a person is told of a file that cannot be read.
  package init(reading error: FileError) {
    let (code, message, help) = Self.explanation(of: error.reason)
    self.init(code, at: SourceLocation(file: error.path), message: message, help: help)
  }

  private static func size(_ bytes: Int) -> String {
    bytes % 1_048_576 == 0 && bytes > 0 ? "\(bytes / 1_048_576) MiB" : "\(bytes) Bytes"
  }

  private static func explanation(
    of reason: FileError.Reason
  ) -> (DiagnosticCode, LocalizedText, LocalizedText?) {
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
          en: "This is no folder where a folder is expected."),
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
          en: "The file cannot be unpacked (gzip): it is damaged or none."),
        LocalizedText(
          de: "Die Datei neu packen oder ungepackt angeben.",
          en: "Pack the file anew or give it unpacked.")
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
