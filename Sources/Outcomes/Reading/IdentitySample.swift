internal import CSVBytes
package import Diagnostics
internal import Text

/// How many different pseudonyms and measures the first rows of a file have.
///
/// Where the two columns have been mixed up, every message about an unknown measure would show a person.
struct IdentitySample: Sendable {
  private var rows = 0
  private var persons: Set<UInt64> = []
  private var measures: Set<UInt64> = []

  private static let most = 1_000
  /// Fewer rows say nothing.
  private static let fewest = 10

  @inline(__always)
  mutating func add(_ row: DecodedRow) {
    if rows < Self.most { note(row) }
  }

  private mutating func note(_ row: DecodedRow) {
    rows += 1
    persons.insert(row.person)
    measures.insert(row.measure)
  }

  /// A measure has many participants, a person takes part in few measures: here it is the other way round.
  var looksSwapped: Bool {
    rows >= Self.fewest && measures.count > 2 * persons.count && 2 * measures.count > rows
  }

  /// - Parameter header: of the file, for what it calls the columns.
  func fault(file: String, _ header: ParticipationHeader, line: Int) -> Diagnostic? {
    guard looksSwapped else { return nil }
    let person = header.name(of: .participation)
    let measure = header.name(of: .measure)
    return Diagnostic(
      .swappedColumns, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Spalten \(person.german) und \(measure.german) sind offenbar vertauscht: in den"
          + " ersten \(rows) Zeilen stehen \(measures.count) verschiedene Maßnahmen und nur"
          + " \(persons.count) verschiedene Teilnehmende.",
        en: "The columns \(person.english) and \(measure.english) seem to be swapped: the first"
          + " \(rows) rows have \(measures.count) different measures and only"
          + " \(persons.count) different participants."),
      help: LocalizedText(
        de:
          "Die Namen der beiden Spalten tauschen. Kein Wert wird gezeigt: er könnte ein Pseudonym sein.",
        en: "Swap the names of the two columns. No value is shown: it may be a pseudonym."))
  }
}

extension DiagnosticKind {
  package static let swappedColumns = DiagnosticKind(
    2315,
    title: LocalizedText(
      de: "Pseudonyme und Maßnahmen sind vertauscht.",
      en: "Pseudonyms and measures are swapped."),
    explanation: LocalizedText(
      de:
        "Eine Maßnahme hat viele Teilnehmende, eine Person nimmt an wenigen Maßnahmen teil. Wo es umgekehrt"
        + " ist, stehen die Pseudonyme in der Spalte der Maßnahmen; Meldungen und Summen würden sie zeigen.",
      en:
        "A measure has many participants, a person takes part in few measures. Where it is the other way"
        + " round, the pseudonyms stand in the column of measures; messages and sums would show them."
    ))
}
