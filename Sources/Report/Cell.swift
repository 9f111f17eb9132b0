package import Text
package import Values

/// One figure or name of a report, typed: every format, and what may be shown to whom, follow from it.
///
/// How many decimal places a person is shown is part of the cell; a program gets the value itself.
package indirect enum Cell: Hashable, Sendable {
  /// Not known, not computed or not due.
  case missing
  /// A number of cases: whole, unless some count in part.
  case count(Double)
  /// The same for who calculates with it: parts in thousandths.
  case exactCount(Double)
  /// A whole number that counts no cases: a line, a version, days.
  case ordinal(Int)
  /// "7 of 20"; missing of nothing.
  case share(Double, of: Double)
  case decimal(Double, places: Int)
  /// An estimate with its standard error: "7.0 ± 1.3"; a program gets the estimate.
  case uncertain(Double, error: Double, places: Int)
  /// A decimal number with as many of three places as it needs.
  case significant(Double)
  /// A share of one as percent.
  case percent(Double, places: Int)
  /// Shares of one from … to, as percent.
  case interval(Double, Double, places: Int)
  /// A probability in whole percent, with more places where it would round over its limit.
  case probability(Double, limit: Double)
  /// A number with two places, with more where it would round over its limit.
  case decimalBeside(Double, limit: Double)
  /// A p-value, which is never exactly 0.
  case pValue(Double)
  /// Places in an order.
  case rank(ClosedRange<Int>)
  /// An amount; its sign may stand in the heading.
  case euros(Double, places: Int = 0, sign: Bool = true)
  /// At least so much.
  case atLeast(Cell)
  case date(CalendarDate)
  /// A stable code for programs, with its words for people.
  case code(String, Prose)
  case text(Prose)
  /// Text from a file: shown as it is, trusted in nothing.
  case verbatim(String)
  case flag(Bool)
  case list([Cell], separator: String = ", ")
  /// A figure with what it rests on: `Disclosure` decides whether it shows.
  case resting(Cell, on: Basis)
  /// Words with a shape, so that colour is never alone; a program gets the words' cell.
  case signed(Sign, Cell)
  /// A cell that leads to another file beside this one, where a format can lead anywhere.
  case leading(Cell, to: String)
  /// How far the report may go: `Disclosure` fills it in.
  case disclosure

  /// The cases behind a figure.
  package enum Basis: Hashable, Sendable {
    /// Cases of a unit.
    case cases(Double)
    /// Cases of a unit that share a characteristic: few of them may be known persons.
    case casesOfCharacteristic(Double)
  }

  package static func code(_ value: String, _ label: LocalizedText) -> Cell {
    .code(value, Prose(label))
  }

  package static func text(_ text: LocalizedText) -> Cell { .text(Prose(text)) }

  package static func count(_ count: Int) -> Cell { .count(Double(count)) }

  /// "7 of 20".
  package static func share(_ part: Int, of whole: Int) -> Cell {
    .share(Double(part), of: Double(whole))
  }

  /// A share as percent; missing of nothing.
  package static func rate(_ part: Int, of whole: Int, places: Int) -> Cell {
    whole == 0 ? .missing : .percent(Double(part) / Double(whole), places: places)
  }
}

/// What words come to at a glance: a shape of its own for each, and a colour where there are colours.
package enum Sign: String, CaseIterable, Hashable, Sendable {
  case above, fine, look, below, none

  package var symbol: String {
    switch self {
    case .above: "▲"
    case .fine: "●"
    case .look: "◆"
    case .below: "▼"
    case .none: "○"
    }
  }
}

extension Optional where Wrapped == Cell {
  package var orMissing: Cell { self ?? .missing }
}
