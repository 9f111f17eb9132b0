/// Some counts in place, so that counting one touches one.
struct InlineCounts<let size: Int, Count: FixedWidthInteger & Sendable>: Hashable, Sendable {
  private var cells = InlineArray<size, Count>(repeating: 0)

  init() {}

  init<Other>(clamping other: InlineCounts<size, Other>) {
    for cell in cells.indices { cells[cell] = Count(clamping: other[cell]) }
  }

  @inline(__always)
  subscript(cell: Int) -> Count {
    get { cells[cell] }
    set { cells[cell] = newValue }
  }

  static func += (left: inout Self, right: Self) {
    for cell in left.cells.indices { left.cells[cell] += right.cells[cell] }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.cells.indices.allSatisfy { left.cells[$0] == right.cells[$0] }
  }

  func hash(into hasher: inout Hasher) {
    for cell in cells.indices { hasher.combine(cells[cell]) }
  }
}
