internal import CSVBytes
internal import Diagnostics
internal import Values

/// Reads rows of participations one by one with every check, naming what is wrong.
///
/// It owns the diagnostics: whatever reads faster takes only rows in which this finds nothing.
package struct CarefulReader: Sendable {
  let name: String
  let header: ParticipationHeader
  /// The day as of which the data are; a date behind it is a fault. `nil` where it is not known.
  let referenceDate: CalendarDate?
  /// The reference date where it comes from the data and dates lie behind it: those are planned.
  var dataEnd: CalendarDate?
  /// That day is still looked for: any exit may be planned.
  var looksForDataEnd = false
  /// How the columns of the file write what a single cell leaves open.
  var forms = ColumnForms()

  /// What a row says.
  package struct Row: Hashable, Sendable {
    package let pseudonym: String
    package let participation: Participation
  }

  /// - Parameters:
  ///   - row: a row of the parser, not an empty one.
  ///   - parser: what the row came from.
  ///   - report: takes what is wrong with it or worth knowing; never with a participant's data.
  /// - Returns: `nil` for a row that is refused.
  func read(_ row: CSVRow, of parser: CSVParser, _ report: inout PieceReport) -> Row? {
    if let fault = row.fault {
      report.log.add(.csv(fault, file: name, line: row.line))
      return nil
    }
    guard row.fields.count == header.fieldCount else {
      report.log.add(
        .fieldCount(row.fields.count, of: header.fieldCount, file: name, line: row.line))
      return nil
    }
    var cells = CellReader(
      texts: row.fields.map { parser.text(of: $0) }, header: header, forms: forms)
    let pseudonym = cells.pseudonym(.participation)
    let participation = cells.participation(
      line: row.line, dataEnd: looksForDataEnd ? CalendarDate(year: 1, month: 1, day: 1) : dataEnd)
    for fault in cells.faults { report.cells.add(fault, line: row.line) }
    for (column, text) in cells.unknownValues { report.values.add(text, in: column) }
    report.add(cells.evidence, explained: cells.explained, line: row.line)
    guard let pseudonym, let participation else { return nil }
    let referenceDay = referenceDate.map { Int32($0.daysSince1970) } ?? .max
    let contradiction = DecodedRow(participation).contradiction(referenceDay: referenceDay)
    if let contradiction {
      report.log.add(
        contradiction.diagnostic(
          at: SourceLocation(file: name, line: row.line), referenceDate: referenceDate,
          hasExitColumn: header.position(of: .exit) != nil))
    }
    if cells.containsError || contradiction != nil { return nil }
    guard let dataEnd, participation.isPlanned(behind: dataEnd) else {
      return Row(pseudonym: pseudonym, participation: participation)
    }
    report.plannedRows.add(row.line)
    return Row(pseudonym: pseudonym, participation: participation.known(on: dataEnd))
  }
}
