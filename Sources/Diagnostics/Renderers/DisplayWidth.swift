/// How many columns of a terminal a character takes.
///
/// After UAX #11 (East Asian Width) and UTS #51 (emoji), the way `wcwidth` counts: marks that stand
/// on another character take none, wide and fullwidth characters and emoji take two.
enum DisplayWidth {
  /// The columns of one scalar that is shown as it is, which a control character never is.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    // Everything below the combining marks is narrow.
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    // The vowels and finals of Hangul are drawn into the syllable before them.
    case 0x1160...0x11FF: return 0
    // Two regional indicators make one flag of two columns.
    case 0x1F1E6...0x1F1FF: return 1
    default: return isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Wide (W) or fullwidth (F) in UAX #11, as far as it is not an emoji anyway.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB,
      0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
