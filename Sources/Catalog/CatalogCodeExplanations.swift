package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of this room are about.
  package static let catalog: [CodeExplanation] = [
    CodeExplanation(
      .duplicateProfile,
      title: LocalizedText(
        de: "Zwei Dateien haben dieselbe Kennung.", en: "Two files have the same id."),
      text: LocalizedText(
        de: "Die Datei, deren Pfad zuerst kommt, gilt; beide werden genannt.",
        en: "The file whose path comes first counts; both are named.")),
    CodeExplanation(
      .misnamedFile,
      title: LocalizedText(
        de: "Eine Datei heißt anders als ihr Steckbrief.",
        en: "A file has another name than its profile."),
      text: LocalizedText(
        de: "Wer die Datei sucht, findet sie nicht.",
        en: "Whoever looks for the file does not find it.")),
  ]
}
