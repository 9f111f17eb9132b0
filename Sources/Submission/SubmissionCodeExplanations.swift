package import Diagnostics
internal import Text

extension CodeExplanation {
  private static func entry(
    _ code: DiagnosticCode, _ title: (String, String), _ text: (String, String)
  ) -> CodeExplanation {
    CodeExplanation(
      code, title: LocalizedText(de: title.0, en: title.1),
      text: LocalizedText(de: text.0, en: text.1))
  }

  /// What the codes of this room are about.
  package static let submission: [CodeExplanation] = refusals + deviations + interruptions

  private static let refusals: [CodeExplanation] = [
    entry(
      .foreignDistrict,
      ("Ein Steckbrief gehört einem anderen Kreis.", "A profile belongs to another district."),
      (
        "Jeder Kreis ändert nur, was er selbst eingereicht hat. Für wen eingereicht wird, sagen "
          + "--district, STECKBRIEF_DISTRICT oder die Konfigurationsdatei.",
        "Each district changes only what it has submitted itself. For whom you submit is said by "
          + "--district, STECKBRIEF_DISTRICT or the configuration file."
      )),
    entry(
      .versionNotGrown,
      ("Die Fassung ist nicht höher als im Katalog.", "The version is not above the catalogue's."),
      (
        "Jede Änderung bekommt eine höhere <fassung>: So merkt, wer eine alte Datei bearbeitet hat, "
          + "dass inzwischen eine neue gilt.",
        "Each change gets a higher <fassung>: who has edited an old file so learns that a newer "
          + "one is in place."
      )),
    entry(
      .twinName,
      ("Zwei Namen unterscheiden sich nur in der Schreibung.", "Two names differ only in case."),
      (
        "Auf Laufwerken, die Groß- und Kleinschreibung nicht unterscheiden, wäre es eine Datei.",
        "On drives that do not tell upper from lower case it would be one file."
      )),
    entry(
      .nameTaken,
      ("Am Platz eines neuen Steckbriefs liegt schon etwas.", "The place of a profile is taken."),
      (
        "Nichts wird überschrieben, was nicht im Protokoll steht.",
        "Nothing is overwritten that is not in the log."
      )),
    entry(
      .idTwiceInCall,
      ("Eine Kennung wird zweimal eingereicht.", "An id is submitted twice."),
      (
        "Welche der beiden Dateien gelten soll, weiß nur der Kreis.",
        "Only the district knows which of the two files is meant."
      )),
    entry(
      .nothingToWithdraw,
      ("Der Steckbrief ist schon zurückgezogen.", "The profile has been withdrawn already."),
      (
        "Wieder gültig wird er mit einer neuen Fassung, die „submit“ einreicht.",
        "It becomes valid again with a new version that \"submit\" brings."
      )),
    entry(
      .notOnRecord,
      ("Kennung oder Fassung sind nicht aufgezeichnet.", "An id or version is not on record."),
      (
        "„steckbrief search“ zeigt alle Kennungen, „steckbrief history“ alle Fassungen.",
        "\"steckbrief search\" shows all ids, \"steckbrief history\" all versions."
      )),
    entry(
      .nothingToAdopt,
      ("Es gibt nichts aufzunehmen.", "There is nothing to record."),
      (
        "Jeder Steckbrief im Katalog steht schon im Protokoll.",
        "Every profile in the catalogue is in the log already."
      )),
    entry(
      .catalogBusy,
      ("Ein anderer Vorgang ändert den Katalog.", "Another process is changing the catalogue."),
      (
        "Es schreibt immer nur einer. Die Sperre endet mit ihrem Vorgang, auch wenn er abgebrochen "
          + "wird; die Datei .lock, die zurückbleibt, sperrt nichts.",
        "Only one writes at a time. The lock ends with its process, however that ends; the file "
          + ".lock that stays behind locks nothing."
      )),
    entry(
      .wrongSetting,
      ("Eine Einstellung ist nicht verständlich.", "A setting is not understood."),
      (
        "Die Konfigurationsdatei kennt „district“ und „actor“, je Zeile eine.",
        "The configuration file knows \"district\" and \"actor\", one a line."
      )),
  ]

  private static let deviations: [CodeExplanation] = [
    entry(
      .changedOutside,
      ("Eine Datei wurde am Protokoll vorbei geändert.", "A file was changed without the log."),
      (
        "Was eingereicht wurde, liegt unverändert in .versions: entweder zurückkopieren oder die "
          + "Änderung mit höherer <fassung> einreichen.",
        "What was submitted is unchanged in .versions: either copy it back or submit the change "
          + "with a higher <fassung>."
      )),
    entry(
      .notRecorded,
      ("Eine Datei steht nicht im Protokoll.", "A file is not in the log."),
      (
        "Steckbriefe kommen mit „submit“ in den Katalog. Was vor dem Protokoll da war, nimmt "
          + "„catalog adopt“ auf.",
        "Profiles come into the catalogue with \"submit\". What was there before the log is "
          + "recorded by \"catalog adopt\"."
      )),
    entry(
      .recordedFileMissing,
      ("Eine Datei des Katalogs fehlt.", "A file of the catalogue is missing."),
      ("Ihr Inhalt liegt in .versions.", "What it held is in .versions.")),
    entry(
      .versionMissing,
      ("Eine Fassung fehlt oder wurde geändert.", "A version is missing or was changed."),
      (
        "Fassungen werden nie gelöscht oder geändert. Aus einer Sicherung herstellen.",
        "Versions are never deleted or changed. Restore it from a backup."
      )),
    entry(
      .damagedLog,
      ("Das Protokoll ist beschädigt.", "The log is damaged."),
      (
        "Jede Zeile trägt ihre eigene Prüfsumme. Auf ein Protokoll, dem nicht zu trauen ist, wird "
          + "nichts aufgebaut: aus einer Sicherung herstellen.",
        "Each line has its own checksum. Nothing is built upon a log that cannot be trusted: "
          + "restore it from a backup."
      )),
    entry(
      .brokenChain,
      (
        "Im Protokoll fehlt eine Zeile oder steht falsch.", "A line of the log is missing or moved."
      ),
      (
        "Jede Zeile trägt die Prüfsumme der vorigen. Aus einer Sicherung herstellen.",
        "Each line has the checksum of the one before. Restore it from a backup."
      )),
    entry(
      .nothingRecorded,
      ("Der Katalog hat noch kein Protokoll.", "The catalogue has no log yet."),
      (
        "Es beginnt mit dem ersten „submit“ oder „catalog adopt“.",
        "It begins with the first \"submit\" or \"catalog adopt\"."
      )),
  ]

  private static let interruptions: [CodeExplanation] = [
    entry(
      .interruptedSubmission,
      ("Eine Einreichung war unterbrochen.", "A submission was interrupted."),
      (
        "Der nächste Befehl führt sie zu Ende, wenn sie im Protokoll steht, und nimmt sie sonst "
          + "zurück. Von mehreren Dateien gelten alle oder keine.",
        "The next command completes it if the log has it, and else takes it back. Of several "
          + "files all count or none."
      )),
    entry(
      .tornLine,
      ("Die letzte Zeile des Protokolls war unvollständig.", "The log's last line was incomplete."),
      (
        "Das bleibt, wenn ein Rechner beim Schreiben ausfällt. Die Zeile galt noch nicht.",
        "It is what stays when a machine fails while writing. The line did not count yet."
      )),
    entry(
      .nothingChanged,
      ("Im Katalog ist nichts geändert.", "Nothing in the catalogue has changed."),
      (
        "Die Einreichung ist vollständig zurückgenommen.",
        "The submission has been taken back completely."
      )),
    entry(
      .unfinished,
      ("Eine Einreichung ist nicht zu Ende gekommen.", "A submission has not come to its end."),
      (
        "Nichts ist verloren. Ist die Ursache behoben, bringt sie der nächste Befehl in Ordnung.",
        "Nothing is lost. Once the cause is removed, the next command puts it in order."
      )),
    entry(
      .damagedJournal,
      ("Eine Unterbrechung lässt sich nicht aufklären.", "An interruption cannot be cleared up."),
      (
        "Die Notiz in .incoming passt nicht zum Protokoll; nichts wird angerührt.",
        "The note in .incoming does not fit the log; nothing is touched."
      )),
    entry(
      .clockBackwards,
      ("Die Uhr geht nach.", "The clock is behind."),
      (
        "Die Zeiten im Protokoll nehmen nie ab; eingetragen wird die des letzten Eintrags.",
        "Times in the log never decrease; that of the last entry is recorded."
      )),
    entry(
      .verifiedWithoutLock,
      ("Der Katalog wurde ohne Sperre geprüft.", "The catalogue was checked without the lock."),
      (
        "In einem Ordner, der nur gelesen werden kann, gibt es keine Sperre.",
        "In a folder that can only be read there is no lock."
      )),
  ]
}
