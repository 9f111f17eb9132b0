package import Outcomes
package import Report
internal import Text
internal import Values

/// Sums of participations as records, under the names that `rank` reads.
package enum TallyReport {
  package static func document(of records: TallyRecords) -> Document {
    Document(
      "tally",
      records: Table(
        "tally", records.names.map { .init($0, $0, $0) },
        rows: records.rows.map { $0.map(cell) }),
      holdsOutcomes: true)
  }

  private static func cell(_ value: TallyRecords.Value) -> Cell {
    switch value {
    case .text(let text): text.isEmpty ? .missing : .verbatim(text)
    case .count(let number): .ordinal(number)
    case .euros(let amount): .decimal(Double(amount.count) / 100, places: 2)
    case .day(let day): day.map { .date($0) }.orMissing
    }
  }
}
