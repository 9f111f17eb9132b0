package import SystemPackage
package import Text

extension Errno {
  /// What happened, in the words of a person who keeps files; the system's own words for what
  /// hardly ever happens.
  package var explanation: LocalizedText {
    switch self {
    case .noSpace:
      LocalizedText(de: "der Datenträger ist voll", en: "the disk is full")
    case .diskQuotaExceeded:
      LocalizedText(de: "das Kontingent ist erschöpft", en: "the quota is used up")
    case .fileTooLarge:
      LocalizedText(
        de: "die Datei würde größer als erlaubt", en: "the file would grow beyond what is allowed")
    case .permissionDenied, .notPermitted:
      LocalizedText(de: "die Rechte fehlen", en: "permission is denied")
    case .readOnlyFileSystem:
      LocalizedText(
        de: "das Laufwerk kann nur gelesen werden", en: "the drive can only be read")
    case .badFileDescriptor:
      LocalizedText(de: "sie ist geschlossen", en: "it is closed")
    case .noSuchFileOrDirectory:
      LocalizedText(
        de: "diesen Ordner gibt es nicht, oder er nimmt keine Dateien auf",
        en: "there is no such folder, or it takes no files")
    case .resourceBusy, .textFileBusy:
      LocalizedText(de: "sie ist anderswo geöffnet", en: "it is open elsewhere")
    case .notSupported, .notSupportedOnSocket, .noFunction:
      LocalizedText(
        de: "dieses Laufwerk kann das nicht", en: "this drive is not able to do that")
    case .noLocks:
      LocalizedText(
        de: "dieses Laufwerk vergibt keine Sperren", en: "this drive gives no locks")
    case .staleNFSFileHandle:
      LocalizedText(
        de: "der Netzwerkordner wurde inzwischen neu verbunden",
        en: "the network folder has been connected anew meanwhile")
    case .improperLink:
      LocalizedText(
        de: "beide Ordner liegen auf verschiedenen Laufwerken",
        en: "the two folders are on different drives")
    case .fileNameTooLong:
      LocalizedText(de: "der Name ist zu lang", en: "the name is too long")
    case .isDirectory:
      LocalizedText(de: "dort ist ein Ordner", en: "a folder is there")
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      LocalizedText(de: "zu viele Dateien sind offen", en: "too many files are open")
    case .ioError:
      LocalizedText(
        de: "das Gerät meldet einen Fehler (E/A)", en: "the device reports an error (I/O)")
    default: LocalizedText(verbatim: description)
    }
  }
}
