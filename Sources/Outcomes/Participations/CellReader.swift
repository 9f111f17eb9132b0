internal import Diagnostics
internal import Text
internal import Values

/// Reads the cells of one row and notes what is wrong with them.
///
/// A message names file, line and column and says what would be right. It never repeats the cell:
/// in a row that has slipped by one column any cell may hold a person.
struct CellReader {
  let file: String
  let line: Int
  private let texts: [String]
  private let header: ParticipationHeader
  private(set) var faults: [Diagnostic] = []

  init(file: String, line: Int, texts: [String], header: ParticipationHeader) {
    self.file = file
    self.line = line
    self.texts = texts
    self.header = header
  }

  /// The cell's text; `nil` where it is empty or the file has no such column.
  func text(_ column: ParticipationColumn) -> String? {
    guard let position = header.position(of: column), !texts[position].isEmpty else { return nil }
    return texts[position]
  }

  func hasColumn(_ column: ParticipationColumn) -> Bool { header.position(of: column) != nil }

  mutating func required(_ column: ParticipationColumn) -> String? {
    if let text = text(column) { return text }
    note(
      .missingValue, in: column,
      LocalizedText(de: "Der Wert fehlt.", en: "The value is missing."))
    return nil
  }

  // MARK: - Names

  /// Notes a name that would be a formula in whatever is exported; whether it is one.
  mutating func noteFormula(_ column: ParticipationColumn) -> Bool {
    guard let text = text(column), PersonalText.isFormula(text) else { return false }
    faults.append(
      .formula(
        column.rawValue,
        at: SourceLocation(file: file, line: line, field: header.position(of: column))))
    return true
  }

  // MARK: - Codes

  mutating func code<Value: RawRepresentable<String> & CaseIterable>(
    _ column: ParticipationColumn, _: Value.Type
  ) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let values = Value.allCases.map(\.rawValue)
    let near = Suggestions.nearest(to: text, among: values, limit: 1).first
    note(
      .badCode, in: column,
      LocalizedText(
        de: "Der Wert steht nicht in der Liste der Codes." + Self.oddCharacters(text).german,
        en: "The value is not in the list of codes." + Self.oddCharacters(text).english),
      help: near.map {
        LocalizedText(de: "Gemeint ist wohl: \($0)", en: "Did you mean: \($0)")
      }
        ?? LocalizedText(
          de: "Erlaubt: " + values.joined(separator: ", "),
          en: "Allowed: " + values.joined(separator: ", ")))
    return nil
  }

  mutating func yesOrNo(_ column: ParticipationColumn) -> Bool? {
    code(column, YesOrNo.self).map { $0 == .yes }
  }

  // MARK: - Dates

  mutating func date(_ column: ParticipationColumn) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    if let date = CalendarDate(iso8601: text) ?? CalendarDate(german: text) {
      if (1990...2099).contains(date.year) { return date }
      note(
        .badDate, in: column,
        LocalizedText(
          de: "Das Jahr liegt nicht zwischen 1990 und 2099.",
          en: "The year is not between 1990 and 2099."))
      return nil
    }
    note(
      .badDate, in: column, Self.dateFault(of: text),
      help: LocalizedText(
        de: "Ein Datum wird als JJJJ-MM-TT oder TT.MM.JJJJ geschrieben und muss es geben.",
        en: "A date is written as YYYY-MM-DD or DD.MM.YYYY and must exist."))
    return nil
  }

  private static func dateFault(of text: String) -> LocalizedText {
    if text.count == 5, Int(text) != nil {
      return LocalizedText(
        de: "Das ist die Tageszahl einer Tabellenkalkulation, kein Datum.",
        en: "This is a spreadsheet's day number, not a date.")
    }
    if text.contains("/") {
      return LocalizedText(
        de: "Bei der Schreibweise mit Schrägstrichen ist nicht sicher, was Tag und was Monat ist.",
        en: "Written with slashes it is not certain which is the day and which the month.")
    }
    if text.contains("T") || text.contains(":") {
      return LocalizedText(
        de: "Das ist ein Zeitpunkt mit Uhrzeit; in einer anderen Zeitzone wäre es ein anderer Tag.",
        en: "This is a time of day; in another time zone it would be another day.")
    }
    return LocalizedText(de: "Das ist kein Datum.", en: "This is not a date.")
  }

  // MARK: - Money

  mutating func cost(_ column: ParticipationColumn) -> Hundredths? {
    guard let text = text(column) else { return nil }
    if let cost = Hundredths(text, decimalMark: ",") ?? Hundredths(text) { return cost }
    note(
      .badNumber, in: column, Self.numberFault(of: text),
      help: LocalizedText(
        de: "Ein Betrag in Euro wird als 1234,56 oder 1234.56 geschrieben, ohne Vorzeichen,"
          + " Tausenderpunkt und Währung.",
        en: "An amount in euros is written as 1234,56 or 1234.56, without sign, separators of"
          + " thousands and currency."))
    return nil
  }

  private static func numberFault(of text: String) -> LocalizedText {
    if text.hasPrefix("#") {
      return LocalizedText(
        de: "Das ist eine Fehlermeldung einer Tabellenkalkulation.",
        en: "This is a spreadsheet's error message.")
    }
    if text.hasPrefix("-") {
      return LocalizedText(de: "Der Betrag ist negativ.", en: "The amount is negative.")
    }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }) {
      return LocalizedText(
        de: "Es ist nicht sicher, ob das Zeichen Tausender trennt oder Nachkommastellen.",
        en: "It is not certain whether the mark separates thousands or decimals.")
    }
    return LocalizedText(de: "Das ist kein Betrag.", en: "This is not an amount.")
      + oddCharacters(text)
  }

  // MARK: - Months

  /// A whole number of months; `unbekannt` is none.
  mutating func months(_ column: ParticipationColumn) -> Int? {
    guard let text = text(column), text != ExitReason.unknown.rawValue else { return nil }
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, (1...3).contains(text.utf8.count), let months = Int(text) { return months }
    note(
      .badNumber, in: column,
      LocalizedText(
        de: "Das ist keine Zahl von Monaten.", en: "This is not a number of months."),
      help: LocalizedText(
        de: "Monate werden als ganze Zahl von 0 bis 999 geschrieben; unbekannt bleibt leer.",
        en: "Months are written as a whole number from 0 to 999; unknown is left empty."))
    return nil
  }

  /// The features that the file has, by name.
  func features() -> [String: String] {
    header.features.compactMapValues { texts[$0].isEmpty ? nil : texts[$0] }
  }

  // MARK: - Pseudonyms

  mutating func pseudonym(_ column: ParticipationColumn) -> String? {
    guard let text = required(column) else { return nil }
    if Pseudonym.isAcceptable(text) { return text }
    note(
      .badPseudonym, in: column,
      LocalizedText(
        de: "Das ist kein Pseudonym.", en: "This is not a pseudonym."),
      help: LocalizedText(
        de: "Erlaubt sind bis zu 64 Buchstaben, Ziffern, - und _, mindestens eine Ziffer; keine"
          + " Kunden-, BG- oder Versicherungsnummern, Namen und Geburtsdaten.",
        en: "Allowed are up to 64 letters, digits, - and _, at least one digit; no customer,"
          + " household or insurance numbers, names and dates of birth."))
    return nil
  }

  // MARK: - Messages

  mutating func note(
    _ kind: DiagnosticKind, severity: Severity? = nil, in column: ParticipationColumn,
    _ message: LocalizedText, help: LocalizedText? = nil
  ) {
    let name = LocalizedText(
      de: "Spalte \(column.rawValue): ", en: "Column \(column.rawValue): ")
    faults.append(
      Diagnostic(
        kind, severity: severity,
        at: SourceLocation(file: file, line: line, field: header.position(of: column)),
        message: name + message, help: help))
  }

  /// What is not plain ASCII, and its code points in a cell: a Cyrillic А looks like an A.
  private static func oddCharacters(_ text: String) -> LocalizedText {
    let odd = text.unicodeScalars.filter { !(0x20...0x7E).contains($0.value) }
    guard !odd.isEmpty else { return LocalizedText(verbatim: "") }
    let shown = odd.prefix(3).map { scalar in
      let text = String(scalar)
      let isVisible = SafeText(text).description == text && !scalar.properties.isWhitespace
      return (isVisible ? text + " " : "") + SafeText.codePoint(scalar)
    }.joined(separator: ", ")
    return LocalizedText(de: " Er enthält \(shown).", en: " It contains \(shown).")
  }
}

/// `abschluss` and `beispiel`.
enum YesOrNo: String, CaseIterable {
  case yes = "ja"
  case no = "nein"
}
