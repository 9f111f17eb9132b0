internal import Text
internal import Values

/// An amount of euros as people and programs write it.
enum WrittenAmount: Hashable {
  case amount(Hundredths)
  /// `1.234` or `1,234`: thousands, or three decimals that no amount has, if the other mark stands
  /// before decimals in this column.
  case oneMark(Character, Hundredths)
  case fault(Fault)

  /// Why a text is no amount.
  enum Fault {
    case noAmount, negative, tooManyPlaces, spreadsheetError
  }

  private static let currencies = ["€", "eur", "euro"]
  /// What only ever parts thousands.
  private static let apostrophes: Set<Character> = ["'", "’"]

  /// `3006`, `3006,5`, `3.006,00 €`, `3,006.00`, `3 006,00 EUR`, `3'006.00`, `3006,—`.
  init(_ text: String) {
    var digits = text.visible
    guard !digits.hasPrefix("#") else {
      self = .fault(.spreadsheetError)
      return
    }
    let isNegative = Self.takeMarks(from: &digits)
    let read = Self.read(digits)
    if case .fault = read {
      self = read
    } else {
      self = isNegative ? .fault(.negative) : read
    }
  }

  /// Takes currency, sign and the dash for no cents away; whether the amount is negative.
  private static func takeMarks(from text: inout String) -> Bool {
    var isNegative = false
    if text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast())
      isNegative = true
    }
    func takeCurrency() {
      for currency in currencies {
        if text.lowercased().hasSuffix(currency) { text = String(text.dropLast(currency.count)) }
        if text.lowercased().hasPrefix(currency) { text = String(text.dropFirst(currency.count)) }
      }
      text = text.visible
    }
    takeCurrency()
    func isDash(_ character: Character?) -> Bool {
      character.map { FoldedCell(String($0)).text == "-" } ?? false
    }
    let behindDashes = String(text.reversed().drop(while: isDash).reversed())
    if behindDashes != text, let mark = behindDashes.last, mark == "," || mark == "." {
      // `3006,—`: no cents.
      text = behindDashes + "0"
    } else if isDash(text.last) {
      text = String(text.dropLast())
      isNegative = true
    }
    if isDash(text.first) {
      text = String(text.dropFirst())
      isNegative = true
    }
    text = text.visible
    takeCurrency()
    return isNegative
  }

  private static func read(_ text: String) -> WrittenAmount {
    let points = text.count { $0 == "." }
    let commas = text.count { $0 == "," }
    // Blanks and apostrophes part thousands, and nothing else does beside them.
    let blanks = text.count { $0.isWhitespace || apostrophes.contains($0) }
    let marks = [points, commas].filter { $0 > 0 }
    switch (marks.count, blanks) {
    case (0, 0): return amount(text, decimalMark: nil, groups: nil)
    case (0, _): return amount(text, decimalMark: nil, groups: " ")
    case (1, 0):
      let mark: Character = points > 0 ? "." : ","
      if points + commas > 1 { return amount(text, decimalMark: nil, groups: mark) }
      let places = text.split(separator: mark, omittingEmptySubsequences: false).last?.count ?? 0
      let asThousands = amount(text, decimalMark: nil, groups: mark)
      if places == 3, case .amount(let thousands) = asThousands { return .oneMark(mark, thousands) }
      return amount(text, decimalMark: mark, groups: nil)
    case (1, _): return amount(text, decimalMark: points > 0 ? "." : ",", groups: " ")
    case (2, 0):
      let last: Character = text.last { $0 == "." || $0 == "," } ?? "."
      return amount(text, decimalMark: last, groups: last == "." ? "," : ".")
    default: return .fault(.noAmount)
    }
  }

  /// - Parameter groups: what parts thousands; a blank for blanks and apostrophes.
  private static func amount(
    _ text: String, decimalMark: Character?, groups: Character?
  ) -> WrittenAmount {
    let parts =
      decimalMark.map { text.split(separator: $0, omittingEmptySubsequences: false) }
      ?? [text[...]]
    guard let whole = parts.first, parts.count <= 2 else { return .fault(.noAmount) }
    let thousands =
      groups.map { mark in
        whole.split(omittingEmptySubsequences: false) {
          mark == " " ? $0.isWhitespace || apostrophes.contains($0) : $0 == mark
        }
      } ?? [whole]
    guard
      thousands.count == 1
        || ((1...3).contains(thousands[0].count) && thousands[0].first != "0"
          && thousands.dropFirst().allSatisfy { $0.count == 3 })
    else { return .fault(.noAmount) }
    let places = parts.count == 2 ? parts[1] : nil
    if let places, places.count > 2, places.utf8.allSatisfy(PersonalText.isDigit) {
      return .fault(.tooManyPlaces)
    }
    let plain = thousands.joined() + (places.map { "." + $0 } ?? "")
    return Hundredths(plain).map { .amount($0) } ?? .fault(.noAmount)
  }

  /// What this is where the column's decimal mark is known; `nil` where it is not.
  func amount(inForm form: ColumnForm?) -> WrittenAmount? {
    guard case .oneMark(let mark, let thousands) = self else { return self }
    switch form {
    case .decimalComma: return mark == "." ? .amount(thousands) : .fault(.tooManyPlaces)
    case .decimalPoint: return mark == "," ? .amount(thousands) : .fault(.tooManyPlaces)
    default: return nil
    }
  }

  /// What a cell says of the decimal mark of its column.
  static func evidence(of text: String) -> ColumnEvidence {
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let last = marks.last, case .amount = WrittenAmount(text) else { return [] }
    let isDecimal = marks.count == 1 || marks.first != last
    return (last == ",") == isDecimal ? .decimalComma : .decimalPoint
  }
}
