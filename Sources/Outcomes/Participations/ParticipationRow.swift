internal import CSVBytes
internal import Diagnostics
internal import Text
internal import Values

extension CellReader {
  /// The participation of this row; `nil` where a cell without which there is none is faulty. Other
  /// faults are in `faults` beside it.
  /// - Parameters:
  ///   - line: that of the row.
  ///   - dataEnd: an exit behind it is planned, and needs no reason yet; `nil` where none is.
  mutating func participation(line: Int, dataEnd: CalendarDate? = nil) -> Participation? {
    let measure = required(.measure)
    let names = [ParticipationColumn.measure, .provider, .district, .targetGroup]
    let isFormula = names.map { noteFormula($0) }.contains(true)
    let entryText = required(.entry)
    let entry = date(.entry)
    let isOpen = text(.exit).map(WrittenDate.isOpenEnd) ?? false
    if isOpen { noteOpenEnd() }
    let exit = isOpen ? nil : date(.exit)
    let exitIsFaulty = exit == nil && !isOpen && text(.exit) != nil
    var reason = code(.exitReason, ExitReason.self)
    if reason == nil, exit != nil || written(.exitReason) != nil, text(.exitReason) == nil {
      reason = .unknown
      let isPlanned = if let exit, let dataEnd { exit > dataEnd } else { false }
      if written(.exitReason) == nil, !isPlanned { noteMissingReason() }
    }
    let cost = cost(.cost)
    if cost?.count == 0 {
      note(
        .zeroCost, in: .cost,
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
      line: line, measure: measure, provider: written(.provider), district: written(.district),
      targetGroup: written(.targetGroup), entry: entry, exit: exit, exitReason: reason,
      statusAtExit: statusAtExit, statusAtSixMonths: statusAtSixMonths,
      classAtEntry: classAtEntry, classAtExit: classAtExit, qualified: qualified,
      ageGroup: written(.ageGroup), sex: written(.sex), monthsUnemployed: monthsUnemployed,
      qualificationAtEntry: written(.qualificationAtEntry), features: features(), cost: cost,
      isExample: isExample)
  }

  private mutating func noteOpenEnd() {
    note(
      .openEnd, in: .exit,
      LocalizedText(
        de: "Das Datum steht für „offen“ und zählt wie eine leere Zelle.",
        en: "The date stands for \"open\" and counts as an empty cell."))
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

extension DecodedRow.Contradiction {
  /// What is said of it.
  /// - Parameter hasExitColumn: whether the file has a column for the day of the exit.
  func diagnostic(
    at place: SourceLocation, referenceDate: CalendarDate?, hasExitColumn: Bool
  ) -> Diagnostic {
    switch self {
    case .entryAfterReferenceDate: .afterReferenceDate("eintritt", referenceDate, at: place)
    case .exitAfterReferenceDate: .afterReferenceDate("austritt", referenceDate, at: place)
    case .factsWithoutExit: .factsWithoutExit(at: place, hasColumn: hasExitColumn)
    case .exitBeforeEntry:
      Diagnostic(
        .exitBeforeEntry, at: place,
        message: LocalizedText(
          de: "Der Austritt liegt vor dem Eintritt.", en: "The exit is before the entry."),
        help: LocalizedText(
          de: "Die beiden Daten prüfen; sind sie vertauscht?",
          en: "Check the two dates; are they swapped?"))
    case .implausibleStay:
      Diagnostic(
        .implausibleStay, at: place,
        message: LocalizedText(
          de: "Die Teilnahme dauert länger als zehn Jahre.",
          en: "The participation lasts longer than ten years."),
        help: LocalizedText(
          de: "Die Jahre von Eintritt und Austritt prüfen.",
          en: "Check the years of entry and exit."))
    }
  }
}
