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
      let isUnsafe = character.unicodeScalars.contains(where: Self.isUnsafe)
      let shown =
        isUnsafe
        ? character.unicodeScalars.map { Self.isUnsafe($0) ? Self.codePoint($0) : String($0) }
          .joined() : String(character)
      // A character is one, but any number of marks can be heaped on it.
      count += isUnsafe ? shown.count : max(1, shown.unicodeScalars.count / 8)
      guard count <= limit else {
        safe += "…"
        break
      }
      safe += shown
    }
    description = safe
  }

  /// `U+00E4`-like notation in angle brackets; a byte of a name that is no text as `<FC>`.
  package static func codePoint(_ scalar: Unicode.Scalar) -> String {
    if let byte = FileNameText.byte(of: scalar) {
      return "<" + String(byte, radix: 16, uppercase: true) + ">"
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0: true
    default:
      switch scalar.properties.generalCategory {
      // Marks of direction, invisible joiners, byte order marks, tags; characters of nobody.
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        true
      default: false
      }
    }
  }
}

extension String {
  /// This text made harmless for a terminal; see ``SafeText``.
  package var terminalSafe: String { SafeText(self).description }
}
