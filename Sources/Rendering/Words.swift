internal import Report
internal import Text
internal import Values

/// Cells and prose as a person reads them in a language, before a format makes them harmless.
struct Words {
  let language: Language
  private let format: NumberFormat

  /// Stand around what was looked for until a format puts its own marks there. Private-use characters
  /// never come out of ``SafeText``, so none can be in a text that went through it.
  static let begin: Character = "\u{E000}"
  static let end: Character = "\u{E001}"

  init(_ language: Language) {
    self.language = language
    format = NumberFormat(language)
  }

  /// - Parameter safe: makes the words of a part harmless.
  func text(_ prose: Prose, safe: (String) -> String = \.self) -> String {
    prose[language].parts.map { part in
      switch part {
      case .words(let words): safe(words)
      case .cell(let cell): text(cell, safe: safe)
      case .found(let found): "\(Self.begin)\(safe(found))\(Self.end)"
      }
    }.joined()
  }

  func text(_ cell: Cell, safe: (String) -> String = \.self) -> String {
    switch cell {
    case .text(let text), .code(_, let text): self.text(text, safe: safe)
    case .verbatim(let text): safe(text)
    case .atLeast(let cell): "≥ " + text(cell, safe: safe)
    case .list(let cells, let separator):
      cells.map { text($0, safe: safe) }.joined(separator: separator)
    case .resting(let cell, on: _), .leading(let cell, to: _): text(cell, safe: safe)
    case .signed(let sign, let cell): sign.symbol + " " + text(cell, safe: safe)
    default: figure(cell)
    }
  }

  private func figure(_ cell: Cell) -> String {
    switch cell {
    case .count(let count): return format.count(count)
    case .exactCount(let count):
      return Int(exactly: count) == nil ? format.significant(count) : format.count(count)
    case .ordinal(let number): return "\(number)"
    case .share(let part, of: let whole):
      let of = LocalizedText(de: " von ", en: " of ")[language]
      return whole == 0 ? missing : format.count(part) + of + format.count(whole)
    case .decimal(let value, let places): return format.decimal(value, places: places)
    case .uncertain(let value, let error, let places):
      return format.decimal(value, places: places) + " ± " + format.decimal(error, places: places)
    case .significant(let value): return format.significant(value)
    case .percent(let share, let places):
      return format.decimal(share * 100, places: places) + " %"
    case .interval(let lower, let upper, let places):
      return format.decimal(lower * 100, places: places) + "–"
        + format.decimal(upper * 100, places: places) + " %"
    case .probability(let value, let limit):
      return format.decimal(value, places: 0, besideLimit: limit, scale: 100) + " %"
    case .decimalBeside(let value, let limit):
      return format.decimal(value, places: 2, besideLimit: limit)
    case .pValue(let value):
      return value < 0.0005
        ? "< " + format.decimal(0.001, places: 3) : format.decimal(value, places: 3)
    case .rank(let places): return "\(places.lowerBound)–\(places.upperBound)"
    case .euros(let amount, let places, let sign):
      return format.decimal(amount, places: places) + (sign ? " €" : "")
    case .date(let date):
      return language == .german ? date.germanDescription : date.description
    case .flag(let flag):
      return LocalizedText(de: flag ? "ja" : "nein", en: flag ? "yes" : "no")[language]
    default: return missing
    }
  }

  private var missing: String { "–" }
}
