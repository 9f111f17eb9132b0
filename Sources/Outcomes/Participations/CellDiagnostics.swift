package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let missingValue = DiagnosticKind(
    2201,
    title: LocalizedText(de: "Ein Wert fehlt.", en: "A value is missing."),
    explanation: LocalizedText(
      de: "Ein fehlender Wert wird nie geraten. Wo etwas nicht bekannt ist, steht „unbekannt“."
        + " Leer, „k. A.“, „NULL“, „n/a“, „-“, „./.“, „#NV“ und dergleichen sind in jeder"
        + " Spalte dasselbe.",
      en: "A missing value is never guessed. Where something is not known, write \"unbekannt\". "
        + "Empty, \"k. A.\", \"NULL\", \"n/a\", \"-\", \"./.\", \"#NV\" and the like are the same"
        + " in every column."))

  package static let badDate = DiagnosticKind(
    2202,
    title: LocalizedText(de: "Ein Datum ist nicht lesbar.", en: "A date cannot be read."),
    explanation: LocalizedText(
      de: "Gelesen wird, was nur ein Tag sein kann: 2010-12-31, 31.12.2010, 1.1.25, 20101231, "
        + "31. Dez 2010, auch mit 00:00:00 dahinter. Was Tag und Monat ist (31/12/2010), muss die "
        + "ganze Spalte eindeutig sagen.",
      en: "What can only be one day is read: 2010-12-31, 31.12.2010, 1.1.25, 20101231, 31 Dec"
        + " 2010, also with 00:00:00 behind it. Which is day and which month (31/12/2010) the"
        + " whole column must tell."))

  package static let badNumber = DiagnosticKind(
    2203,
    title: LocalizedText(de: "Ein Betrag ist nicht lesbar.", en: "An amount cannot be read."),
    explanation: LocalizedText(
      de: "Gelesen wird, was nur ein Betrag sein kann: 1234,56, 1234.56, 1.234,56 €, 1,234.56, "
        + "1'234.56. Ob 1.234 ein Tausender ist, muss die ganze Spalte eindeutig sagen. Negative "
        + "Beträge werden abgelehnt.",
      en: "What can only be one amount is read: 1234,56, 1234.56, 1.234,56 EUR, 1,234.56,"
        + " 1'234.56. Whether 1.234 is a thousand the whole column must tell. Negative amounts"
        + " are refused."))

  package static let columnForm = DiagnosticKind(
    2207, .note,
    title: LocalizedText(
      de: "Zellen wurden so gelesen, wie die anderen ihrer Spalte es verlangen.",
      en: "Cells were read as the others of their column require."),
    explanation: LocalizedText(
      de: "Allein hätten sie zwei Lesarten; in ihrer Spalte haben sie eine.",
      en: "Alone they could be read in two ways; in their column in one."))

  package static let badCode = DiagnosticKind(
    2204,
    title: LocalizedText(
      de: "Ein Wert steht nicht in der Liste der Codes.",
      en: "A value is not in the list of codes."),
    explanation: LocalizedText(
      de: "Die Listen sind geschlossen. Groß und klein, Umlaute und Leerzeichen sind gleich; was "
        + "ein Kreis sonst anders nennt, steht in seiner Zuordnung (--columns-from).",
      en: "The lists are closed. Case, umlauts and blanks make no difference; what a district"
        + " calls otherwise its mapping says (--columns-from)."))

  package static let badPseudonym = DiagnosticKind(
    2205,
    title: LocalizedText(
      de: "Eine Teilnahme hat kein Pseudonym.", en: "A participation has no pseudonym."),
    explanation: LocalizedText(
      de: "Namen, Kunden-, BG- und Versicherungsnummern werden abgelehnt und nie wiederholt.",
      en: "Names, customer, household and insurance numbers are refused and never repeated."))

  package static let zeroCost = DiagnosticKind(
    2206, .warning,
    title: LocalizedText(
      de: "Eine Teilnahme hat nichts gekostet.", en: "A participation cost nothing."),
    explanation: LocalizedText(
      de: "Meist sind die Kosten nicht bekannt; dann bleibt die Zelle leer, sonst sinkt der "
        + "Durchschnitt.",
      en: "Usually the cost is not known; leave the cell empty then, or the average will be too "
        + "low."))
}

extension Diagnostic {
  static func formula(_ column: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badCode, at: place,
      message: LocalizedText(de: "Spalte \(column): ", en: "Column \(column): ")
        + CellWords.formula,
      help: CellWords.formulaHelp)
  }

  /// - Parameters:
  ///   - form: that of the column, which decided.
  ///   - lines: those of the cells that were open.
  static func columnForm(
    _ form: ColumnForm, in column: LocalizedText, _ lines: LineList, file: String
  ) -> Diagnostic {
    let words =
      switch form {
      case .decimalComma:
        LocalizedText(
          de: "1.234 ist dort 1234 Euro, denn das Komma steht vor den Nachkommastellen.",
          en: "1.234 is 1234 euros there, since the comma stands before decimals.")
      case .decimalPoint:
        LocalizedText(
          de: "1,234 ist dort 1234 Euro, denn der Punkt steht vor den Nachkommastellen.",
          en: "1,234 is 1234 euros there, since the point stands before decimals.")
      case .dayFirst:
        LocalizedText(
          de: "Der Tag steht vor dem Monat, denn die erste Zahl ist auch größer als 12.",
          en: "The day stands before the month, since the first number is above 12 as well.")
      case .monthFirst:
        LocalizedText(
          de: "Der Monat steht vor dem Tag, denn die zweite Zahl ist auch größer als 12.",
          en: "The month stands before the day, since the second number is above 12 as well.")
      }
    let rows = LocalizedText(
      de: lines.count == 1 ? "1 Zelle" : "\(lines.count) Zellen",
      en: lines.count == 1 ? "1 cell" : "\(lines.count) cells")
    return Diagnostic(
      .columnForm, at: SourceLocation(file: file, line: lines.first.first),
      message: LocalizedText(
        de: "Spalte \(column.german), \(rows.german): ",
        en: "Column \(column.english), \(rows.english): ") + words)
  }
}
