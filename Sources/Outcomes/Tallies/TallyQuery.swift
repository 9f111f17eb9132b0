package import Text
internal import Values

/// The statement that makes the same sums where the rows are: for data that outgrow one machine.
///
/// It takes what a file of participations may say, as text or in the types of the database, and
/// answers with a file of tallies. Maturity needs no arithmetic on dates: the last mature exit is
/// one day.
package struct TallyQuery: Sendable {
  let dialect: SQLDialect
  let rules: CohortRules
  let strata: [Stratum]
  let table: String
  let columns: [ParticipationColumn: String]

  /// - Parameters:
  ///   - rules: their reference date and window are written into the statement.
  ///   - table: the name of the table, as SQL writes it.
  ///   - columns: what columns of the table are called where it is not their German name, as SQL
  ///     writes it.
  package init(
    _ dialect: SQLDialect, rules: CohortRules, strata: [Stratum], table: String = "teilnahmen",
    columns: [ParticipationColumn: String] = [:]
  ) {
    self.dialect = dialect
    self.rules = rules
    self.strata = strata
    self.table = table
    self.columns = columns
  }

  /// - Parameter language: that of the comments; what the statement does not depend on it.
  package func text(_ language: Language) -> String {
    let keys = TallyWriter.keyNames + strata.map { dialect.quoted($0.name) }
    let order = ["massnahme", "traeger", "kreis", "zielgruppe"] + keys.dropFirst(4)
    // Each has a name that no table is likely to have: engines differ in which of the two is meant.
    return """
      \(comment[language])
      WITH steckbrief_quelle AS (
        SELECT
          \(lines(source, indent: 4))
        FROM \(table)
      ), steckbrief_texte AS (
        SELECT
          \(lines(knownTexts, indent: 4))
        FROM steckbrief_quelle
      ), steckbrief_werte AS (
        SELECT
          \(lines(values, indent: 4))
        FROM steckbrief_texte
      ), steckbrief_zeilen AS (
        SELECT
          \(lines(rows, indent: 4))
        FROM steckbrief_werte\(dialect.fence)
      )
      SELECT
        \(lines(keys + parameters + TallyColumn.written.map(sum) + [count], indent: 2))
      FROM steckbrief_zeilen
      GROUP BY \(keys.joined(separator: ", "))
      ORDER BY \(order.map { $0 + dialect.binaryOrder }.joined(separator: ", "));

      """
  }

  private func lines(_ items: [String], indent: Int) -> String {
    items.joined(separator: ",\n" + String(repeating: " ", count: indent))
  }

  private var parameters: [String] {
    zip(
      TallyWriter.parameterNames,
      [
        "'\(rules.asOf)'", "\(rules.lagMonths)", "'\(rules.definition.rawValue)'",
        "'\(rules.from)'", "'\(rules.through)'",
      ]
    ).map { "\($1) AS \($0)" }
  }

  /// How many groups there are, in each: a result that was cut is known by it. A digest is more than
  /// a database can make.
  private var count: String { "COUNT(*) OVER () AS \(TallyRowText.countName)" }

  private func sum(_ column: TallyColumn) -> String {
    func of(_ function: String, _ name: String) -> String {
      "\(function)(CASE WHEN \(column.condition) THEN \(name) END)"
    }
    func euros(_ sum: String) -> String { dialect.euros(ofAmount: "COALESCE(\(sum), 0)") }
    let value =
      switch column.kind {
      case .count: "SUM(CASE WHEN \(column.condition) THEN 1 ELSE 0 END)"
      case .cost: euros(of("SUM", "betrag"))
      // Never asked for: it is not written.
      case .largestCost: euros(of("MAX", "betrag"))
      case .firstDay: dialect.text(ofDate: of("MIN", "austritt"))
      case .lastDay: dialect.text(ofDate: of("MAX", "austritt"))
      }
    return value + " AS " + dialect.quoted(column.name)
  }
}
