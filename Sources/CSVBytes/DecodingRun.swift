/// One run over bytes: the state that lives in registers while rows are decoded.
struct DecodingRun {
  let base: UnsafeRawPointer
  let limit: Int
  let end: Int
  let rows: UnsafeMutableBufferPointer<DecodedRow>
  let keyBytes: UnsafeMutableRawBufferPointer
  private let tables: DecodingTables
  private let cells: UnsafeMutableBufferPointer<DecodingTables.Cell>
  private let separator: UInt8
  private let longestKey: Int

  var position: Int
  var line: Int
  var count = 0

  /// Where the structure is looked for, and what of it has not been taken yet.
  private var block = 0
  private var mask: UInt64 = 0
  private var separators: UInt64 = 0
  private var all: UInt64 = 0
  private var keyEnd = 0

  // The row that is being decoded.
  private var texts = InlineArray<16, (start: Int32, length: Int32)>(repeating: (0, 0))
  private var pseudonym: (start: Int, length: Int) = (0, 0)

  init(
    base: UnsafeRawPointer, limit: Int, end: Int, tables: DecodingTables,
    rows: UnsafeMutableBufferPointer<DecodedRow>, keyBytes: UnsafeMutableRawBufferPointer,
    position: Int,
    line: Int
  ) {
    self.base = base
    self.limit = limit
    self.end = end
    self.tables = tables
    self.rows = rows
    self.keyBytes = keyBytes
    longestKey = tables.key.count * (RowDecoder.longestKeyText + 8) + 16
    self.position = position
    self.line = line
    cells = tables.cells
    separator = tables.separator
    separators = ByteMask.repeated(tables.separator)
  }

  mutating func decode() -> RowDecoder.Stop {
    guard position < limit else { return .limit }
    look(at: position)
    while position < limit {
      guard count < rows.count, keyEnd &+ longestKey <= keyBytes.count else { return .full }
      var row = DecodedRow()
      row.start = Int32(truncatingIfNeeded: position)
      row.line = Int32(truncatingIfNeeded: line)
      guard let next = self.row(&row) else { return .irregular }
      if next > 0 {
        rows[count] = row
        count &+= 1
        position = next
      } else {
        position = -next
      }
      line &+= 1
    }
    return .limit
  }

  // MARK: - Structure

  @inline(__always)
  private mutating func look(at offset: Int) {
    block = offset
    mask = ByteMask.structure(base + block, separator: separators, all: &all)
  }

  /// The next byte that may be of the structure; at `end` or behind it there is none.
  @inline(__always)
  private mutating func nextStructure() -> Int {
    while mask == 0 {
      block &+= 64
      guard block < end else { return end }
      mask = ByteMask.structure(base + block, separator: separators, all: &all)
    }
    let offset = block &+ mask.trailingZeroBitCount
    mask &= mask &- 1
    return offset
  }

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  // MARK: - Rows

  /// Decodes the row at `position`.
  /// - Returns: where the next one begins, negative behind an empty line; `nil` where the row is
  ///   not plainly regular.
  @inline(__always)
  private mutating func row(_ row: inout DecodedRow) -> Int? {
    let columns = cells.count
    var start = position
    var column = 0
    while true {
      var offset = nextStructure()
      if offset >= end { return nil }
      var found = byte(offset)
      var last = offset
      if found == 0x22 {
        // A field in quotes: up to the next quote, which must stand before a separator or line end.
        if offset != start { return nil }
        repeat {
          offset = nextStructure()
          if offset >= end { return nil }
          found = byte(offset)
          if found == 0x0A || found == 0x0D { return nil }
        } while found != 0x22
        start &+= 1
        last = offset
        offset &+= 1
        guard nextStructure() == offset, offset < end else { return nil }
        found = byte(offset)
      } else if found != separator, found != 0x0A, found != 0x0D {
        continue
      }
      if found == separator {
        if column >= columns &- 1 { return nil }
        if !cell(cells[column], start, last &- start, &row) { return nil }
        column &+= 1
        start = offset &+ 1
        continue
      }
      if found == 0x0D {
        // A carriage return alone ends a row as well; that is rare enough to be done elsewhere.
        offset &+= 1
        guard offset < end, byte(offset) == 0x0A, nextStructure() == offset else { return nil }
      } else if found != 0x0A {
        return nil
      }
      if column == 0, last == position { return -(offset &+ 1) }
      if column != columns &- 1 { return nil }
      if !cell(cells[column], start, last &- start, &row) { return nil }
      return finish(&row) ? offset &+ 1 : nil
    }
  }

  /// Decodes one cell; `false` where it is not plainly right.
  @inline(__always)
  private mutating func cell(
    _ cell: DecodingTables.Cell, _ offset: Int, _ length: Int, _ row: inout DecodedRow
  ) -> Bool {
    let start = base + offset
    let slot = Int(cell.slot)
    switch cell.kind {
    case .ignored: break
    case .pseudonym:
      guard let classes = tables.classes.baseAddress,
        CellDecoding.isPseudonym(start, length, classes)
      else { return false }
      pseudonym = (offset, length)
    case .text:
      guard length <= RowDecoder.longestKeyText else { return false }
      // A measure without a digit may say that none is known.
      if slot == RowPlan.measureSlot, !CellDecoding.hasDigit(start, length) { return false }
      // Somebody else shall look at what a spreadsheet would take for a formula.
      if length > 1, CellDecoding.isFormulaMark(byte(offset)) { return false }
      texts[slot] = (Int32(truncatingIfNeeded: offset), Int32(truncatingIfNeeded: length))
    case .entry:
      guard let day = day(start, length) else { return false }
      row.entry = day
    case .exit:
      if length == 0 { break }
      guard let day = day(start, length) else { return false }
      row.exit = day
    case .code:
      guard let entries = tables.codes.baseAddress,
        let code = CodeTable.code(
          start, length, entries + Int(cell.list) &* CodeTable.slots,
          tables.factors[Int(cell.list)])
      else { return false }
      row.codes[slot] = code
    case .band:
      if length == 0 { break }
      guard let bands = tables.bands.baseAddress,
        let band = CellDecoding.band(start, length, bands + Int(cell.list) &* 1_000)
      else { return false }
      row.codes[slot] = band
    case .money:
      if length == 0 { break }
      guard let cents = CellDecoding.cents(start, length) else { return false }
      row.cents = cents
    }
    return true
  }

  @inline(__always)
  private func day(_ start: UnsafeRawPointer, _ length: Int) -> Int32? {
    tables.months.baseAddress.flatMap { CellDecoding.day(start, length, $0) }
  }

  @inline(__always)
  private func period(of exit: Int32, table: UInt8) -> UInt16 {
    guard exit != DecodedRow.absent else { return 0 }
    let position = Int(exit &- tables.firstPeriodDay)
    guard position >= 0, position < tables.periodDays else { return 0 }
    return tables.periods[Int(table) &* tables.periodDays &+ position]
  }

  // MARK: - Keys

  /// Gives the row its key, as ``KeyBytes`` makes it, and what marks its stay; `false` where a text
  /// has characters that keys write in another way.
  @inline(__always)
  private mutating func finish(_ row: inout DecodedRow) -> Bool {
    let measure = texts[RowPlan.measureSlot]
    row.person = ByteHash.hash(base + pseudonym.start, pseudonym.length)
    row.measure = ByteHash.hash(base + Int(measure.start), Int(measure.length))
    guard let start = keyBytes.baseAddress else { return false }
    let key = start + keyEnd
    var length = 0
    var special: UInt64 = 0
    for part in tables.key {
      switch part.kind {
      case .text:
        let text = texts[Int(part.slot)]
        let size = Int(text.length)
        var done = 0
        while done < size {
          let word = base.loadUnaligned(fromByteOffset: Int(text.start) &+ done, as: UInt64.self)
          key.storeBytes(of: word, toByteOffset: length &+ done, as: UInt64.self)
          special |= Self.special(word, count: size &- done)
          done &+= 8
        }
        key.storeBytes(of: 0, toByteOffset: length &+ size, as: UInt8.self)
        length &+= size &+ 1
      case .code:
        key.storeBytes(of: row.codes[Int(part.slot)], toByteOffset: length, as: UInt8.self)
        length &+= 1
      case .exitPeriod:
        let period = period(of: row.exit, table: part.slot)
        key.storeBytes(of: period.bigEndian, toByteOffset: length, as: UInt16.self)
        length &+= 2
      }
    }
    row.keyStart = Int32(truncatingIfNeeded: keyEnd)
    row.keyLength = Int32(truncatingIfNeeded: length)
    row.keyHash = ByteHash.hash(key, length)
    keyEnd &+= length
    return special == 0
  }

  /// Not zero where one of the first bytes of a word is 0 or 1.
  @inline(__always)
  private static func special(_ word: UInt64, count: Int) -> UInt64 {
    let text = count >= 8 ? word : word | (UInt64.max &<< UInt64(count &* 8))
    return (text &- 0x0202_0202_0202_0202) & ~text & 0x8080_8080_8080_8080
  }

  /// Gives every row that was decoded the number of its key.
  ///
  /// Apart from decoding, because a look-up waits for memory: in a short loop the core has several
  /// of them under way.
  func number(_ keys: KeyTable) {
    guard let start = keyBytes.baseAddress else { return }
    for position in 0..<count {
      let row = rows[position]
      let number = keys.number(start + Int(row.keyStart), Int(row.keyLength), hash: row.keyHash)
      rows[position].key = UInt32(truncatingIfNeeded: number)
    }
  }
}
