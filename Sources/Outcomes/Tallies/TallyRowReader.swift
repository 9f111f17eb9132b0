internal import Diagnostics
internal import Text
internal import Values

/// Reads one row of tallies and notes what is wrong with it.
struct TallyRowReader {
  let file: String
  let line: Int
  let header: TallyHeader
  private(set) var faults: [Diagnostic] = []

  init(file: String, line: Int, header: TallyHeader) {
    self.file = file
    self.line = line
    self.header = header
  }

  struct Found {
    let key: TallyKey
    let parameters: TallyParameters
    let tally: Tally
    /// The levels of all strata of the file, by their names.
    let allLevels: [String]
    /// How many rows the file says that it has; `nil` where it does not say.
    let count: Int?
    /// What stands in the cell of the digest.
    let digest: String
    /// The row as it was written, with an empty cell for the digest; empty where there is none.
    let text: [UInt8]
  }

  /// - Returns: `nil` for a row that is refused.
  mutating func read(_ row: CSVRow, of parser: CSVParser, strata: [Stratum]) -> Found? {
    if let fault = row.fault {
      faults.append(.csv(fault, file: file, line: row.line))
      return nil
    }
    guard row.fields.count == header.fieldCount else {
      faults.append(
        .fieldCount(row.fields.count, of: header.fieldCount, file: file, line: row.line))
      return nil
    }
    let texts = row.fields.map { parser.text(of: $0) }
    func text(_ name: String) -> String { header.positions[name].map { texts[$0] } ?? "" }
    let key = TallyKey(
      provider: text("traeger"), measure: text("massnahme"), district: text("kreis"),
      targetGroup: text("zielgruppe"),
      levels: strata.map { stratum in header.strata[stratum].map { texts[$0] } ?? "" })
    for (column, position) in header.textColumns where PersonalText.isFormula(texts[position]) {
      faults.append(
        .formula(column, at: SourceLocation(file: file, line: line, field: position)))
    }
    let parameters = TallyParameters(
      asOf: date(text("stichtag"), "stichtag"), lagMonths: lag(text("verzugMonate")),
      definition: definition(text("definition")), from: date(text("von"), "von"),
      through: date(text("bis"), "bis"))
    let tally = tally(of: texts)
    let count = rowCount(text(TallyRowText.countName))
    guard faults.isEmpty else { return nil }
    var written: [UInt8] = []
    if header.positions[TallyRowText.digestName] != nil {
      var whole = key
      whole.levels = header.levels.map { texts[$0.position] }
      TallyRowText(parameters, count: count ?? 0, columns: header.written)
        .append(whole, tally, to: &written)
    }
    return Found(
      key: key, parameters: parameters, tally: tally,
      allLevels: header.levelPositions.map { texts[$0] }, count: count,
      digest: text(TallyRowText.digestName), text: written)
  }

  private mutating func rowCount(_ text: String) -> Int? {
    if text.isEmpty { return nil }
    if let count = Self.count(text) { return count }
    note(TallyRowText.countName, "eine Anzahl", "a count")
    return nil
  }

  private mutating func tally(of texts: [String]) -> Tally {
    var tally = Tally()
    // What is observed is said by the integrated and the others: those are set first.
    for isObserved in [false, true] {
      for (column, position) in zip(TallyColumn.all, header.values)
      where (column.name == "beobachtet6Monate") == isObserved {
        guard let position, !texts[position].isEmpty else { continue }
        set(column, to: texts[position], in: &tally)
      }
    }
    fillUp(&tally, from: texts)
    if faults.isEmpty, !tally.isConsistent {
      faults.append(
        Diagnostic(
          .tallyContradiction, at: SourceLocation(file: file, line: line),
          message: LocalizedText(
            de: "Die Summen der Zeile widersprechen sich: ein Teil ist größer als das Ganze.",
            en: "The sums of the row contradict each other: a part is greater than the whole.")))
    }
    return tally
  }

  /// Files of others have the few columns that a ranking needs: the rest follows from them, and
  /// what does not is unknown.
  private func fillUp(_ tally: inout Tally, from texts: [String]) {
    func has(_ name: String) -> Bool {
      zip(TallyColumn.all, header.values).contains { column, position in
        column.name == name && position.map { !texts[$0].isEmpty } ?? false
      }
    }
    if !has("teilnahmen") { tally.participations = tally.exits }
    if !has("nichtIntegriertAustritt") {
      tally.notIntegratedAtExit =
        tally.exits - tally.integratedAtExit - tally.unknownAtExit - tally.outsideAtExit
    }
    if !has("unbekannt6Monate") {
      tally.unknown = tally.exits - tally.pending - tally.known - tally.outside
    }
    // Nobody counted them: that is no count of zero.
    let reachable = tally.exits - tally.outsideAtExit
    if !has("abbrueche") { tally.dropOutsUnknown = max(tally.dropOutsUnknown, reachable) }
    if !has("abschluesse") {
      tally.qualificationsUnknown = max(tally.qualificationsUnknown, reachable)
    }
    if !has("kostenBekannt"), tally.costCents > 0 { tally.costKnown = tally.known }
  }

  private mutating func set(_ column: TallyColumn, to text: String, in tally: inout Tally) {
    switch column.kind {
    case .count:
      guard let count = Self.count(text) else {
        return note(column.name, "eine Anzahl", "a count")
      }
      column.cell.set(count, in: &tally)
    case .cost, .largestCost:
      let cost = Hundredths(text) ?? Hundredths(text, decimalMark: ",")
      guard let cost, cost.count <= 1 << 53 else {
        return note(column.name, "ein Betrag", "an amount")
      }
      column.cell.set(cost.count, in: &tally)
    case .firstDay, .lastDay:
      guard let day = date(text, column.name) else { return }
      column.cell.set(day.daysSince1970, in: &tally)
    }
  }

  private static func count(_ text: String) -> Int? {
    // Some engines write sums as decimals.
    let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    guard (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  private mutating func date(_ text: String, _ column: String) -> CalendarDate? {
    if text.isEmpty { return nil }
    if let date = CalendarDate(iso8601: text) ?? CalendarDate(german: text),
      (1990...2099).contains(date.year)
    {
      return date
    }
    note(column, "ein Datum (JJJJ-MM-TT)", "a date (YYYY-MM-DD)")
    return nil
  }

  private mutating func lag(_ text: String) -> Int? {
    if text.isEmpty { return nil }
    if let lag = Self.count(text), lag <= 24 { return lag }
    note("verzugMonate", "eine Zahl von 0 bis 24", "a number from 0 to 24")
    return nil
  }

  private mutating func definition(_ text: String) -> IntegrationDefinition? {
    if text.isEmpty { return nil }
    if let definition = IntegrationDefinition(rawValue: text) { return definition }
    note("definition", "48a, eq oder vq", "48a, eq or vq")
    return nil
  }

  private mutating func note(_ column: String, _ german: String, _ english: String) {
    faults.append(
      Diagnostic(
        .badNumber,
        at: SourceLocation(file: file, line: line, field: header.position(ofColumn: column)),
        message: LocalizedText(
          de: "Spalte \(column): Erwartet wird \(german).",
          en: "Column \(column): \(english) is expected.")))
  }
}

extension Tally {
  /// Whether every part is at most as great as its whole.
  fileprivate var isConsistent: Bool {
    let parts = [
      notIntegratedAtExit, notIntegrated, unknown, pending,
      participations - exits - notStarted - running - outsideWindow,
      exits - integratedAtExit - notIntegratedAtExit - unknownAtExit - outsideAtExit,
      exits - pending - known - unknown - outside, integrated - sustained - late,
      notIntegrated - lost - never, exits - outsideAtExit - dropOuts - dropOutsUnknown,
      exits - outsideAtExit - qualifications - qualificationsUnknown, known - costKnown,
      participations - examples, running - runningLonger[longerThan: 0],
    ]
    let weeks = RunningCounts<Int>.weeks.indices
    let falls = weeks.dropFirst().allSatisfy {
      runningLonger[longerThan: $0] <= runningLonger[longerThan: $0 - 1]
    }
    return falls && parts.allSatisfy { $0 >= 0 }
  }
}
