internal import CSVBytes
package import Diagnostics
internal import Values

/// Reads rows of participations one by one with every check, naming what is wrong.
///
/// It owns the diagnostics: whatever reads faster takes only rows in which this finds nothing.
package struct CarefulReader: Sendable {
  let name: String
  let header: ParticipationHeader
  /// The day as of which the data are; a date behind it is a fault. `nil` where it is not known.
  let referenceDate: CalendarDate?

  /// What a row says.
  package struct Row: Hashable, Sendable {
    package let pseudonym: String
    package let participation: Participation
  }

  /// - Parameters:
  ///   - row: a row of the parser, not an empty one.
  ///   - parser: what the row came from.
  ///   - faults: takes what is wrong with it or worth knowing; never with a participant's data.
  /// - Returns: `nil` for a row that is refused.
  package func read(_ row: CSVRow, of parser: CSVParser, faults: inout [Diagnostic]) -> Row? {
    if let fault = row.fault {
      faults.append(.csv(fault, file: name, line: row.line))
      return nil
    }
    guard row.fields.count == header.fieldCount else {
      faults.append(
        .fieldCount(row.fields.count, of: header.fieldCount, file: name, line: row.line))
      return nil
    }
    var cells = CellReader(
      file: name, line: row.line, texts: row.fields.map { parser.text(of: $0) }, header: header)
    let pseudonym = cells.pseudonym(.participation)
    let participation = cells.participation()
    var found = cells.faults
    defer { faults += found }
    guard let pseudonym, let participation else { return nil }
    let referenceDay = referenceDate.map { Int32($0.daysSince1970) } ?? .max
    if let fault = DecodedRow(participation).contradiction(referenceDay: referenceDay) {
      found.append(
        fault.diagnostic(
          at: SourceLocation(file: name, line: row.line), referenceDate: referenceDate))
    }
    return found.containsError ? nil : Row(pseudonym: pseudonym, participation: participation)
  }
}
