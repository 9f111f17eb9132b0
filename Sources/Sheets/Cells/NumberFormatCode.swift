/// How a cell shows its number: the code of a number format, `00000` or `TT.MM.JJJJ`.
package struct NumberFormatCode: Hashable, Sendable {
  package let code: String
  /// It shows a date, with or without a time.
  package let isDate: Bool
  /// It shows a time of day or a length of time only.
  package let isTime: Bool
  private let sections: [NumberFormatSection]

  package init(_ code: String) {
    self.code = code
    let parts = NumberFormatSection.split(code)
    let letters = parts.first.map { NumberFormatSection.letters($0) } ?? ""
    let isNamed = Self.names.contains(code.lowercased())
    let hasClock = letters.contains { "hs".contains($0) }
    let hasDay = letters.contains { "dyjt".contains($0) }
    let hasDigits = letters.contains { "0#?".contains($0) }
    isDate = !isNamed && !hasDigits && (hasDay || (letters.contains("m") && !hasClock))
    isTime = !isNamed && !isDate && hasClock && !letters.contains("#")
    sections = isNamed || isDate || isTime ? [] : parts.map { NumberFormatSection($0) }
  }

  /// What is no format but the absence of one, in the languages of the files that come.
  private static let names: Set<String> = ["", "general", "standard", "g/standard", "@"]

  /// Whether showing a number takes more than putting zeros and marks around its digits.
  var changesNumber: Bool { sections.contains { $0.changesNumber } }

  /// The number as a German reader sees it; `nil` where the format shows it plainly, as a date, as
  /// nothing, or in a way not known here.
  func shown(_ value: Double) -> String? {
    guard value.isFinite, !sections.isEmpty else { return nil }
    let index = value < 0 && sections.count > 1 ? 1 : value == 0 && sections.count > 2 ? 2 : 0
    guard let text = sections[index].shown(value.magnitude), !text.isEmpty else { return nil }
    return value < 0 && index == 0 ? "-" + text : text
  }

  /// The code of a format that files only give the number of.
  static func builtIn(_ id: Int) -> NumberFormatCode? {
    codes[id] ?? (((27...36).contains(id) || (50...58).contains(id)) ? codes[14] : nil)
  }

  private static let codes: [Int: NumberFormatCode] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0 \"€\"",
    6: "#,##0 \"€\"", 7: "#,##0.00 \"€\"", 8: "#,##0.00 \"€\"", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd.mm.yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "dd.mm.yyyy h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0 \"€\"",
    43: "#,##0.00", 44: "#,##0.00 \"€\"", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
  ].mapValues { NumberFormatCode($0) }
}

/// The part of a number format for one sign.
struct NumberFormatSection: Hashable {
  private enum Token: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point
    case percent
  }

  private var tokens: [Token] = []
  private var isGrouped = false
  private var thousands = 0
  private var isKnown = true

  var changesNumber: Bool {
    isGrouped || thousands > 0 || tokens.contains(.percent) || tokens.contains(.point)
  }

  /// The sections of a code: `;` within quotes parts nothing.
  static func split(_ code: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", !isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return Array(parts.prefix(4))
  }

  /// What means something in a section, in small letters: no quoted text, no colours and languages.
  static func letters(_ section: String) -> String {
    var letters = ""
    var rest = section[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let content = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // `[h]` counts hours beyond a day.
        if ["h", "hh", "m", "mm", "s", "ss"].contains(content) { letters += "h" }
      default: letters += character.lowercased()
      }
    }
    for half in ["am/pm", "a/p"] {
      if let range = letters.firstRange(of: half) { letters.removeSubrange(range) }
    }
    return letters
  }

  init(_ section: String) {
    var rest = section[...]
    var commas = 0
    var hasPoint = false
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        tokens.append(.literal(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\":
        if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      case "_":
        _ = rest.popFirst()
        tokens.append(.literal(" "))
      case "*": _ = rest.popFirst()
      case "[":
        let content = rest.prefix { $0 != "]" }
        rest = rest.drop { $0 != "]" }.dropFirst()
        if content.hasPrefix("$") {
          tokens.append(.literal(String(content.dropFirst().prefix { $0 != "-" })))
        } else if let first = content.first, "<>=".contains(first) {
          isKnown = false
        }
      case "0", "#", "?":
        if commas > 0 { isGrouped = true }
        commas = 0
        tokens.append(.digit(character))
      case ",": if tokens.contains(where: Self.isDigit) { commas += 1 }
      case ".":
        if hasPoint { isKnown = false }
        hasPoint = true
        thousands += commas
        commas = 0
        tokens.append(.point)
      case "%": tokens.append(.percent)
      case "E", "e", "/", "@": isKnown = false
      default: tokens.append(.literal(String(character)))
      }
    }
    thousands += commas
  }

  private static func isDigit(_ token: Token) -> Bool {
    if case .digit = token { return true }
    return false
  }

  /// - Returns: the text without blanks around it; `nil` for a form not known here.
  func shown(_ value: Double) -> String? {
    guard isKnown else { return nil }
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    var number = DecimalText(value)
    let percents = tokens.count { $0 == .percent }
    number.scale(byPowerOfTen: 2 * percents - 3 * thousands)
    number.round(places: tokens[point...].count(where: Self.isDigit))
    let text = whole(number, before: point) + fraction(number, from: point)
    let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
    let start = text.drop { blanks.contains($0) }
    return String(start.reversed().drop { blanks.contains($0) }.reversed())
  }

  /// Filled from the right: the leftmost place takes all digits that remain.
  private func whole(_ number: DecimalText, before point: Int) -> String {
    var digits = number.whole
    var written = 0
    var parts: [String] = []
    let first = tokens[..<point].firstIndex(where: Self.isDigit)
    func write(_ text: String) {
      if isGrouped, written > 0, written % 3 == 0 { parts.append(".") }
      parts.append(text)
      written += 1
    }
    for (index, token) in tokens[..<point].enumerated().reversed() {
      switch token {
      case .literal(let text): parts.append(text)
      case .percent: parts.append("%")
      case .point: break
      case .digit(let place):
        if let digit = digits.popLast() {
          write(String(digit))
        } else if place == "0" {
          write("0")
        } else if place == "?" {
          parts.append(" ")
        }
        while index == first, let digit = digits.popLast() { write(String(digit)) }
      }
    }
    return parts.reversed().joined()
  }

  private func fraction(_ number: DecimalText, from point: Int) -> String {
    var digits = number.fraction[...]
    var text = ""
    for token in tokens[point...] {
      switch token {
      case .literal(let literal): text += literal
      case .percent: text += "%"
      case .point: text += tokens[point...].contains(.digit("0")) || !digits.isEmpty ? "," : ""
      case .digit(let place):
        if let digit = digits.popFirst() {
          text += String(digit)
        } else if place == "0" {
          text += "0"
        }
      }
    }
    return text
  }
}
