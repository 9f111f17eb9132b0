package import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text
internal import Values

extension DiagnosticKind {
  package static let foreignDistrict = DiagnosticKind(
    3201,
    title: LocalizedText(
      de: "Ein Steckbrief gehört einem anderen Kreis.",
      en: "A profile belongs to another district."),
    explanation: LocalizedText(
      de: "Jeder Kreis ändert nur, was er selbst eingereicht hat. Für wen eingereicht wird, sagen "
        + "--district, STECKBRIEF_DISTRICT oder die Konfigurationsdatei.",
      en: "Each district changes only what it has submitted itself. Whom you submit for is set "
        + "by --district, STECKBRIEF_DISTRICT or the configuration file."))

  package static let versionNotGrown = DiagnosticKind(
    3202,
    title: LocalizedText(
      de: "Die Fassung ist nicht höher als im Katalog.",
      en: "The version is not higher than the one in the catalogue."),
    explanation: LocalizedText(
      de: "Jede Änderung bekommt eine höhere <fassung>: So merkt, wer eine alte Datei bearbeitet "
        + "hat, dass inzwischen eine neue gilt.",
      en: "Each change needs a higher <fassung>, so that anyone who has edited an old file "
        + "learns that there is a newer one."))

  package static let versionLeap = DiagnosticKind(
    3210,
    title: LocalizedText(
      de: "Die Fassung ist viel zu hoch.", en: "The version is far too high."),
    explanation: LocalizedText(
      de: "Die erste Fassung im Katalog ist 1, jede weitere die nächste; mehr als zehn auf einmal "
        + "sind vertippt.",
      en:
        "The first version in the catalogue is 1, each further one the next; more than ten at once "
        + "are a typing mistake."))

  package static let nameTaken = DiagnosticKind(
    3204,
    title: LocalizedText(
      de: "Am Platz eines neuen Steckbriefs liegt schon etwas.",
      en: "The place of a profile is taken."),
    explanation: LocalizedText(
      de: "Nichts wird überschrieben, was nicht im Protokoll steht.",
      en: "Nothing is overwritten that is not in the log."))

  package static let idTwiceInCall = DiagnosticKind(
    3205,
    title: LocalizedText(
      de: "Eine Kennung wird zweimal eingereicht.", en: "An id is submitted twice."),
    explanation: LocalizedText(
      de: "Welche der beiden Dateien gelten soll, weiß nur der Kreis.",
      en: "Only the district knows which of the two files is meant."))

  package static let nothingToWithdraw = DiagnosticKind(
    3206,
    title: LocalizedText(
      de: "Der Steckbrief ist schon zurückgezogen.",
      en: "The profile has already been "
        + "withdrawn."),
    explanation: LocalizedText(
      de: "Wieder gültig wird er mit einer neuen Fassung, die „submit“ einreicht.",
      en: "It becomes valid again when \"submit\" brings in a new version."))

  package static let notOnRecord = DiagnosticKind(
    3209, exit: .noInput,
    title: LocalizedText(
      de: "Kennung oder Fassung sind nicht aufgezeichnet.",
      en: "An id or version is not on record."),
    explanation: LocalizedText(
      de: "„steckbrief search“ zeigt alle Kennungen, „steckbrief history“ alle Fassungen.",
      en: "\"steckbrief search\" shows all ids, \"steckbrief history\" all versions."))

  package static let nothingToAdopt = DiagnosticKind(
    3207, .note,
    title: LocalizedText(de: "Es gibt nichts aufzunehmen.", en: "There is nothing to record."),
    explanation: LocalizedText(
      de: "Jeder Steckbrief im Katalog steht schon im Protokoll.",
      en: "Every profile in the catalogue is already in the log."))

  package static let catalogBusy = DiagnosticKind(
    3208, exit: .temporary,
    title: LocalizedText(
      de: "Ein anderer Vorgang ändert den Katalog.",
      en: "Another process is changing the catalogue."),
    explanation: LocalizedText(
      de: "Es schreibt immer nur einer. Die Sperre endet mit ihrem Vorgang, auch wenn er "
        + "abgebrochen wird; die Datei .lock, die zurückbleibt, sperrt nichts.",
      en: "Only one writes at a time. The lock ends with its process, however that ends; the file "
        + ".lock that stays behind locks nothing."))
}

// What keeps a profile out of the catalogue.
extension Diagnostic {
  static func foreignDistrict(
    _ id: ProfileID, of district: District, submitter: District?, codes: CodeLists, at file: String
  ) -> Diagnostic {
    let owner = codes.label(district)
    let submitter = submitter?.value ?? "–"
    return Diagnostic(
      .foreignDistrict, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) gehört dem Kreis \(district) (\(owner.german)); eingereicht wird für "
          + "\(submitter).",
        en: "\(id) belongs to the district \(district) (\(owner.english)); you submit for "
          + "\(submitter)."),
      reason: LocalizedText(
        de: "Jeder Kreis ändert nur seine eigenen Steckbriefe.",
        en: "Each district changes only its own profiles."),
      help: LocalizedText(
        de: "Den eigenen Kreis mit --district angeben oder den anderen Kreis bitten.",
        en: "Name your own district with --district, or ask the other district."))
  }

  static func foreignRing(
    _ id: ProfileID, of ring: String, submitter: District?, at file: String
  ) -> Diagnostic {
    let submitter = submitter?.value ?? "–"
    return Diagnostic(
      .foreignDistrict, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) gehört dem Vergleichsring \(ring); eingereicht wird für \(submitter).",
        en: "\(id) belongs to the comparison ring \(ring); you submit for \(submitter)."),
      reason: LocalizedText(
        de: "Was einem Ring gehört, ändern nur seine Mitglieder.",
        en: "What belongs to a ring is changed by its members only."),
      help: LocalizedText(
        de: "Ein Mitglied des Rings bitten, es einzureichen.",
        en: "Ask a member of the ring to submit it."))
  }

  static func versionNotGrown(
    _ id: ProfileID, version: Int, latest: Int, isSame: Bool, at file: String
  ) -> Diagnostic {
    Diagnostic(
      .versionNotGrown, severity: isSame ? .note : .error, at: SourceLocation(file: file),
      message: isSame
        ? LocalizedText(
          de: "\(id) liegt genau so schon im Katalog, als Fassung \(latest): nichts zu tun.",
          en: "\(id) is already in the catalogue exactly as it is, as version \(latest): "
            + "nothing to do.")
        : LocalizedText(
          de: "\(id) hat die Fassung \(version), im Katalog ist Fassung \(latest).",
          en: "\(id) is version \(version), the catalogue has version \(latest)."),
      help: isSame
        ? nil
        : LocalizedText(
          de: "<fassung>\(latest + 1)</fassung> schreiben; vorher nachsehen, was sich geändert "
            + "hat: „steckbrief history \(id)“.",
          en: "Write <fassung>\(latest + 1)</fassung>, after looking at what has changed: "
            + "\"steckbrief history \(id)\"."))
  }

  static func versionLeap(
    _ id: ProfileID, version: Int, latest: Int, at file: String
  ) -> Diagnostic {
    Diagnostic(
      .versionLeap, at: SourceLocation(file: file),
      message: latest == 0
        ? LocalizedText(
          de: "\(id) ist neu im Katalog, hat aber schon die Fassung \(version).",
          en: "\(id) is new to the catalogue but already version \(version).")
        : LocalizedText(
          de: "\(id) hat die Fassung \(version), im Katalog ist Fassung \(latest).",
          en: "\(id) is version \(version), the catalogue has version \(latest)."),
      help: LocalizedText(
        de: "<fassung>\(latest + 1)</fassung> schreiben.",
        en: "Write <fassung>\(latest + 1)</fassung>."))
  }

  static func nameTaken(_ path: String, _ id: ProfileID) -> Diagnostic {
    Diagnostic(
      .nameTaken, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Wo \(id) hinkäme, liegt schon eine Datei, die kein lesbarer Steckbrief \(id) ist.",
        en: "There is already a file where \(id) would go, and it is not a readable profile "
          + "\(id)."),
      help: LocalizedText(
        de: "Diese Datei ansehen und an einen anderen Ort legen.",
        en: "Look at this file and move it to another place."))
  }

  static func idTwiceInCall(_ id: ProfileID, at file: String, first: String) -> Diagnostic {
    Diagnostic(
      .idTwiceInCall, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) wird zweimal eingereicht, auch mit \(first).",
        en: "\(id) is submitted twice, also with \(first)."),
      help: LocalizedText(
        de: "Eine der beiden Dateien weglassen.", en: "Leave one of the two files out."))
  }

  static func catalogBusy(_ path: String, by holder: LockHolder?) -> Diagnostic {
    let who = holder.map { holder in
      LocalizedText(
        de: ": Prozess \(holder.process) auf \(SafeText(holder.machine, limit: 60))"
          + (holder.since.map { ", seit \($0.germanDescription)" } ?? ""),
        en: ": process \(holder.process) on \(SafeText(holder.machine, limit: 60))"
          + (holder.since.map { ", since \($0)" } ?? ""))
    }
    return Diagnostic(
      .catalogBusy, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Der Katalog wird gerade von einem anderen Vorgang geändert\(who?.german ?? "").",
        en: "Another process is changing the catalogue\(who?.english ?? "")."),
      help: LocalizedText(
        de: "Später noch einmal versuchen oder länger warten: --wait 300. Im Katalog ist nichts "
          + "geändert. Steht dort eine Datei .lock.owner und arbeitet der Rechner, den sie nennt, nicht "
          + "mehr daran, sie löschen.",
        en:
          "Try again later, or wait longer: --wait 300. Nothing in the catalogue has changed. If a file "
          + ".lock.owner is there and the machine that it names works on it no more, delete it."))
  }

  static func alreadyWithdrawn(_ id: ProfileID, at file: String) -> Diagnostic {
    Diagnostic(
      .nothingToWithdraw, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) ist schon zurückgezogen.", en: "\(id) has already been withdrawn."))
  }

  static func notInCatalog(_ id: String, near: [String], in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .notOnRecord, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Einen Steckbrief „\(SafeText(id, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no profile \"\(SafeText(id, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: ", "),
          en: "Similar: " + near.joined(separator: ", ")))
  }

  static func nothingToAdopt(_ district: District?, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .nothingToAdopt, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Nichts aufzunehmen: Jeder Steckbrief"
          + (district.map { " des Kreises \($0)" } ?? "") + " ist im Protokoll.",
        en: "Nothing to record: every profile"
          + (district.map { " of the district \($0)" } ?? "") + " is in the log."))
  }
}

extension Diagnostic {
  static func noSuchVersion(
    _ version: Int, of entries: [AuditEntry], in store: CatalogStore
  ) -> Diagnostic {
    let known = entries.map { String($0.version) }.joined(separator: ", ")
    return Diagnostic(
      .notOnRecord, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Eine Fassung \(version) ist nicht aufgezeichnet.",
        en: "There is no version \(version) on record."),
      help: LocalizedText(de: "Es gibt: \(known)", en: "There are: \(known)"))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let submission: [DiagnosticKind] = [
    .foreignDistrict, .versionNotGrown, .versionLeap, .nameTaken, .idTwiceInCall,
    .nothingToWithdraw, .anotherMeasure, .statusBack, .numbered, .knownWarnings, .nothingToRestore,
    .notOnRecord, .nothingToAdopt, .catalogBusy, .changedOutside, .notRecorded,
    .recordedFileMissing, .versionMissing, .twinName, .damagedLog, .brokenChain, .nothingRecorded,
    .verifiedWithoutLock, .interruptedSubmission, .tornLine, .nothingChanged, .unfinished,
    .waitingForName, .leftovers,
    .foreignIncoming, .damagedJournal, .clockBackwards, .wrongSetting,
  ]
}
