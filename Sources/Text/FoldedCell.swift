/// A cell of a table reduced to what it says, whatever hand or program wrote it.
///
/// Letters are small, `ä ö ü ß` become `ae oe ue ss`, full-width letters and dashes of every length
/// are plain; a run of blanks of any kind is one, and none stands at the ends or beside a dash; what
/// cannot be seen is gone. Unlike ``FoldedText`` it keeps the marks: `<25` is not `>25`.
package struct FoldedCell: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ cell: String) {
    // Nearly every cell is folded already.
    if cell.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !(0x41...0x5A).contains($0) }) {
      text = cell
      return
    }
    var folded = ""
    var hasBlank = false
    for scalar in cell.unicodeScalars {
      // A decomposed umlaut: the vowel stands there already.
      let letters =
        scalar == "\u{308}" && folded.last.map { "aou".contains($0) } == true
        ? "e" : Self.letters(of: scalar)
      if letters == " " {
        hasBlank = true
        continue
      }
      if hasBlank, !letters.isEmpty {
        if !folded.isEmpty, letters != "-", folded.last != "-" { folded += " " }
        hasBlank = false
      }
      folded += letters
    }
    text = folded
  }

  /// The same without blanks: `k. A.` and `k.A.` are one.
  package var compact: String { text.filter { $0 != " " } }

  /// What a character is once folded; a blank for white space, nothing where it cannot be seen.
  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x21...0x7E: return String(scalar).lowercased()
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map(letters) ?? ""
    // The sign of mathematics.
    case 0x2212: return "-"
    default: break
    }
    switch scalar {
    case "ä", "Ä": return "ae"
    case "ö", "Ö": return "oe"
    case "ü", "Ü": return "ue"
    case "ß", "ẞ": return "ss"
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return " " }
    switch properties.generalCategory {
    case .control, .format: return ""
    case .dashPunctuation: return "-"
    default: return properties.lowercaseMapping
    }
  }

  package static func < (left: FoldedCell, right: FoldedCell) -> Bool { left.text < right.text }
}

extension StringProtocol {
  /// Without what nobody sees at both ends: white space of every kind, marks of width zero, byte order
  /// marks, soft hyphens.
  package var visible: String {
    func isOuter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isOuter($0) }),
      let last = scalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
