/// What the rule on texts thinks of a character.
///
/// DIN 91379 lists the letters and signs that German public offices must handle. Here it is
/// approximated by Unicode blocks: all of Latin, Greek and Cyrillic letters (its data type E),
/// punctuation, currency, a few signs.
enum CharacterClass {
  /// In or near DIN 91379.
  case usual
  /// Outside it: emoji, other scripts, ligatures.
  case foreign
  /// Invisible or harmful: controls, marks of direction, joiners, private use, non-characters.
  case forbidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E: self = .usual
    case 0..<0x20, 0x7F...0x9F: self = .forbidden
    // The soft hyphen shows at the end of a line only: odd, not harmful.
    case 0xAD: self = .foreign
    case 0xA0...0x24F: self = .usual
    default: self = Self.beyondLatin(scalar)
    }
  }

  private static func beyondLatin(_ scalar: Unicode.Scalar) -> CharacterClass {
    if isForbidden(scalar) { return .forbidden }
    if scalar.properties.generalCategory == .unassigned { return .foreign }
    return usualBlocks.contains { $0.contains(scalar.value) } ? .usual : .foreign
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Among them U+200B-200F, 202A-202E, 2066-2069, FEFF and the tags of plane 14.
    case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }

  private static let usualBlocks: [ClosedRange<UInt32>] = [
    0x250...0x2AF,  // IPA extensions: ə, ʒ
    0x2B0...0x2FF,  // modifier letters of transliterations
    0x300...0x36F,  // combining marks, for letters that have no composed form
    0x370...0x3FF,  // Greek
    0x400...0x45F,  // Cyrillic
    0x1E00...0x1EFF,  // Latin extended additional, ẞ
    0x2000...0x200A,  // spaces
    0x2010...0x2027,  // dashes, quotation marks, bullet, ellipsis
    0x202F...0x205E,  // narrow space, per mille, primes
    0x2070...0x209F,  // raised and lowered digits
    0x20A0...0x20CF,  // currency
    0x2100...0x218F,  // ℃, №, ™, fractions
    0x2190...0x2193,  // arrows
    0x2200...0x22FF,  // −, ≤, ≥
  ]
}
