/// Texts that may say who a person is: never to be repeated.
package enum PersonalText {
  /// The shortest run of digits that may be part of a birth date or a number of a person.
  private static let longestHarmlessRun = 3

  /// Whether a text holds a date or a long number, as no name of a column does.
  static func hasDateOrNumber(_ text: String) -> Bool {
    var digits = 0
    var marks = 0
    // `1.2.80` is a date without a long run: two marks between digits.
    var last: UInt8 = 0
    for byte in text.utf8 {
      if isDigit(byte) {
        digits += 1
        if digits > longestHarmlessRun { return true }
      } else {
        let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
        marks = isMark && isDigit(last) ? marks + 1 : 0
        digits = 0
      }
      if isDigit(byte), marks >= 2 { return true }
      last = byte
    }
    return false
  }

  /// Whether a text may name a person: an address, a date, a number, two capitalised words.
  static func mayBePerson(_ text: String) -> Bool {
    hasDateOrNumber(text) || text.utf8.contains(UInt8(ascii: "@")) || hasCapitalisedPair(text)
  }

  /// Whether the level of a characteristic may be shown: no address, date or number of a person.
  package static func isShowableLevel(_ text: String) -> Bool {
    !text.utf8.contains(UInt8(ascii: "@")) && !hasLongRun(text) && !hasPointedDate(text)
  }

  /// `Erika Mustermann`, `Mustermann, Erika`.
  static func hasCapitalisedPair(_ text: String) -> Bool {
    var before = false
    for word in text.split(whereSeparator: { " \t,".contains($0) }) {
      let isName =
        word.count > 1 && word.first?.isUppercase == true
        && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
      if isName, before { return true }
      before = isName
    }
    return false
  }

  /// Six digits in a row: more than a year.
  private static func hasLongRun(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = isDigit(byte) ? run + 1 : 0
      if run > 5 { return true }
    }
    return false
  }

  /// `1.2.1980`, `1980-02-01`, `1/2/80`.
  private static func hasPointedDate(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { !$0.isNumber && !".-/".contains($0) })
    return parts.contains { part in
      [".", "-", "/"].contains { part.split(separator: $0).count >= 3 }
    }
  }

  /// Whether a spreadsheet that opens an export would compute a cell with this text.
  static func isFormula(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.first.map { "=+-@".utf8.contains($0) } == true
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
