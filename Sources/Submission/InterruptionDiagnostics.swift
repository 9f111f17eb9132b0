package import Diagnostics
internal import Files
internal import SystemPackage
internal import Text
internal import Values

extension DiagnosticKind {
  package static let interruptedSubmission = DiagnosticKind(
    3241, .note,
    title: LocalizedText(
      de: "Eine Einreichung war unterbrochen.", en: "A submission was interrupted."),
    explanation: LocalizedText(
      de: "Der nächste Befehl führt sie zu Ende, wenn sie im Protokoll steht, und nimmt sie sonst "
        + "zurück. Von mehreren Dateien gelten alle oder keine.",
      en: "The next command completes it if the log has it, and else takes it back. Of several "
        + "files all count or none."))

  package static let tornLine = DiagnosticKind(
    3242, .warning,
    title: LocalizedText(
      de: "Die letzte Zeile des Protokolls war unvollständig.",
      en: "The log's last line was incomplete."),
    explanation: LocalizedText(
      de: "Das bleibt, wenn ein Rechner beim Schreiben ausfällt. Die Zeile galt noch nicht.",
      en: "It is what stays when a machine fails while writing. The line did not count yet."))

  package static let nothingChanged = DiagnosticKind(
    3243, .note,
    title: LocalizedText(
      de: "Im Katalog ist nichts geändert.", en: "Nothing in the catalogue has changed."),
    explanation: LocalizedText(
      de: "Die Einreichung ist vollständig zurückgenommen.",
      en: "The submission has been taken back completely."))

  package static let unfinished = DiagnosticKind(
    3244, exit: .ioError,
    title: LocalizedText(
      de: "Eine Einreichung ist nicht zu Ende gekommen.",
      en: "A submission was not completed."),
    explanation: LocalizedText(
      de: "Nichts ist verloren. Ist die Ursache behoben, bringt sie der nächste Befehl in Ordnung.",
      en: "Nothing is lost. Once the cause has been removed, the next command puts it right."))

  package static let waitingForName = DiagnosticKind(
    3249, exit: .ioError,
    title: LocalizedText(
      de: "Eine Einreichung gilt, ist aber noch nicht sichtbar.",
      en: "A submission counts but is not visible yet."),
    explanation: LocalizedText(
      de: "Sie steht im Protokoll; ihre Datei wartet in .incoming, bis die alte frei ist. Jeder "
        + "Befehl, der den Katalog ändert oder prüft, holt das nach. Andere Einreichungen gehen weiter.",
      en:
        "The log has it; its file waits in .incoming until the old one is free. Every command that "
        + "changes or verifies the catalogue makes up for it. Other submissions go on."))

  package static let foreignIncoming = DiagnosticKind(
    3250, .warning,
    title: LocalizedText(
      de: "In .incoming liegt etwas Fremdes.", en: "Something foreign is in .incoming."),
    explanation: LocalizedText(
      de: "Dort liegt nur, was gerade eingereicht wird. Anderes bleibt unberührt.",
      en: "Only what is being submitted is there. Anything else is left alone."))

  package static let damagedJournal = DiagnosticKind(
    3245,
    title: LocalizedText(
      de: "Eine Unterbrechung lässt sich nicht aufklären.",
      en: "An interruption cannot be cleared up."),
    explanation: LocalizedText(
      de: "Die Notiz in .incoming passt nicht zum Protokoll; nichts wird angerührt.",
      en: "The note in .incoming does not fit the log; nothing is touched."))

  package static let clockBackwards = DiagnosticKind(
    3246, .warning,
    title: LocalizedText(de: "Die Uhr geht nach.", en: "The clock is slow."),
    explanation: LocalizedText(
      de: "Die Zeiten im Protokoll nehmen nie ab; eingetragen wird die des letzten Eintrags.",
      en: "Times in the log never go back; the time of the last entry is recorded."))
}

// What is said of submissions that were interrupted, and of what was done about it.
extension Diagnostic {
  static func completed(_ entries: [AuditEntry], in store: CatalogStore) -> Diagnostic {
    let names = names(of: entries)
    return Diagnostic(
      .interruptedSubmission, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Eine unterbrochene Einreichung ist zu Ende geführt: \(names.german).",
        en: "An interrupted submission has been completed: \(names.english)."))
  }

  static func undone(_ entries: [AuditEntry], in store: CatalogStore) -> Diagnostic {
    undone(named: names(of: entries), in: store)
  }

  /// - Parameter files: names in `.incoming/`, one for each file and purpose.
  static func undone(_ files: [String], in store: CatalogStore) -> Diagnostic {
    let ids = Set(files.map { String($0.prefix { $0 != "." }) }).sorted()
    return undone(
      named: LocalizedText(verbatim: ids.joined(separator: ", ")), in: store)
  }

  private static func undone(named names: LocalizedText, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .interruptedSubmission, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Eine unterbrochene Einreichung ist zurückgenommen: \(names.german).",
        en: "An interrupted submission has been taken back: \(names.english)."),
      help: LocalizedText(
        de: "Der Katalog ist wie vor ihr. Noch einmal einreichen.",
        en: "The catalogue is as it was before. Submit again."))
  }

  static func tornLine(in store: CatalogStore, line: Int) -> Diagnostic {
    Diagnostic(
      .tornLine,
      at: SourceLocation(file: store.logPath.string, line: line),
      message: LocalizedText(
        de: "Die letzte Zeile des Protokolls war abgeschnitten; der Rest von ihr ist entfernt.",
        en: "The last line of the log was cut short; what was left of it has been removed."))
  }

  static func lostLineEnd(in store: CatalogStore, line: Int) -> Diagnostic {
    Diagnostic(
      .tornLine,
      at: SourceLocation(file: store.logPath.string, line: line),
      message: LocalizedText(
        de: "Der letzten Zeile des Protokolls fehlte nur ihr Zeilenende; es ist ergänzt.",
        en: "Only the line ending of the last line of the log was missing; it has been added."))
  }

  static func nothingChanged(in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .nothingChanged, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Im Katalog ist nichts geändert.", en: "Nothing in the catalogue has changed."))
  }

  static func unfinished(_ entries: [AuditEntry], in store: CatalogStore) -> Diagnostic {
    let names = names(of: entries)
    return Diagnostic(
      .unfinished, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Die Einreichung ist nicht zu Ende gekommen: \(names.german).",
        en: "The submission was not completed: \(names.english)."),
      reason: LocalizedText(
        de: "Nichts ist verloren: Die neuen Dateien liegen in .incoming, die alten an ihrem Platz "
          + "oder in .versions.",
        en: "Nothing is lost: the new files are in .incoming, the old ones in their place or in "
          + ".versions."),
      help: LocalizedText(
        de: "Die Ursache beheben, dann „steckbrief catalog verify“: Es führt sie zu Ende oder "
          + "nimmt sie zurück und sagt, was davon.",
        en: "Remove the cause, then run \"steckbrief catalog verify\": it completes it or takes "
          + "it back, and says which."))
  }

  /// What is said behind the reason why a file cannot have its name.
  static func waiting(_ entry: AuditEntry, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .waitingForName, at: SourceLocation(file: store.root.path.appending(entry.path).string),
      message: LocalizedText(
        de: "\(entry.id) ist eingereicht als Fassung \(entry.version), aber noch nicht sichtbar: "
          + "ihre Datei wartet auf ihren Platz.",
        en: "\(entry.id) is submitted as version \(entry.version) but not visible yet: its file "
          + "waits for its place."),
      help: LocalizedText(
        de: "Nichts ist verloren, und nichts ist noch einmal einzureichen. Ist die alte Datei noch "
          + "offen, sie schließen; der nächste Befehl holt es nach, auch „steckbrief catalog verify“.",
        en: "Nothing is lost, and nothing is to be submitted again. If the old file is still open, "
          + "close it; the next command makes up for it, \"steckbrief catalog verify\" too."))
  }

  static func unsecured(_ entries: [AuditEntry], in store: CatalogStore) -> Diagnostic {
    let names = names(of: entries)
    return Diagnostic(
      .unfinished, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Eingereicht, aber noch nicht vor Stromausfall sicher: \(names.german).",
        en: "Submitted, but not safe from a power cut yet: \(names.english)."),
      help: LocalizedText(
        de: "Die Ursache beheben, dann „steckbrief catalog verify“. Nichts ist noch einmal "
          + "einzureichen.",
        en: "Remove the cause, then run \"steckbrief catalog verify\". Nothing is to be submitted "
          + "again."))
  }

  static func foreignIncoming(_ path: String) -> Diagnostic {
    Diagnostic(
      .foreignIncoming, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Das gehört nicht zu einer Einreichung; es bleibt unberührt.",
        en: "This belongs to no submission; it is left alone."),
      help: LocalizedText(
        de: "An einen anderen Ort legen.", en: "Move it to another place."))
  }

  static func damagedJournal(_ path: String) -> Diagnostic {
    Diagnostic(
      .damagedJournal, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Die Notiz einer unterbrochenen Einreichung passt nicht zum Protokoll.",
        en: "The note of an interrupted submission does not match the log."),
      reason: LocalizedText(
        de: "Jemand hat sie oder das Protokoll von außen geändert. Nichts wird angerührt.",
        en: "Somebody has changed it or the log from outside. Nothing is touched."),
      help: LocalizedText(
        de: "Den Ordner des Katalogs aus einer Sicherung herstellen, oder die Dateien in "
          + ".incoming an einen anderen Ort legen und dort ansehen.",
        en: "Restore the folder of the catalogue from a backup, or move the files in .incoming "
          + "to another place and look at them there."))
  }

  static func clockBackwards(
    _ now: UTCTime, recorded: UTCTime, in store: CatalogStore
  ) -> Diagnostic {
    Diagnostic(
      .clockBackwards, at: SourceLocation(file: store.logPath.string),
      message: LocalizedText(
        de: "Die Uhr geht nach: Sie zeigt \(now.germanDescription), der letzte Eintrag ist von "
          + "\(recorded.germanDescription). Eingetragen wird dessen Zeit.",
        en: "The clock is slow: it says \(now), but the last entry is from \(recorded). The "
          + "time of that entry is recorded."),
      help: LocalizedText(
        de: "Die Uhr dieses Rechners stellen.", en: "Set the clock of this machine."))
  }

  /// `HSK-2010-001 Fassung 2, …`
  private static func names(of entries: [AuditEntry]) -> LocalizedText {
    LocalizedText(
      de: entries.map { "\($0.id) Fassung \($0.version)" }.joined(separator: ", "),
      en: entries.map { "\($0.id) version \($0.version)" }.joined(separator: ", "))
  }
}

extension Refusal {
  /// A refusal because of what failed with a file.
  init(files error: any Error) {
    switch error {
    case let error as Refusal: self = error
    case let error as FileError: self.init(Diagnostic(reading: error))
    case let error as FileWritingError: self.init(Diagnostic(writing: error))
    default:
      self.init(
        Diagnostic(
          .internalFailure, at: SourceLocation(file: ""),
          message: LocalizedText(verbatim: "\(error)")))
    }
  }
}
