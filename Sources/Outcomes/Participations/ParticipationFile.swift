package import Diagnostics
internal import Text
package import Values

/// What one file of participations holds.
package struct ParticipationFile: Sendable {
  package let name: String
  /// In the order of the file.
  package let participations: [Participation]
  /// Rows below the header, empty lines not counted.
  package let rowCount: Int
  /// Rows that were passed over because something is wrong with them (only when asked for).
  package let skippedRowCount: Int
  /// What was noted of a file that is accepted, by place.
  package let diagnostics: [Diagnostic]

  /// What to do with a file that has bad rows.
  package enum BadRows: Sendable {
    /// Refuse the file, naming all of them.
    case refuse
    /// Name them, leave them out, count them.
    case skip
  }

  /// Reads a file of participations.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  ///   - referenceDate: the day as of which the data are; an exit behind it is a fault. `nil` where
  ///     it is not known.
  ///   - badRows: see ``BadRows``.
  /// - Throws: ``Refusal`` with everything that is wrong; never with a participant's data.
  package init(
    parsing bytes: [UInt8], name: String, referenceDate: CalendarDate?, badRows: BadRows = .refuse
  ) throws(Refusal) {
    var reader = try ParticipationReader(bytes, name: name, referenceDate: referenceDate)
    reader.readRows()
    if reader.isBroken || (badRows == .refuse && reader.badRowCount > 0) {
      throw Refusal(reader.log.diagnostics)
    }
    guard reader.rowCount > 0 else {
      throw Refusal(
        Diagnostic(
          .noRows, at: SourceLocation(file: name),
          message: LocalizedText(
            de: "Die Datei hat eine Kopfzeile, aber keine Zeilen.",
            en: "The file has a header but no rows.")))
    }
    self.name = name
    self.participations = reader.participations
    self.rowCount = reader.rowCount
    self.skippedRowCount = reader.badRowCount
    self.diagnostics = reader.log.diagnostics
  }
}

/// One pass over a file of participations.
private struct ParticipationReader {
  private let name: String
  private let referenceDate: CalendarDate?
  private var parser: CSVParser
  private let header: ParticipationHeader
  /// The stays seen so far, by pseudonym and measure; forgotten when the file is read.
  private var stays: [Stay: [Period]] = [:]

  private(set) var log = DiagnosticLog()
  private(set) var participations: [Participation] = []
  private(set) var rowCount = 0
  private(set) var badRowCount = 0
  /// The file ended inside a quote.
  private(set) var isBroken = false

  private struct Stay: Hashable {
    let pseudonym: String
    let measure: String
  }

  private struct Period {
    let line: Int
    let entry: CalendarDate
    let exit: CalendarDate?
  }

  init(_ bytes: [UInt8], name: String, referenceDate: CalendarDate?) throws(Refusal) {
    let preamble = try CSVPreamble(bytes, file: name)
    self.name = name
    self.referenceDate = referenceDate
    parser = CSVParser(
      bytes, from: preamble.headerOffset, line: preamble.headerLine,
      separator: preamble.separator)
    let place = SourceLocation(file: name, line: preamble.headerLine)
    guard let row = parser.next() else { throw Refusal(.empty(at: place)) }
    if let fault = row.fault { throw Refusal(.csv(fault, file: name, line: row.line)) }
    var notes: [Diagnostic] = []
    let parser = parser
    header = try ParticipationHeader(
      row.fields.map { parser.text(of: $0) }, at: place, notes: &notes)
    log.add(notes)
  }

  mutating func readRows() {
    while let row = parser.next() {
      if row.fields.isEmpty { continue }
      rowCount += 1
      if let fault = row.fault, fault.isFatal { isBroken = true }
      let (participation, diagnostics) = read(row)
      log.add(diagnostics)
      if let participation, !diagnostics.containsError {
        participations.append(participation)
      } else {
        badRowCount += 1
      }
    }
  }

  private mutating func read(_ row: CSVRow) -> (Participation?, [Diagnostic]) {
    if let fault = row.fault {
      return (nil, [.csv(fault, file: name, line: row.line)])
    }
    guard row.fields.count == header.fieldCount else {
      return (
        nil,
        [.fieldCount(row.fields.count, of: header.fieldCount, file: name, line: row.line)]
      )
    }
    var cells = CellReader(
      file: name, line: row.line, texts: row.fields.map { parser.text(of: $0) }, header: header)
    let pseudonym = cells.pseudonym(.participation)
    let participation = cells.participation()
    guard let pseudonym, let participation else { return (nil, cells.faults) }
    var faults = cells.faults
    faults += participation.contradictions(file: name, referenceDate: referenceDate)
    if !faults.containsError, let overlap = overlap(of: participation, by: pseudonym) {
      faults.append(overlap)
    }
    return (participation, faults)
  }

  /// Remembers a stay; a diagnostic if the same pseudonym is in the same measure at that time.
  private mutating func overlap(
    of participation: Participation, by pseudonym: String
  ) -> Diagnostic? {
    let stay = Stay(pseudonym: pseudonym, measure: participation.measure)
    let earlier = stays[stay, default: []].first {
      $0.entry <= participation.exit ?? .distantFuture
        && participation.entry <= $0.exit ?? .distantFuture
    }
    stays[stay, default: []].append(
      Period(line: participation.line, entry: participation.entry, exit: participation.exit))
    return earlier.map {
      Diagnostic(
        .overlap, at: SourceLocation(file: name, line: participation.line),
        message: LocalizedText(
          de: "Dasselbe Pseudonym ist nach Zeile \($0.line) zur selben Zeit in derselben Maßnahme.",
          en: "By line \($0.line) the same pseudonym is in the same measure at the same time."),
        help: LocalizedText(
          de: "Eine der beiden Zeilen löschen oder die Daten berichtigen.",
          en: "Delete one of the two rows or correct the dates."))
    }
  }
}

extension CalendarDate {
  /// Later than every date that a file may have; stands for the end of a stay that goes on.
  fileprivate static let distantFuture = CalendarDate(lastDayOf: 9999)
}
