/// Text from a file made harmless for a terminal.
///
/// Control characters (also U+009B, a terminal escape in one character), bidirectional overrides,
/// invisible joiners and private-use characters are shown as `<U+001B>` instead of being sent:
/// input must never move the cursor, colour a line or turn its direction.
package struct SafeText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Parameters:
  ///   - text: any text, trusted in nothing.
  ///   - limit: the most characters to show; what is longer is cut and ends in `…`.
  package init(_ text: some StringProtocol, limit: Int = .max) {
    var safe = ""
    var count = 0
    for character in text {
      let shown =
        character.unicodeScalars.contains(where: Self.isUnsafe)
        ? character.unicodeScalars.map { Self.isUnsafe($0) ? Self.codePoint($0) : String($0) }
          .joined() : String(character)
      guard count + shown.count <= limit else {
        safe += "…"
        break
      }
      safe += shown
      count += shown.count
    }
    description = safe
  }

  /// `U+00E4`-like notation in angle brackets.
  package static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE000...0xF8FF, 0xF0000...: true
    case 0xE0000...0xE0FFF: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}

extension String {
  /// This text made harmless for a terminal; see ``SafeText``.
  package var terminalSafe: String { SafeText(self).description }
}
