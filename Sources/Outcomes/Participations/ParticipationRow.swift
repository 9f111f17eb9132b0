internal import Diagnostics
internal import Text
internal import Values

extension CellReader {
  /// The participation of this row; `nil` where a cell without which there is none is faulty. Other
  /// faults are in `faults` beside it.
  mutating func participation() -> Participation? {
    let measure = required(.measure)
    let names = [ParticipationColumn.measure, .provider, .district, .targetGroup]
    let isFormula = names.map { noteFormula($0) }.contains(true)
    let entryText = required(.entry)
    let entry = date(.entry)
    let exit = date(.exit)
    let exitIsFaulty = exit == nil && text(.exit) != nil
    var reason = code(.exitReason, ExitReason.self)
    if exit != nil, reason == nil, text(.exitReason) == nil {
      reason = .unknown
      noteMissingReason()
    }
    let cost = cost(.cost)
    if cost?.count == 0 {
      note(
        .zeroCost, severity: .warning, in: .cost,
        LocalizedText(
          de: "Die Teilnahme hat 0 Euro gekostet; unbekannte Kosten bleiben leer.",
          en: "The participation cost 0 euros; unknown cost is left empty."))
    }
    let statusAtExit = code(.statusAtExit, EmploymentStatus.self)
    let statusAtSixMonths = code(.statusAtSixMonths, EmploymentStatus.self)
    let classAtEntry = code(.classAtEntry, PlacementClass.self)
    let classAtExit = code(.classAtExit, PlacementClass.self)
    let qualified = yesOrNo(.qualification)
    let isExample = yesOrNo(.example) ?? false
    let monthsUnemployed = months(.monthsUnemployed)
    guard let measure, entryText != nil, let entry, !exitIsFaulty, !isFormula else { return nil }
    return Participation(
      line: line, measure: measure, provider: text(.provider), district: text(.district),
      targetGroup: text(.targetGroup), entry: entry, exit: exit, exitReason: reason,
      statusAtExit: statusAtExit, statusAtSixMonths: statusAtSixMonths,
      classAtEntry: classAtEntry, classAtExit: classAtExit, qualified: qualified,
      ageGroup: text(.ageGroup), sex: text(.sex), monthsUnemployed: monthsUnemployed,
      qualificationAtEntry: text(.qualificationAtEntry), features: features(), cost: cost,
      isExample: isExample)
  }

  /// A file that has no column for the reason knows none; one that has it must say `unbekannt`.
  private mutating func noteMissingReason() {
    guard hasColumn(.exitReason) else { return }
    note(
      .missingValue, in: .exitReason,
      LocalizedText(
        de: "Die Teilnahme ist beendet, ein Grund steht nicht da.",
        en: "The participation has ended, no reason is given."),
      help: LocalizedText(
        de: "Ist der Grund nicht bekannt, „unbekannt“ schreiben.",
        en: "Where the reason is not known, write \"unbekannt\"."))
  }
}

extension Participation {
  /// The longest stay that is believed, in days: ten years.
  private static let longestStay = 3_653

  /// What in this row contradicts itself or the reference date.
  func contradictions(file: String, referenceDate: CalendarDate?) -> [Diagnostic] {
    let place = SourceLocation(file: file, line: line)
    if let referenceDate, entry > referenceDate {
      return [.afterReferenceDate("eintritt", referenceDate, at: place)]
    }
    guard let exit else {
      guard
        statusAtExit != nil || statusAtSixMonths != nil || classAtExit != nil
          || (exitReason != nil && exitReason != .notStarted && exitReason != .unknown)
      else { return [] }
      return [.factsWithoutExit(at: place)]
    }
    if exit < entry {
      return [
        Diagnostic(
          .exitBeforeEntry, at: place,
          message: LocalizedText(
            de: "Der Austritt liegt vor dem Eintritt.", en: "The exit lies before the entry."),
          help: LocalizedText(
            de: "Die beiden Daten prüfen; sind sie vertauscht?",
            en: "Check the two dates; are they swapped?"))
      ]
    }
    if let referenceDate, exit > referenceDate {
      return [.afterReferenceDate("austritt", referenceDate, at: place)]
    }
    if exit.daysSince1970 - entry.daysSince1970 > Self.longestStay {
      return [
        Diagnostic(
          .implausibleStay, at: place,
          message: LocalizedText(
            de: "Die Teilnahme dauert länger als zehn Jahre.",
            en: "The participation lasts longer than ten years."),
          help: LocalizedText(
            de: "Die Jahre von Eintritt und Austritt prüfen.",
            en: "Check the years of entry and exit."))
      ]
    }
    return []
  }
}

extension Diagnostic {
  fileprivate static func afterReferenceDate(
    _ column: String, _ date: CalendarDate, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .exitAfterReferenceDate, at: place,
      message: LocalizedText(
        de: "Spalte \(column): Das Datum liegt nach dem Stichtag \(date.germanDescription).",
        en: "Column \(column): The date lies behind the reference date \(date)."),
      help: column == "eintritt"
        ? LocalizedText(
          de: "Das Datum prüfen, oder den Stichtag mit --as-of berichtigen.",
          en: "Check the date, or correct the reference date with --as-of.")
        : LocalizedText(
          de:
            "Ein geplanter Austritt ist keiner: die Zelle bis dahin leer lassen, oder den Stichtag"
            + " mit --as-of berichtigen.",
          en: "A planned exit is none: leave the cell empty until then, or correct the reference"
            + " date with --as-of."))
  }

  fileprivate static func factsWithoutExit(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .exitFactsWithoutExit, at: place,
      message: LocalizedText(
        de: "Die Zeile sagt, was beim oder nach dem Austritt war, hat aber kein Austrittsdatum.",
        en: "The row says what was at or after the exit but has no date of exit."),
      help: LocalizedText(
        de: "Das Datum nachtragen, oder bei laufender Teilnahme die Angaben zum Austritt leeren.",
        en: "Add the date, or empty the facts on the exit while the participation goes on."))
  }

  static func empty(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvEmpty, at: place,
      message: LocalizedText(
        de: "Die Datei hat keine Kopfzeile.", en: "The file has no header."))
  }

  static func csv(_ fault: CSVFault, file: String, line: Int) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let openingLine):
      Diagnostic(
        .csvUnclosedQuote, at: SourceLocation(file: file, line: openingLine),
        message: LocalizedText(
          de: "Das Anführungszeichen, das hier öffnet, wird nirgends geschlossen.",
          en: "The quotation mark that opens here is not closed up to the end of the file."),
        help: LocalizedText(
          de: "Ein Anführungszeichen ergänzen oder löschen.",
          en: "Add or delete a quotation mark."))
    case .quoteInPlainField, .textBehindQuote:
      Diagnostic(
        .csvQuote, at: SourceLocation(file: file, line: line),
        message: fault == .textBehindQuote
          ? LocalizedText(
            de: "Hinter einem schließenden Anführungszeichen steht noch Text.",
            en: "There is text behind a closing quotation mark.")
          : LocalizedText(
            de: "Mitten in einem Feld steht ein Anführungszeichen.",
            en: "There is a quotation mark in the middle of a field."),
        help: LocalizedText(
          de: "Das ganze Feld in Anführungszeichen setzen und innere verdoppeln (RFC 4180).",
          en: "Put the whole field in quotation marks and double the inner ones (RFC 4180)."))
    }
  }

  static func fieldCount(_ count: Int, of expected: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvFieldCount, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Zeile hat \(count) Felder, die Kopfzeile \(expected).",
        en: "The row has \(count) fields, the header \(expected)."),
      help: count > expected
        ? LocalizedText(
          de: "Steht das Trennzeichen in einem Wert (1234,56), gehört der in Anführungszeichen.",
          en: "A value that contains the separator (1234,56) belongs in quotation marks.")
        : nil)
  }
}
