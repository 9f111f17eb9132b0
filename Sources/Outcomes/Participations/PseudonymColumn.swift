internal import Values

/// Judges a column of pseudonyms as a whole: a single pseudonym may by chance look like a birth date
/// or a name with a number, most of a column never do.
struct PseudonymColumn {
  /// What a value looks like.
  enum Look: Hashable {
    case pseudonym
    /// It holds a birth date or a number that a person bears.
    case number
    /// A name and digits; in small letters.
    case name(String)
  }

  private var cells = 0
  private var numbers = 0
  private var names = 0
  private var words: Set<String> = []

  private static let fewest = 2
  /// Words before a number of which there are fewer are no names but say what is numbered, as in
  /// `Teilnehmer17`.
  private static let fewestNames = 3

  mutating func add(_ text: String) {
    cells += 1
    switch Self.look(of: text) {
    case .pseudonym: break
    case .number: numbers += 1
    case .name(let word):
      names += 1
      words.insert(word)
    }
  }

  /// Whether more than half of the values look like persons: numbers in sequence may be dates for a
  /// while.
  var isPersonal: Bool {
    let found = numbers + (words.count >= Self.fewestNames ? names : 0)
    return found >= min(Self.fewest, max(cells, 1)) && found * 2 > cells
  }

  static func look(of text: String) -> Look {
    let bytes = Array(text.utf8)
    // What has just that form is refused row by row.
    if Pseudonym.isRealNumber(text) { return .pseudonym }
    if holdsRealNumber(bytes) { return .number }
    let digits = bytes.reversed().prefix(while: Pseudonym.isDigit).count
    let tail = Array(bytes.suffix(digits))
    var head = bytes.dropLast(digits)
    while let mark = head.last, isMark(mark) { head.removeLast() }
    if digits == 8, isBirthDate(tail), head.isEmpty || isWord(head) { return .number }
    guard isWord(head) else { return .pseudonym }
    let isDated = digits == 4 && isBirthYear(tail)
    // `Mustermann1`: a capital and small letters, unlike any code in base 32 or 64.
    let isNamed = digits > 0 && isCapitalised(head)
    guard isDated || isNamed else { return .pseudonym }
    return .name(String(decoding: head, as: UTF8.self).lowercased())
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Four letters or more, also of several words with marks between, but not hexadecimal.
  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.filter { !isMark($0) }
    return letters.count >= 4 && letters.allSatisfy(isLetter)
      && !letters.allSatisfy(Pseudonym.isHexadecimal)
  }

  private static func isCapitalised(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first & 0x20 == 0 else { return false }
    return bytes.dropFirst().prefix(3).allSatisfy { isLetter($0) && $0 & 0x20 != 0 }
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isBirthYear(_ digits: some Sequence<UInt8>) -> Bool {
    (1930...2015).contains(number(digits))
  }

  /// `ddmmyyyy` or `yyyymmdd`.
  private static func isBirthDate(_ digits: [UInt8]) -> Bool {
    func exists(_ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>)
      -> Bool
    {
      isBirthYear(year)
        && CalendarDate(year: number(year), month: number(month), day: number(day)) != nil
    }
    return exists(digits[4...], digits[2..<4], digits[..<2])
      || exists(digits[..<4], digits[4..<6], digits[6...])
  }

  /// Whether a customer number `123A456789` or a household number `12345BG0012345` stands in a
  /// longer text. In a long hexadecimal one that is chance, unless it has no other letter.
  private static func holdsRealNumber(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.filter(isLetter)
    guard bytes.count > 10, letters.count == 1 || !letters.allSatisfy(Pseudonym.isHexadecimal)
    else {
      return false
    }
    let runs = bytes.split(omittingEmptySubsequences: true, whereSeparator: isMark)
    return runs.contains { holdsNumber(Array($0)) }
  }

  /// Runs of digits and letters by turns: three digits, a letter, six digits; or five, two, seven.
  private static func holdsNumber(_ bytes: [UInt8]) -> Bool {
    var lengths: [(isDigits: Bool, count: Int)] = []
    for byte in bytes {
      let isDigit = Pseudonym.isDigit(byte)
      if lengths.last?.isDigits == isDigit {
        lengths[lengths.count - 1].count += 1
      } else {
        lengths.append((isDigit, 1))
      }
    }
    return lengths.indices.dropLast(2).contains { start in
      guard lengths[start].isDigits else { return false }
      let counts = lengths[start..<start + 3].map(\.count)
      return counts == [3, 1, 6] || counts == [5, 2, 7]
    }
  }
}
