/// What of a cell of the column `massnahme` may be shown.
package enum MeasureText {
  private static let longest = 40
  private static let shown = 5

  /// Whether a text looks like a profile's id or a local number: in a row that has slipped by one
  /// column the cell may hold a person's name.
  package static func isShowable(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...longest).contains(bytes.count) else { return false }
    let isPlain = bytes.allSatisfy { byte in
      isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_./".utf8.contains(byte)
    }
    return isPlain && bytes.contains(where: isDigit) && !Pseudonym.isRealNumber(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The first of some measures and how many there are more, in German and English.
  static func list(_ measures: [String]) -> (german: String, english: String) {
    let named = measures.filter(isShowable).prefix(shown)
    let others = measures.count - named.count
    if named.isEmpty {
      return others == 1
        ? ("einer Maßnahme, deren Wert keine Kennung ist", "a measure whose value is no id")
        : ("\(others) Maßnahmen", "\(others) measures")
    }
    let list = named.joined(separator: ", ")
    let one = measures.count == 1
    return (
      (one ? "der Maßnahme " : "den Maßnahmen ") + list
        + (others > 0 ? " und \(others) weiteren" : ""),
      (one ? "the measure " : "the measures ") + list + (others > 0 ? " and \(others) more" : "")
    )
  }
}
