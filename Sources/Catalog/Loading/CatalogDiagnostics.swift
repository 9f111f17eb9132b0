package import Diagnostics
internal import Files
internal import Profiles
internal import Text

extension DiagnosticKind {
  package static let duplicateProfile = DiagnosticKind(
    3001,
    title: LocalizedText(
      de: "Zwei Dateien haben dieselbe Kennung.", en: "Two files have the same id."),
    explanation: LocalizedText(
      de:
        "Welche gilt, sagen weder Protokoll noch Name noch Ordner. Gesucht wird in der, deren Pfad "
        + "zuerst kommt; eine Rangliste und eine Einreichung warten, bis nur noch eine da ist.",
      en:
        "Neither log nor name nor folder says which counts. Searches take the one whose path comes "
        + "first; rankings and submissions wait until only one is left."))

  package static let conflictCopy = DiagnosticKind(
    3003, .warning,
    title: LocalizedText(
      de: "Eine Kopie eines Steckbriefs zählt nicht.", en: "A copy of a profile does not count."),
    explanation: LocalizedText(
      de:
        "Es gilt die Datei, die im Protokoll steht oder wie ihre Kennung heißt und im Ordner ihres "
        + "Kreises liegt. Kopien legen Programme an, die Ordner abgleichen, oder Menschen zur Sicherheit.",
      en:
        "The file counts that the log has, or that is named after its id and lies in its district's "
        + "folder. Copies are made by programs that synchronise folders, or by people to be safe."))

  package static let misnamedFile = DiagnosticKind(
    3002, .warning,
    title: LocalizedText(
      de: "Eine Datei heißt anders als ihr Steckbrief.",
      en: "A file has another name than its profile."),
    explanation: LocalizedText(
      de: "Wer die Datei sucht, findet sie nicht.",
      en: "Anyone looking for the file will not find it."))

  package static let misplacedFile = DiagnosticKind(
    3004, .warning,
    title: LocalizedText(
      de: "Ein Dokument liegt nicht im Ordner seines Kreises oder Rings.",
      en: "A document is not in the folder of its district or ring."),
    explanation: LocalizedText(
      de: "Wer die Datei sucht, findet sie nicht, und wer sie einreicht, legt eine zweite an.",
      en: "Anyone looking for the file will not find it, and submitting it makes a second one."))
}

extension Diagnostic {
  /// What is to be said of a file's name; `nil` where it is that of its profile.
  static func misnamed(_ id: ProfileID, in file: String) -> Diagnostic? {
    guard file.fileStem != id.description else { return nil }
    return Diagnostic(
      .misnamedFile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei enthält den Steckbrief \(id), heißt aber anders.",
        en: "The file holds the profile \(id) but has another name."),
      help: LocalizedText(de: "In \(id).xml umbenennen.", en: "Rename it to \(id).xml."))
  }

  /// What is to be said of the folder of a document that is no measure profile; `nil` where it is
  /// the one that its id names.
  static func misplaced(_ entry: Catalog.DocumentEntry) -> Diagnostic? {
    let id = entry.document.id.description
    let home = String(id.prefix { $0 != "-" })
    let folders = entry.path.split(separator: "/").dropLast()
    guard let folder = folders.last, folder != home else { return nil }
    return Diagnostic(
      .misplacedFile, at: SourceLocation(file: entry.path),
      message: LocalizedText(
        de: "Das Dokument \(id) liegt im Ordner „\(SafeText(String(folder), limit: 60))“.",
        en: "The document \(id) is in the folder \"\(SafeText(String(folder), limit: 60))\"."),
      help: LocalizedText(
        de: "Nach \(home)/\(id).xml verschieben.", en: "Move it to \(home)/\(id).xml."))
  }

  static func conflictCopy(
    _ id: ProfileID, in file: String, counting: String, differences: [LocalizedText]?
  ) -> Diagnostic {
    Diagnostic(
      .conflictCopy, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Diese Kopie von \(id) zählt nicht; es gilt \(counting).",
        en: "This copy of \(id) does not count; \(counting) does."),
      reason: differences.map { labels in
        labels.isEmpty
          ? LocalizedText(
            de: "Beide sagen dasselbe.", en: "Both say the same.")
          : LocalizedText(
            de: "Sie unterscheiden sich in: "
              + labels.map(\.german).joined(separator: ", ") + ".",
            en: "They differ in: " + labels.map(\.english).joined(separator: ", ") + ".")
      },
      help: LocalizedText(
        de:
          "Wird nichts daraus gebraucht, die Kopie aus dem Katalog nehmen; sonst ihre Änderung als "
          + "neue Fassung von \(id) einreichen.",
        en:
          "If nothing of it is needed, take the copy out of the catalogue; else submit its change as "
          + "a new version of \(id)."))
  }

  static func duplicate(
    _ id: ProfileID, in file: String, beside other: String
  ) -> Diagnostic {
    Diagnostic(
      .duplicateProfile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Kennung \(id) hat auch \(other); welche Datei gilt, ist nicht zu erkennen.",
        en: "\(other) has the id \(id) too; which file counts cannot be told."),
      help: LocalizedText(
        de: "Eine der beiden Dateien löschen oder ihr eine neue Kennung geben.",
        en: "Delete one of the two files or give it a new id."))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let catalog: [DiagnosticKind] = [
    .duplicateProfile, .misnamedFile, .conflictCopy, .misplacedFile,
  ]
}
