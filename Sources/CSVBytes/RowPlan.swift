/// How the cells of each column are read, and what a row's key is made of.
package struct RowPlan: Sendable {
  /// What a column holds.
  package enum Cell: Sendable {
    /// Any text; nothing of it is needed.
    case ignored
    case pseudonym
    /// A text that keys may be made of, by slot.
    case text(slot: Int)
    case entry
    case exit
    /// A word of a list, by slot.
    case code(slot: Int, CodeTable)
    /// A whole number below 1,000, kept as the number of the band that it lies in.
    case band(slot: Int, edges: [Int])
    case money
  }

  /// What keys are made of, in this order.
  package enum KeyPart: Sendable {
    case text(slot: Int)
    /// One byte: the code or band of a slot.
    case code(slot: Int)
    /// Two bytes: the period that the exit lies in, by one of the tables.
    case exitPeriod(table: Int)
  }

  package static let codeSlots = 8
  package static let textSlots = 16
  /// Which text is the measure: with the pseudonym it tells stays apart.
  package static let measureSlot = 0

  package let separator: UInt8
  package let cells: [Cell]
  package let key: [KeyPart]
  package let days: DayTable
  /// Tables of one length, by days since 1 January 1970 from `firstPeriodDay` on: the period of an
  /// exit, 0 for none.
  package let periods: [[UInt16]]
  package let firstPeriodDay: Int

  package init(
    separator: UInt8, cells: [Cell], key: [KeyPart], days: DayTable, periods: [[UInt16]],
    firstPeriodDay: Int
  ) {
    self.separator = separator
    self.cells = cells
    self.key = key
    self.days = days
    self.periods = periods
    self.firstPeriodDay = firstPeriodDay
  }
}

/// A row in small whole numbers.
package struct DecodedRow: Sendable {
  /// There is no such day or amount.
  @inlinable package static var absent: Int32 { .min }

  /// Where it begins in the bytes that were read.
  package var start: Int32 = 0
  package var line: Int32 = 0
  /// Days since 1 January 1970.
  package var entry = absent
  package var exit = absent
  /// Cents; negative where the cell is empty.
  package var cents: Int64 = -1
  /// Of the bytes of the pseudonym and of the measure; together they mark a stay, see ``StayMarks``.
  package var person: UInt64 = 0
  package var measure: UInt64 = 0
  /// The number of its key.
  package var key: UInt32 = 0
  /// Where the key lies among those of the batch, and its hash, until it is numbered.
  var keyStart: Int32 = 0
  var keyLength: Int32 = 0
  var keyHash: UInt64 = 0
  /// Codes and bands by slot; 0 where the cell is empty.
  package var codes = SIMD8<UInt8>()

  package init() {}
}
