package import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text

extension DiagnosticKind {
  package static let changedOutside = DiagnosticKind(
    3221,
    title: LocalizedText(
      de: "Eine Datei wurde am Protokoll vorbei geändert.",
      en: "A file was changed without the log."),
    explanation: LocalizedText(
      de: "Was eingereicht wurde, liegt unverändert in .versions: entweder zurückkopieren oder "
        + "die Änderung mit höherer <fassung> einreichen.",
      en: "What was submitted is unchanged in .versions: either copy it back or submit the change "
        + "with a higher <fassung>."))

  package static let notRecorded = DiagnosticKind(
    3222,
    title: LocalizedText(
      de: "Eine Datei steht nicht im Protokoll.", en: "A file is not in the log."),
    explanation: LocalizedText(
      de: "Steckbriefe kommen mit „submit“ in den Katalog. Was vor dem Protokoll da war, nimmt "
        + "„catalog adopt“ auf.",
      en: "Profiles come into the catalogue with \"submit\". What was there before the log is "
        + "recorded by \"catalog adopt\"."))

  package static let recordedFileMissing = DiagnosticKind(
    3223,
    title: LocalizedText(
      de: "Eine Datei des Katalogs fehlt.", en: "A file of the catalogue is missing."),
    explanation: LocalizedText(
      de: "Ihr Inhalt liegt in .versions.", en: "What it held is in .versions."))

  package static let versionMissing = DiagnosticKind(
    3224,
    title: LocalizedText(
      de: "Eine Fassung fehlt oder wurde geändert.", en: "A version is missing or was changed."),
    explanation: LocalizedText(
      de: "Fassungen werden nie gelöscht oder geändert. Aus einer Sicherung herstellen.",
      en: "Versions are never deleted or changed. Restore it from a backup."))

  package static let twinName = DiagnosticKind(
    3203,
    title: LocalizedText(
      de: "Zwei Namen unterscheiden sich nur in der Schreibung.",
      en: "Two names differ only in case."),
    explanation: LocalizedText(
      de: "Auf Laufwerken, die Groß- und Kleinschreibung nicht unterscheiden, wäre es eine Datei.",
      en: "On drives that do not tell upper from lower case it would be one file."))

  package static let damagedLog = DiagnosticKind(
    3225,
    title: LocalizedText(de: "Das Protokoll ist beschädigt.", en: "The log is damaged."),
    explanation: LocalizedText(
      de: "Jede Zeile trägt ihre eigene Prüfsumme. Auf ein Protokoll, dem nicht zu trauen ist, "
        + "wird nichts aufgebaut: aus einer Sicherung herstellen.",
      en: "Each line has its own checksum. Nothing is built upon a log that cannot be trusted: "
        + "restore it from a backup."))

  package static let brokenChain = DiagnosticKind(
    3226,
    title: LocalizedText(
      de: "Im Protokoll fehlt eine Zeile oder steht falsch.",
      en: "A line of the log is missing or moved."),
    explanation: LocalizedText(
      de: "Jede Zeile trägt die Prüfsumme der vorigen. Aus einer Sicherung herstellen.",
      en: "Each line has the checksum of the one before. Restore it from a backup."))

  package static let nothingRecorded = DiagnosticKind(
    3227, exit: .noInput,
    title: LocalizedText(
      de: "Der Katalog hat noch kein Protokoll.", en: "The catalogue has no log yet."),
    explanation: LocalizedText(
      de: "Es beginnt mit dem ersten „submit“ oder „catalog adopt“.",
      en: "It begins with the first \"submit\" or \"catalog adopt\"."))

  package static let verifiedWithoutLock = DiagnosticKind(
    3247, .note,
    title: LocalizedText(
      de: "Der Katalog wurde ohne Sperre geprüft.",
      en: "The catalogue was checked without the lock."),
    explanation: LocalizedText(
      de: "In einem Ordner, der nur gelesen werden kann, gibt es keine Sperre.",
      en: "In a folder that can only be read there is no lock."))
}

// What is not as the audit log says.
extension Diagnostic {
  static func damagedLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .damagedLog, at: place,
      message: LocalizedText(
        de: "Diese Zeile des Protokolls ist nicht so, wie sie geschrieben wurde.",
        en: "This line of the log is not as it was written."),
      reason: LocalizedText(
        de: "Ihre Prüfsumme stimmt nicht: Mindestens ein Byte wurde geändert.",
        en: "Its checksum is wrong: at least one byte was changed."),
      help: .restoreLog)
  }

  static func incompleteLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .damagedLog, at: place,
      message: LocalizedText(
        de: "Die letzte Zeile des Protokolls hat kein Ende.",
        en: "The last line of the log has no end."),
      help: LocalizedText(
        de: "„steckbrief catalog verify“ richtet sie, wenn sie abgeschnitten ist; sonst das "
          + "Protokoll aus einer Sicherung herstellen.",
        en: "\"steckbrief catalog verify\" mends it if it was cut short; else restore the log "
          + "from a backup."))
  }

  static func brokenChain(
    _ entry: AuditEntry, at place: SourceLocation, expected number: Int
  ) -> Diagnostic {
    Diagnostic(
      .brokenChain, at: place,
      message: LocalizedText(
        de: "Diese Zeile folgt nicht auf die vorige: Sie trägt die Nummer \(entry.number), "
          + "hier steht Zeile \(number).",
        en: "This line does not follow the one before: its number is \(entry.number), this is "
          + "line \(number)."),
      reason: LocalizedText(
        de: "Eine Zeile davor wurde entfernt, eingefügt, umgestellt oder geändert.",
        en: "A line before it was removed, inserted, moved or changed."),
      help: .restoreLog)
  }

  static func lineGone(_ digest: SHA256Digest, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .brokenChain, at: SourceLocation(file: store.logPath.string),
      message: LocalizedText(
        de: "Eine Zeile, die im Protokoll stand, steht nicht mehr darin (SHA-256 \(digest)).",
        en: "A line that was in the log is not in it any more (SHA-256 \(digest))."),
      reason: LocalizedText(
        de: "Das Protokoll wurde zurückgedreht oder neu geschrieben, oder es ist das eines "
          + "anderen Katalogs.",
        en: "The log was turned back or written anew, or it is that of another catalogue."),
      help: .restoreLog)
  }

  static func changedOutside(
    _ path: String, _ id: ProfileID, in store: CatalogStore, recorded: Int? = nil
  ) -> Diagnostic {
    let version = recorded.map { store.fullPath(of: .version($0, of: id.description)) }
    let raised = recorded.map { "<fassung>\($0 + 1)</fassung>" }
    let command = "steckbrief submit \(ShellWord(path)) \(ShellWord.catalog(store))"
    return Diagnostic(
      .changedOutside, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Diese Datei ist nicht so, wie sie eingereicht wurde.",
        en: "This file is not as it was submitted."),
      reason: LocalizedText(
        de: "Sie wurde am Protokoll vorbei geändert.", en: "It was changed without the log."),
      help: LocalizedText(
        de: "Die Änderung gilt: in dieser Datei im Katalog "
          + (raised.map { "\($0) schreiben" } ?? "<fassung> erhöhen")
          + " und genau sie einreichen: „\(command)“. Sie gilt nicht: "
          + (version.map { "\($0) darüber kopieren, dann eine eigene Datei einreichen." }
            ?? "die Datei an einen anderen Ort legen."),
        en: "To keep the change: "
          + (raised.map { "write \($0)" } ?? "raise <fassung>")
          + " in this file of the catalogue and submit just this one: \"\(command)\". To drop it: "
          + (version.map { "copy \($0) over it, then submit a file of your own." }
            ?? "move the file to another place.")))
  }

  /// - Parameter district: whose profile it is; `nil` where that is not known.
  static func notRecorded(
    _ path: String, of district: District? = nil, in store: CatalogStore
  ) -> Diagnostic {
    let command = ShellWord.adoption(of: district, in: store)
    return Diagnostic(
      .notRecorded, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Diese Datei liegt im Katalog, ist aber nicht im Protokoll.",
        en: "This file is in the catalogue but not in the log."),
      reason: LocalizedText(
        de: "Wer sie hineingelegt hat und ob sie sich seither geändert hat, weiß niemand.",
        en: "Nobody knows who put it there and whether it has changed since."),
      help: LocalizedText(
        de: "Aufnehmen mit „\(command)“ oder aus dem Katalog nehmen.",
        en: "Record it with \"\(command)\" or take it out of the catalogue."))
  }

  static func foreignVersion(_ path: String) -> Diagnostic {
    Diagnostic(
      .notRecorded, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Unter den Fassungen liegt etwas, das nicht im Protokoll steht.",
        en: "Among the versions is something that the log does not have."),
      help: LocalizedText(
        de: "Ist das Protokoll vollständig, an einen anderen Ort legen; sonst das Protokoll aus "
          + "einer Sicherung herstellen.",
        en: "If the log is complete, move it to another place; else restore the log from a "
          + "backup."))
  }

  static func recordedFileMissing(_ entry: AuditEntry, in store: CatalogStore) -> Diagnostic {
    let version = store.fullPath(of: .version(entry.version, of: entry.id.description))
    return Diagnostic(
      .recordedFileMissing,
      at: SourceLocation(file: store.root.path.appending(entry.path).string),
      message: LocalizedText(
        de: "Die Datei von \(entry.id), Fassung \(entry.version), fehlt.",
        en: "The file of \(entry.id), version \(entry.version), is missing."),
      help: LocalizedText(
        de: "\(version) hierher kopieren. Wer einen Steckbrief nicht mehr braucht, zieht ihn mit "
          + "„steckbrief withdraw“ zurück.",
        en: "Copy \(version) to this place. Who needs a profile no more withdraws it with "
          + "\"steckbrief withdraw\"."))
  }

  static func versionMissing(
    _ entry: AuditEntry, in store: CatalogStore, isChanged: Bool
  ) -> Diagnostic {
    Diagnostic(
      .versionMissing,
      at: SourceLocation(
        file: store.fullPath(of: .version(entry.version, of: entry.id.description))),
      message: isChanged
        ? LocalizedText(
          de: "Fassung \(entry.version) von \(entry.id) ist nicht so, wie sie eingereicht wurde.",
          en: "Version \(entry.version) of \(entry.id) is not as it was submitted.")
        : LocalizedText(
          de: "Fassung \(entry.version) von \(entry.id) fehlt.",
          en: "Version \(entry.version) of \(entry.id) is missing."),
      help: LocalizedText(
        de: "Aus einer Sicherung herstellen; die letzte Fassung auch aus der Datei an ihrem Platz "
          + "(SHA-256 \(entry.digest)).",
        en: "Restore it from a backup, the last version also from the file in place (SHA-256 "
          + "\(entry.digest))."))
  }

  static func twinName(_ path: String, of other: String) -> Diagnostic {
    Diagnostic(
      .twinName, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "„\(other)“ unterscheidet sich davon nur in Groß- und Kleinschreibung.",
        en: "\"\(other)\" differs from this only in upper and lower case."),
      reason: LocalizedText(
        de: "Auf einem Laufwerk, das sie nicht unterscheidet, sind beide dieselbe Datei.",
        en: "On a drive that does not tell them apart both are one file."),
      help: LocalizedText(
        de: "Die falsch geschriebene Datei aus dem Katalog nehmen.",
        en: "Take the file of the wrong spelling out of the catalogue."))
  }

  static func nothingRecorded(in store: CatalogStore) -> Diagnostic {
    let command = ShellWord.adoption(of: nil, in: store)
    return Diagnostic(
      .nothingRecorded, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Für diesen Katalog ist noch nichts aufgezeichnet: Er hat kein Protokoll.",
        en: "Nothing is recorded of this catalogue yet: it has no log."),
      help: LocalizedText(
        de: "Was schon darin liegt, nimmt „\(command)“ auf; Neues „steckbrief submit“.",
        en: "\"\(command)\" records what is there already, \"steckbrief submit\" what is new."))
  }

  static func verifiedWithoutLock(_ path: String) -> Diagnostic {
    Diagnostic(
      .verifiedWithoutLock, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Der Katalog kann hier nur gelesen werden; geprüft wurde ohne Sperre.",
        en: "The catalogue can only be read here; it was checked without the lock."),
      help: LocalizedText(
        de: "Reicht gleichzeitig jemand ein, können Abweichungen vorübergehend sein.",
        en: "If somebody submits at the same time, deviations can be temporary."))
  }
}

extension ShellWord {
  /// The option that names this catalogue in a command to be copied.
  fileprivate static func catalog(_ store: CatalogStore) -> String {
    "--catalog \(ShellWord(store.path.string))"
  }

  /// The command that records what is in the catalogue already: a district's, or all of it.
  fileprivate static func adoption(of district: District?, in store: CatalogStore) -> String {
    "steckbrief catalog adopt "
      + (district.map { "--district \($0)" } ?? "--all") + " " + catalog(store)
  }
}

extension LocalizedText {
  fileprivate static let restoreLog = LocalizedText(
    de: "Das Protokoll aus einer Sicherung herstellen; bis dahin nimmt der Katalog nichts an.",
    en: "Restore the log from a backup; until then the catalogue accepts nothing.")
}
