internal import Values

/// The database systems that ``TallyQuery`` speaks to, and where they differ.
package enum SQLDialect: String, CaseIterable, Sendable {
  case postgres, duckdb, sqlite, spark

  private var textType: String {
    switch self {
    case .postgres, .duckdb: "VARCHAR"
    case .sqlite: "TEXT"
    case .spark: "STRING"
    }
  }

  func asText(_ expression: String) -> String { "CAST(\(expression) AS \(textType))" }

  /// A name that is no plain word stands in quotes.
  func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    if isPlain { return name }
    switch self {
    case .postgres, .duckdb: return "\"" + name.replacing("\"", with: "\"\"") + "\""
    // SQLite takes a name in double quotes that it does not know for a text.
    case .sqlite, .spark: return "`" + name.replacing("`", with: "``") + "`"
    }
  }

  // MARK: - Days

  func literal(_ date: CalendarDate) -> String {
    // SQLite has no dates: a text in ISO 8601 compares as one.
    self == .sqlite ? "'\(date)'" : "DATE '\(date)'"
  }

  /// A date of a text `2010-12-31` or `31.12.2010`, with or without a time of day behind the former.
  ///
  /// No engine is left to guess at the latter: by the settings of a server 05.12. may be in May.
  func date(ofText column: String) -> String {
    func part(_ start: Int, _ length: Int) -> String { "substr(\(column), \(start), \(length))" }
    let iso =
      "CASE WHEN \(column) LIKE '__.__.____' THEN \(part(7, 4)) || '-' || \(part(4, 2)) || '-' || "
      + "\(part(1, 2)) ELSE \(column) END"
    return self == .sqlite ? "substr(\(iso), 1, 10)" : "CAST(\(iso) AS DATE)"
  }

  /// The text `2010-12-31` of a date.
  func text(ofDate expression: String) -> String {
    // The plain text of a date is what a server's DateStyle says.
    self == .postgres ? "to_char(\(expression), 'YYYY-MM-DD')" : asText(expression)
  }

  // MARK: - Numbers

  /// A number of a text with a decimal point.
  func number(ofText expression: String) -> String {
    "CAST(\(expression) AS \(self == .sqlite ? "REAL" : "DECIMAL(14, 2)"))"
  }

  /// Exact amounts of a text `1234.56`: euros, in SQLite cents.
  func amount(ofText expression: String) -> String {
    let number = number(ofText: expression)
    return self == .sqlite ? "CAST(ROUND(\(number) * 100) AS INTEGER)" : number
  }

  /// Euros of a sum of such amounts.
  func euros(ofAmount expression: String) -> String {
    self == .sqlite ? "\(expression) / 100.0" : expression
  }

  // MARK: - The statement

  /// Texts in the order of their code points, whatever the language of the server.
  var binaryOrder: String { self == .postgres ? " COLLATE \"C\"" : "" }

  /// Behind a query whose columns are to be worked out once for each row, not once for each use:
  /// some engines put it into the query around it, and become twenty times as slow.
  var fence: String {
    switch self {
    case .postgres: "\n  OFFSET 0"
    case .sqlite: "\n  LIMIT -1 OFFSET 0"
    case .duckdb, .spark: ""
    }
  }

  /// How the result becomes CSV with a header.
  var export: String {
    switch self {
    case .postgres: "psql --csv --file=summen.sql > summen.csv"
    case .duckdb: "duckdb -csv amt.db < summen.sql > summen.csv"
    case .sqlite: "sqlite3 -csv -header amt.db < summen.sql > summen.csv"
    case .spark: "spark.sql(text).coalesce(1).write.csv(\"summen\", header=True, escape='\"')"
    }
  }
}
