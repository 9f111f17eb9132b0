/// A plan laid out for the loop over rows: plain tables behind plain pointers, since taking a list
/// out of an enumeration counts references, and that costs more than decoding a cell.
final class DecodingTables: @unchecked Sendable {
  // Sendable: nothing in it changes after `init`.

  /// What a column holds, and where it goes.
  struct Cell {
    enum Kind: UInt8 {
      case ignored, pseudonym, text, entry, exit, code, band, money
    }

    var kind = Kind.ignored
    var slot: UInt8 = 0
    /// The position of its list among all.
    var list: UInt8 = 0
  }

  /// A part of a key.
  struct KeyPart {
    enum Kind: UInt8 {
      case text, code, exitPeriod
    }

    let kind: Kind
    let slot: UInt8
  }

  let cells: UnsafeMutableBufferPointer<Cell>
  let key: UnsafeMutableBufferPointer<KeyPart>
  let codes: UnsafeMutableBufferPointer<CodeTable.Entry>
  let factors: UnsafeMutableBufferPointer<UInt64>
  /// Band by number below 1,000; of all columns that are read in bands.
  let bands: UnsafeMutableBufferPointer<UInt8>
  let months: UnsafeMutableBufferPointer<Int32>
  /// One table behind the other, each of so many days.
  let periods: UnsafeMutableBufferPointer<UInt16>
  let periodDays: Int
  let firstPeriodDay: Int32
  let classes: UnsafeMutableBufferPointer<UInt8>
  let separator: UInt8

  init(_ plan: RowPlan) {
    var cells: [Cell] = []
    var lists: [CodeTable] = []
    var bands: [UInt8] = []
    for cell in plan.cells {
      var flat = Cell()
      switch cell {
      case .ignored: break
      case .pseudonym: flat.kind = .pseudonym
      case .text(let slot):
        precondition(slot < RowPlan.textSlots)
        flat.kind = .text
        flat.slot = UInt8(slot)
      case .entry: flat.kind = .entry
      case .exit: flat.kind = .exit
      case .code(let slot, let list):
        precondition(slot < RowPlan.codeSlots)
        flat.kind = .code
        flat.slot = UInt8(slot)
        flat.list = UInt8(lists.count)
        lists.append(list)
      case .band(let slot, let edges):
        flat.kind = .band
        flat.slot = UInt8(slot)
        flat.list = UInt8(bands.count / 1_000)
        let starts = [0] + edges.map { min(max($0, 0), 1_000) }.sorted() + [1_000]
        for (position, run) in zip(starts, starts.dropFirst()).enumerated() {
          bands += [UInt8](repeating: UInt8(1 + position), count: run.1 - run.0)
        }
      case .money: flat.kind = .money
      }
      cells.append(flat)
    }
    self.cells = Self.copy(cells)
    key = Self.copy(
      plan.key.map { part in
        switch part {
        case .text(let slot): KeyPart(kind: .text, slot: UInt8(slot))
        case .code(let slot): KeyPart(kind: .code, slot: UInt8(slot))
        case .exitPeriod(let table): KeyPart(kind: .exitPeriod, slot: UInt8(table))
        }
      })
    codes = Self.copy(lists.flatMap(\.entries))
    factors = Self.copy(lists.map(\.factor))
    self.bands = Self.copy(bands)
    months = Self.copy(plan.days.months)
    precondition(plan.periods.allSatisfy { $0.count == plan.periods[0].count })
    periods = Self.copy(plan.periods.reduce(into: []) { $0 += $1 })
    periodDays = plan.periods.first?.count ?? 0
    firstPeriodDay = Int32(plan.firstPeriodDay)
    classes = Self.copy(CharacterClass.table())
    separator = plan.separator
  }

  deinit {
    cells.deallocate()
    key.deallocate()
    codes.deallocate()
    factors.deallocate()
    bands.deallocate()
    months.deallocate()
    periods.deallocate()
    classes.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }
}
