internal import Text
internal import Values

/// A value that was damaged on its way into the document, and what it was before.
struct ValueRepair {
  let value: String
  /// What happened to it.
  let cause: LocalizedText
  /// Whether nothing else can be meant.
  let isCertain: Bool

  /// The first repair that makes the value valid; `nil` where none does.
  static func repair(
    of value: String, type: SchemaModel.SimpleType, code: (String) -> CodeHint
  ) -> ValueRepair? {
    // What is longer is a text in the wrong place; no repair makes a value of it.
    guard Suggestions.mayBeWord(value) else { return nil }
    let candidates =
      [withoutInvisible(value), withoutQuotes(value), knownCode(value, type, code)]
      + dates(value, type) + numbers(value, type) + [capitals(value, type)]
    for case let repair? in candidates {
      if type.breach(by: type.normalized(repair.value)) == nil { return repair }
      // Damage of two kinds: a blank that cannot be seen around a code that is misspelt.
      if repair.value != value, let second = knownCode(repair.value, type, code) {
        return second
      }
    }
    return nil
  }

  private static func withoutInvisible(_ value: String) -> ValueRepair? {
    let invisible: (Unicode.Scalar) -> Bool = {
      [
        "\u{A0}", "\u{202F}", "\u{2007}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
        "\u{FEFF}",
      ].contains($0)
    }
    guard let odd = value.unicodeScalars.first(where: invisible) else { return nil }
    var plain = ""
    for scalar in value.unicodeScalars where !invisible(scalar) {
      plain.unicodeScalars.append(scalar)
    }
    let point = SafeText.codePoint(odd)
    return ValueRepair(
      value: plain.trimmed,
      cause: LocalizedText(
        de: "Der Wert enthält ein Zeichen, das man nicht sieht: \(point)"
          + (odd == "\u{A0}" ? " (geschütztes Leerzeichen)." : "."),
        en: "The value contains a character that cannot be seen: \(point)"
          + (odd == "\u{A0}" ? " (no-break space)." : ".")),
      isCertain: true)
  }

  private static func withoutQuotes(_ value: String) -> ValueRepair? {
    let quotes: Set<Character> = ["„", "“", "”", "\"", "'", "‚", "‘", "’", "«", "»", "›", "‹"]
    guard value.contains(where: quotes.contains) else { return nil }
    return ValueRepair(
      value: value.filter { !quotes.contains($0) }.trimmed,
      cause: LocalizedText(
        de: "Um den Wert stehen Anführungszeichen.", en: "There are quotation marks at the value."),
      isCertain: true)
  }

  private static func knownCode(
    _ value: String, _ type: SchemaModel.SimpleType, _ code: (String) -> CodeHint
  ) -> ValueRepair? {
    guard !type.enumeration.isEmpty, let known = code(value.trimmed).meant else {
      return nil
    }
    return ValueRepair(
      value: known,
      cause: LocalizedText(
        de: "Hier steht die Bezeichnung, erwartet wird der Code.",
        en: "This is the label; the code is expected."),
      isCertain: true)
  }

  private static func dates(
    _ value: String, _ type: SchemaModel.SimpleType
  ) -> [ValueRepair?] {
    guard type.builtIn == "date", let written = WrittenDate(value) else { return [] }
    let cause =
      written.isFollowed
      ? LocalizedText(
        de: "Hinter dem Datum steht eine Uhrzeit oder Zeitzone.",
        en: "There is a time of day or a time zone behind the date.")
      : LocalizedText(
        de: "Das Datum ist anders geschrieben, als XML es verlangt.",
        en: "The date is written in another way than XML asks for.")
    return [
      ValueRepair(
        value: written.date.description, cause: cause, isCertain: written.isUnambiguous)
    ]
  }

  private static func numbers(
    _ value: String, _ type: SchemaModel.SimpleType
  ) -> [ValueRepair?] {
    guard ["decimal", "integer"].contains(type.builtIn) else { return [] }
    return [false, true].map { droppingWords in
      guard let number = WrittenNumber(value, type.builtIn, droppingWords: droppingWords),
        number.digits != value
      else { return nil }
      return ValueRepair(
        value: number.digits,
        cause: LocalizedText(
          de:
            "Die Zahl ist geschrieben wie in einer deutschen Tabelle; XML verlangt den Punkt vor den"
            + " Nachkommastellen und keine Einheit.",
          en:
            "The number is written as in a German spreadsheet; XML asks for a decimal point and no"
            + " unit."), isCertain: !droppingWords)
    }
  }

  private static func capitals(
    _ value: String, _ type: SchemaModel.SimpleType
  ) -> ValueRepair? {
    guard !type.patterns.isEmpty, type.enumeration.isEmpty else { return nil }
    let capitals = value.trimmed.uppercased()
    guard capitals != value else { return nil }
    return ValueRepair(
      value: capitals,
      cause: LocalizedText(
        de: "Verlangt sind Großbuchstaben ohne Leerzeichen am Rand.",
        en: "Capital letters without blanks at the ends are required."), isCertain: true)
  }
}

/// What is known of a word that stands where a code belongs.
package struct CodeHint: Sendable {
  /// The code that the word means beyond doubt: it is its label, alias or key.
  package let meant: String?
  /// Codes near to it, best first.
  package let near: [String]

  package init(meant: String?, near: [String]) {
    self.meant = meant
    self.near = near
  }
}
