internal import Text

/// Texts as a workbook stores them.
enum CellText {
  /// What a cell holds at most, in units of UTF-16.
  static let mostUnits = 32_767

  /// A text without what XML cannot hold or a spreadsheet takes for something else; a longer one than
  /// a cell holds ends in `…`.
  static func stored(_ text: String) -> String {
    var text = text.terminalSafe
    // `_x0041_` is how workbooks write a character that XML lacks: a text that has it literally is
    // protected the same way.
    if text.contains("_x") {
      text = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/) { _ in "_x005F_" }
    }
    text = String(
      String.UnicodeScalarView(text.unicodeScalars.map { isOfXML($0) ? $0 : "\u{FFFD}" }))
    guard text.utf16.count > mostUnits else { return text }
    var cut = ""
    var units = 1
    for character in text {
      units += character.utf16.count
      if units > mostUnits { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static func isOfXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE != 0xFFFE
  }
}

/// Names of sheets as spreadsheets allow them.
enum SheetNames {
  private static let mostUnits = 31

  /// - Returns: each at most 31 units long, without the characters that are not allowed, and no two
  ///   that differ by case only.
  static func unique(_ wanted: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wanted.enumerated().map { number, name in
      let safe = allowed(name)
      var found = safe.isEmpty ? "\(number + 1)" : safe
      var count = 1
      while !taken.insert(found.lowercased()).inserted {
        count += 1
        found = shortened(safe, to: mostUnits - " (\(count))".utf16.count) + " (\(count))"
      }
      return found
    }
  }

  private static func allowed(_ name: String) -> String {
    let safe = CellText.stored(name).map { "[]:*?/\\".contains($0) ? "-" : $0 }
    let trimmed = shortened(String(safe), to: mostUnits)
    return trimmed.hasPrefix("'") || trimmed.hasSuffix("'")
      ? trimmed.replacing("'", with: "’") : trimmed
  }

  /// Cut behind a word where one ends late enough.
  private static func shortened(_ name: String, to units: Int) -> String {
    guard name.utf16.count > units else { return name }
    var cut = ""
    for character in name {
      if cut.utf16.count + character.utf16.count > units - 1 { break }
      cut.append(character)
    }
    if let blank = cut.lastIndex(of: " "), cut.distance(from: blank, to: cut.endIndex) < 12 {
      cut = String(cut[..<blank])
    }
    return cut + "…"
  }
}
