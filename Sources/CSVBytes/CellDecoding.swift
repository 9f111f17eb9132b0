/// Cells read by their bytes. Each takes what is plainly right and leaves everything else, by `nil`,
/// to a reader that says what is wrong. Eight bytes behind a cell are readable.
enum CellDecoding {
  // MARK: - Dates

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Days since 1 January 1970 of `2010-12-31` or `31.12.2010`.
  @inline(__always)
  static func day(
    _ start: UnsafeRawPointer, _ length: Int, _ months: UnsafePointer<Int32>
  ) -> Int32? {
    guard length == 10 else { return nil }
    let bytes = start.loadUnaligned(as: UInt64.self)
    let tail = start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    // Both tail bytes are digits in either form.
    let last = UInt32(tail) ^ 0x3030
    guard (last | (last &+ 0x7676)) & 0x8080 == 0 else { return nil }
    let tailNumber = Int(last & 0xFF) &* 10 &+ Int(last &>> 8)
    // Digits become 0 to 9 and the marks 0; with the addend a byte beyond gets its highest bit.
    let iso = bytes ^ 0x2D30_302D_3030_3030
    if (iso | (iso &+ 0x7F76_767F_7676_7676)) & high == 0 {
      return day(
        year: pair(iso, 0) &* 100 &+ pair(iso, 16), month: pair(iso, 40), day: tailNumber, months)
    }
    let german = bytes ^ 0x3030_2E30_302E_3030
    guard (german | (german &+ 0x7676_7F76_767F_7676)) & high == 0 else { return nil }
    return day(
      year: pair(german, 48) &* 100 &+ tailNumber, month: pair(german, 24), day: pair(german, 0),
      months)
  }

  /// The number of two digits that begin at a bit.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ bit: UInt64) -> Int {
    let two = Int(truncatingIfNeeded: digits &>> bit)
    return (two & 0xF) &* 10 &+ (two &>> 8) & 0xF
  }

  @inline(__always)
  private static func day(
    year: Int, month: Int, day: Int, _ months: UnsafePointer<Int32>
  ) -> Int32? {
    let years = DayTable.years
    guard year >= years.lowerBound, year <= years.upperBound, month < 16 else { return nil }
    let packed = months[(year &- years.lowerBound) &* 16 &+ month]
    guard day >= 1, Int32(truncatingIfNeeded: day) <= packed & 31 else { return nil }
    return packed &>> 5 &+ Int32(truncatingIfNeeded: day)
  }

  // MARK: - Numbers

  /// Cents of `1234`, `1234,5` or `1234.56`.
  @inline(__always)
  static func cents(_ start: UnsafeRawPointer, _ length: Int) -> Int64? {
    guard length >= 1, length <= 12 else { return nil }
    var places = 0
    var end = length
    if length >= 3, isMark(start, length &- 3) {
      places = 2
      end = length &- 3
    } else if length >= 2, isMark(start, length &- 2) {
      places = 1
      end = length &- 2
    }
    guard end >= 1, let whole = digits(start, 0, end) else { return nil }
    if places == 0 { return whole &* 100 }
    guard let fraction = digits(start, end &+ 1, length) else { return nil }
    return whole &* 100 &+ (places == 1 ? fraction &* 10 : fraction)
  }

  @inline(__always)
  private static func isMark(_ start: UnsafeRawPointer, _ offset: Int) -> Bool {
    let byte = start.load(fromByteOffset: offset, as: UInt8.self)
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func digits(_ start: UnsafeRawPointer, _ from: Int, _ to: Int) -> Int64? {
    var number: Int64 = 0
    var offset = from
    while offset < to {
      let digit = start.load(fromByteOffset: offset, as: UInt8.self) &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int64(digit)
      offset &+= 1
    }
    return number
  }

  /// The band of a whole number of one to three digits.
  /// - Parameter bands: by number below 1,000.
  @inline(__always)
  static func band(
    _ start: UnsafeRawPointer, _ length: Int, _ bands: UnsafePointer<UInt8>
  ) -> UInt8? {
    guard length <= 3, let number = digits(start, 0, length) else { return nil }
    return bands[Int(number)]
  }

  // MARK: - Texts

  /// Whether a spreadsheet takes a cell that begins with a byte for a formula.
  @inline(__always)
  static func isFormulaMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "@")
  }

  /// Whether one of the bytes is a digit; the last of most numbers of measures is.
  @inline(__always)
  static func hasDigit(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
    var offset = length &- 1
    while offset >= 0 {
      if start.load(fromByteOffset: offset, as: UInt8.self) &- UInt8(ascii: "0") <= 9 {
        return true
      }
      offset &-= 1
    }
    return false
  }

  // MARK: - Pseudonyms

  /// Whether a cell is a pseudonym, and not a number that a real person bears: ASCII letters,
  /// digits, `-` and `_`, a digit among them, and by its shape no customer, household or insurance
  /// number and no date.
  /// - Parameter classes: ``CharacterClass/table``.
  @inline(__always)
  static func isPseudonym(
    _ start: UnsafeRawPointer, _ length: Int, _ classes: UnsafePointer<UInt8>
  ) -> Bool {
    guard length >= 1, length <= 64 else { return false }
    var lowest: UInt8 = 0xFF
    var any: UInt8 = 0
    var offset = 0
    while offset < length {
      let found = classes[Int(start.load(fromByteOffset: offset, as: UInt8.self))]
      any |= found
      lowest = min(lowest, found)
      offset &+= 1
    }
    guard lowest != 0, any & CharacterClass.digit != 0 else { return false }
    return length == 10 || length == 12 || length == 14
      ? isUnsuspicious(start, length, classes) : true
  }

  /// Whether a text of 10, 12 or 14 characters is none of the numbers that have as many.
  private static func isUnsuspicious(
    _ start: UnsafeRawPointer, _ length: Int, _ classes: UnsafePointer<UInt8>
  ) -> Bool {
    var letters = 0
    for offset in 0..<length {
      let byte = start.load(fromByteOffset: offset, as: UInt8.self)
      // A date has dashes: somebody else shall look.
      if byte == UInt8(ascii: "-") { return false }
      if classes[Int(byte)] & CharacterClass.letter != 0 { letters |= 1 << offset }
    }
    let first = classes[Int(start.load(as: UInt8.self))]
    return switch length {
    case 10: letters != 1 << 3 && (letters != 1 || first == CharacterClass.lower)
    case 12: letters != 1 << 8
    default: letters != 1 << 5 | 1 << 6
    }
  }
}

/// What a byte of a pseudonym may be.
enum CharacterClass {
  static let digit: UInt8 = 1
  static let upper: UInt8 = 2
  static let lower: UInt8 = 4
  static let mark: UInt8 = 8
  static let letter = upper | lower

  /// The class of each byte; 0 for those that no pseudonym has.
  static func table() -> [UInt8] {
    (0...255).map { byte in
      switch UInt8(byte) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
      case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
      case UInt8(ascii: "-"), UInt8(ascii: "_"): mark
      default: 0
      }
    }
  }
}
