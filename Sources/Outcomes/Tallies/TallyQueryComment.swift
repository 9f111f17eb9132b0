internal import Text

/// What the statement of ``TallyQuery`` says of itself to whoever runs it.
extension TallyQuery {
  /// Lines of a comment, ASCII in either language: a server in another encoding refuses a statement
  /// for one character that it does not have, even in a comment.
  var comment: LocalizedText {
    let lines =
      LocalizedText(
        de: """
          Summen von Teilnahmen, Stichtag \(rules.asOf) (steckbrief tally --sql \(dialect.rawValue))

          Erwartet eine Zeile je Teilnahme mit den Spalten unter steckbrief_quelle, als Text oder mit
          Typ: Datum 2010-12-31, 31.12.2010 oder DATE; Betrag 1234,56, 1234.56 oder NUMERIC;
          abschluss und beispiel ja/nein oder BOOLEAN; Codes wie in der Dokumentation. Was nicht bekannt ist, ist
          leer oder NULL. Andere Namen und fehlende Spalten:
            --column kosten=betrag --column 'massnahme=\(dialect.quoted("Nr. 1"))' --column beispiel=NULL
          Kontrolliert nichts; das tut "steckbrief outcomes check" an einem CSV-Export der Tabelle.
          Das Ergebnis liest "steckbrief rank --outcomes summen.csv":
          """,
        en: """
          Tallies of participations as of \(rules.asOf) (steckbrief tally --sql \(dialect.rawValue))

          Expects a row for each participation with the columns below steckbrief_quelle, as text or
          typed: dates 2010-12-31, 31.12.2010 or DATE; amounts 1234,56, 1234.56 or NUMERIC; abschluss
          and beispiel ja/nein or BOOLEAN; codes as in the documentation. What is not known is empty or NULL.
          Other names and missing columns:
            --column kosten=betrag --column 'massnahme=\(dialect.quoted("Nr. 1"))' --column beispiel=NULL
          Checks nothing; "steckbrief outcomes check" does, of a CSV export of the table.
          The result is read by "steckbrief rank --outcomes summen.csv":
          """) + LocalizedText(verbatim: "\n  " + dialect.export)
    func commented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "--" : "-- " + $0 }.joined(separator: "\n")
    }
    return LocalizedText(de: commented(lines.german), en: commented(lines.english))
  }
}
