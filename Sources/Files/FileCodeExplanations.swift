package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of this room are about.
  package static let files: [CodeExplanation] = [
    CodeExplanation(
      .fileNotFound,
      title: LocalizedText(
        de: "Eine Datei oder einen Ordner gibt es nicht.", en: "A file or folder does not exist."),
      text: LocalizedText(de: "Den Pfad prüfen.", en: "Check the path.")),
    CodeExplanation(
      .fileUnreadable,
      title: LocalizedText(
        de: "Eine Datei kann nicht gelesen werden.", en: "A file cannot be read."),
      text: LocalizedText(
        de: "Die Rechte der Datei und ihres Ordners prüfen.",
        en: "Check the permissions of the file and its folder.")),
    CodeExplanation(
      .notARegularFile,
      title: LocalizedText(
        de: "Das ist keine gewöhnliche Datei.", en: "This is not a regular file."),
      text: LocalizedText(
        de: "Verknüpfungen, Geräte und Pipes werden nicht gelesen: sie können "
          + "anderswohin führen oder nie enden.",
        en: "Links, devices and pipes are not read: they can lead elsewhere or never " + "end.")),
    CodeExplanation(
      .fileTooLarge,
      title: LocalizedText(de: "Eine Datei ist zu groß.", en: "A file is too large."),
      text: LocalizedText(de: "Die Meldung nennt die Grenze.", en: "The message names the limit.")),
    CodeExplanation(
      .damagedArchive,
      title: LocalizedText(
        de: "Eine Datei lässt sich nicht entpacken.", en: "A file cannot be unpacked."),
      text: LocalizedText(
        de:
          "Sie endet auf .gz, ist aber nicht mit gzip gepackt, endet zu früh oder wurde geändert.",
        en: "It ends in .gz but is not packed by gzip, ends too early or was changed.")),
    CodeExplanation(
      .fileUnwritable,
      title: LocalizedText(
        de: "Eine Datei kann nicht geschrieben werden.", en: "A file cannot be written."),
      text: LocalizedText(
        de: "Die Rechte des Ordners und den freien Platz prüfen. Der alte Inhalt ist unverändert.",
        en: "Check the folder's permissions and the free space. The old content is unchanged.")),
    CodeExplanation(
      .fileChanged,
      title: LocalizedText(
        de: "Eine Datei hat sich inzwischen geändert.", en: "A file has changed meanwhile."),
      text: LocalizedText(
        de: "Jemand anderes hat sie geschrieben; nichts wird überschrieben. Noch einmal versuchen.",
        en: "Somebody else has written it; nothing is overwritten. Try again.")),
    CodeExplanation(
      .fileExists,
      title: LocalizedText(de: "Die Datei gibt es schon.", en: "The file exists already."),
      text: LocalizedText(
        de: "Eine vorhandene Datei wird nie überschrieben. Einen anderen Namen wählen.",
        en: "An existing file is never overwritten. Choose another name.")),
  ]
}
