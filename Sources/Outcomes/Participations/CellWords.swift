internal import Text

/// What is said of cells that cannot be read.
enum CellWords {
  static let formula = LocalizedText(
    de: "Der Wert beginnt mit = + - oder @; Excel hielte ihn für eine Formel.",
    en: "The value starts with = + - or @; Excel would take it for a formula.")
  static let formulaHelp = LocalizedText(
    de: "Das Zeichen am Anfang entfernen; ist nichts bekannt, die Zelle leer lassen.",
    en: "Remove the first character; if nothing is known, leave the cell empty.")

  static let openOrder = LocalizedText(
    de: "Es ist nicht sicher, was Tag und was Monat ist; auch die anderen Zellen der Spalte"
      + " sagen es nicht.",
    en: "It is not certain which is the day and which the month; nor do the other cells of the"
      + " column say so.")
  static let dateHelp = LocalizedText(
    de: "Ein Datum wird als JJJJ-MM-TT oder TT.MM.JJJJ geschrieben und muss es geben.",
    en: "A date is written as YYYY-MM-DD or DD.MM.YYYY and must exist.")

  static let openMark = LocalizedText(
    de: "Es ist nicht sicher, ob das Zeichen Tausender trennt oder Nachkommastellen; auch die"
      + " anderen Zellen der Spalte sagen es nicht.",
    en: "It is not certain whether the mark separates thousands or decimals; nor do the other"
      + " cells of the column say so.")
  static let amountHelp = LocalizedText(
    de: "Ein Betrag in Euro wird als 1234,56 oder 1234.56 geschrieben, ohne Vorzeichen.",
    en: "An amount in euros is written as 1234,56 or 1234.56, without a sign.")

  static let noMonths = LocalizedText(
    de: "Das ist keine Zahl von Monaten.", en: "This is not a number of months.")
  static let monthsHelp = LocalizedText(
    de: "Monate werden als ganze Zahl von 0 bis 999 geschrieben; unbekannt bleibt leer.",
    en: "Months are written as a whole number from 0 to 999; unknown is left empty.")

  static let noPseudonym = LocalizedText(
    de: "Das ist kein Pseudonym.", en: "This is not a pseudonym.")
  static let pseudonymHelp = LocalizedText(
    de: "Erlaubt sind bis zu 64 Buchstaben, Ziffern, - und _, mindestens eine Ziffer; keine"
      + " Kunden-, BG- oder Versicherungsnummern, Namen und Geburtsdaten.",
    en: "Allowed are up to 64 letters, digits, - and _, at least one digit; no customer,"
      + " household or insurance numbers, names and dates of birth.")

  /// - Parameter values: the words of the list.
  static func unknownCode(
    _ text: String, _ values: [String]
  ) -> (message: LocalizedText, help: LocalizedText) {
    guard let near = Suggestions.nearest(to: text, among: values, limit: 1).first else {
      return (
        LocalizedText(
          de: "Der Wert steht nicht in der Liste der Codes.",
          en: "The value is not in the list of codes.") + oddCharacters(text),
        LocalizedText(
          de: "Erlaubt: " + values.joined(separator: ", "),
          en: "Allowed: " + values.joined(separator: ", "))
      )
    }
    let shown = SafeText(text, limit: 40).description
    return (
      LocalizedText(
        de: "„\(shown)“ steht nicht in der Liste der Codes.",
        en: "\"\(shown)\" is not in the list of codes.") + oddCharacters(text),
      LocalizedText(de: "Gemeint ist wohl: \(near)", en: "Did you mean: \(near)")
    )
  }

  /// What is not plain ASCII, and its code points in a cell: a Cyrillic А looks like an A.
  ///
  /// Letters are shown only in a word of other letters: of a name in another script three are all.
  static func oddCharacters(_ text: String) -> LocalizedText {
    let plain = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
    let foreign = text.unicodeScalars.count { !$0.isASCII && $0.properties.isAlphabetic }
    let odd = text.unicodeScalars.filter {
      let isShown = !$0.properties.isAlphabetic || plain > 2 * foreign
      // A single letter that looks like a Latin one.
      return !(0x20...0x7E).contains($0.value) && (isShown || foreign == 1 && $0.value < 0x530)
    }
    guard !odd.isEmpty else { return LocalizedText(verbatim: "") }
    let shown = odd.prefix(3).map { scalar in
      let text = String(scalar)
      let isVisible = SafeText(text).description == text && !scalar.properties.isWhitespace
      return (isVisible ? text + " " : "") + SafeText.codePoint(scalar)
    }.joined(separator: ", ")
    return LocalizedText(de: " Er enthält \(shown).", en: " It contains \(shown).")
  }
}

extension WrittenDate.Fault {
  var words: LocalizedText {
    switch self {
    case .noDate: LocalizedText(de: "Das ist kein Datum.", en: "This is not a date.")
    case .timeOfDay:
      LocalizedText(
        de: "Das ist ein Zeitpunkt mit Uhrzeit; gebraucht wird der Tag.",
        en: "This is a time of day; what is needed is the day.")
    case .timeZone:
      LocalizedText(
        de: "Das ist ein Zeitpunkt mit Zeitzone; in einer anderen wäre es ein anderer Tag.",
        en: "This is a time with a time zone; in another one it would be another day.")
    case .dayNumber:
      LocalizedText(
        de: "Das ist die Tageszahl einer Tabellenkalkulation, kein Datum.",
        en: "This is a spreadsheet's day number, not a date.")
    case .year:
      LocalizedText(
        de: "Das Jahr liegt nicht zwischen 1990 und 2099.",
        en: "The year is not between 1990 and 2099.")
    }
  }
}

extension WrittenAmount.Fault {
  var words: LocalizedText {
    switch self {
    case .noAmount: LocalizedText(de: "Das ist kein Betrag.", en: "This is not an amount.")
    case .negative:
      LocalizedText(de: "Der Betrag ist negativ.", en: "The amount is negative.")
    case .tooManyPlaces:
      LocalizedText(
        de: "Der Betrag hat mehr als zwei Nachkommastellen.",
        en: "The amount has more than two decimals.")
    case .spreadsheetError:
      LocalizedText(
        de: "Das ist eine Fehlermeldung einer Tabellenkalkulation.",
        en: "This is a spreadsheet's error message.")
    }
  }
}
