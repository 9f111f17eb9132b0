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
    /// Two bytes: the period that the exit lies in.
    case exitPeriod
  }

  package static let codeSlots = 8
  package static let textSlots = 16
  /// Which text is the measure: with the pseudonym it makes the mark of a stay.
  package static let measureSlot = 0

  package let separator: UInt8
  package let cells: [Cell]
  package let key: [KeyPart]
  package let days: DayTable
  /// By days since 1 January 1970, from `firstPeriodDay` on: the period of an exit, 0 for none.
  package let periods: [UInt16]
  package let firstPeriodDay: Int

  package init(
    separator: UInt8, cells: [Cell], key: [KeyPart], days: DayTable, periods: [UInt16],
    firstPeriodDay: Int
  ) {
    self.separator = separator
    self.cells = cells
    self.key = key
    self.days = days
    self.periods = periods
    self.firstPeriodDay = firstPeriodDay
  }

  /// The period of a day.
  package func period(of day: Int) -> UInt16 {
    let position = day - firstPeriodDay
    return periods.indices.contains(position) ? periods[position] : 0
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
  /// The mark of its stay; see ``StayMarks``.
  package var mark: UInt64 = 0
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

/// The bytes of a key, put together part by part.
package struct KeyBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Its length in one byte, or 255 and four bytes, then the text.
  package mutating func add(text: String) {
    let text = Array(text.utf8)
    if text.count < 255 {
      bytes.append(UInt8(text.count))
    } else {
      bytes.append(255)
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(text.count >> shift & 0xFF)) }
    }
    bytes += text
  }

  package mutating func add(code: UInt8) { bytes.append(code) }

  package mutating func add(period: UInt16) {
    bytes += [UInt8(period & 0xFF), UInt8(period >> 8)]
  }
}

/// Takes keys apart again.
package struct KeyBytesReader: Sendable {
  private var bytes: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  package mutating func text() -> String {
    var length = Int(code())
    if length == 255 {
      length = 0
      for shift in [0, 8, 16, 24] { length |= Int(code()) << shift }
    }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    bytes = bytes.dropFirst(length)
    return text
  }

  package mutating func code() -> UInt8 { bytes.popFirst() ?? 0 }

  package mutating func period() -> UInt16 {
    let low = UInt16(code())
    return low | UInt16(code()) << 8
  }
}
