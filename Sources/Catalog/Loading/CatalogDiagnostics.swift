package import Diagnostics
internal import Profiles
internal import SystemPackage
internal import Text

extension DiagnosticKind {
  package static let duplicateProfile = DiagnosticKind(
    3001,
    title: LocalizedText(
      de: "Zwei Dateien haben dieselbe Kennung.", en: "Two files have the same id."),
    explanation: LocalizedText(
      de: "Die Datei, deren Pfad zuerst kommt, gilt; beide werden genannt.",
      en: "The file whose path comes first counts; both are named."))

  package static let misnamedFile = DiagnosticKind(
    3002, .warning,
    title: LocalizedText(
      de: "Eine Datei heißt anders als ihr Steckbrief.",
      en: "A file has another name than its profile."),
    explanation: LocalizedText(
      de: "Wer die Datei sucht, findet sie nicht.",
      en: "Anyone looking for the file will not find it."))
}

extension Diagnostic {
  /// What is to be said of a file's name; `nil` where it is that of its profile.
  static func misnamed(_ id: ProfileID, in file: String) -> Diagnostic? {
    guard let stem = FilePath(file).stem, stem != id.description else { return nil }
    return Diagnostic(
      .misnamedFile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei enthält den Steckbrief \(id), heißt aber anders.",
        en: "The file holds the profile \(id) but has another name."),
      help: LocalizedText(de: "In \(id).xml umbenennen.", en: "Rename it to \(id).xml."))
  }

  static func duplicate(
    _ id: ProfileID, in file: String, first: String
  ) -> Diagnostic {
    Diagnostic(
      .duplicateProfile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Kennung \(id) ist schon vergeben: \(first). Diese Datei bleibt außer Betracht.",
        en: "The id \(id) is taken already: \(first). This file is left out."),
      help: LocalizedText(
        de: "Eine der beiden Dateien löschen oder ihr eine neue Kennung geben.",
        en: "Delete one of the two files or give it a new id."))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let catalog: [DiagnosticKind] = [
    .duplicateProfile, .misnamedFile,
  ]
}
