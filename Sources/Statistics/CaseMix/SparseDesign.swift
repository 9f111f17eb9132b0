/// A design without its zeros, of which dummies mostly consist; all rows in three arrays.
package struct SparseDesign: Sendable {
  package let columns: Int
  /// Where each row begins in the other two arrays, and where the last one ends.
  private(set) var starts = [0]
  /// Of each entry, ascending within a row.
  private(set) var column: [Int] = []
  private(set) var value: [Double] = []

  /// A design without a row.
  package init(columns: Int) {
    self.columns = columns
  }

  /// - Parameter design: rows of one length; none for no columns.
  init(_ design: [[Double]]) {
    self.init(columns: design.first?.count ?? 0)
    for row in design { append(row.enumerated().filter { $1 != 0 }.map { ($0, $1) }) }
  }

  /// - Parameter entries: columns, ascending, with what is not zero in them.
  package mutating func append(_ entries: some Sequence<(column: Int, value: Double)>) {
    for (index, x) in entries {
      column.append(index)
      value.append(x)
    }
    starts.append(column.count)
  }

  /// The columns that are wanted, in their order.
  func selecting(_ isWanted: [Bool]) -> SparseDesign {
    var places = Array(repeating: 0, count: columns)
    var next = 0
    for index in 0..<columns where isWanted[index] {
      places[index] = next
      next += 1
    }
    var selected = SparseDesign(columns: next)
    for row in 0..<count {
      selected.append(
        entries(row).lazy.filter { isWanted[column[$0]] }.map { (places[column[$0]], value[$0]) })
    }
    return selected
  }

  /// The number of rows.
  package var count: Int { starts.count - 1 }

  /// A row with its zeros.
  package func row(_ row: Int) -> [Double] {
    var all = [Double](repeating: 0, count: columns)
    for entry in entries(row) { all[column[entry]] = value[entry] }
    return all
  }

  /// The entries of a row.
  func entries(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// `xᵀβ` of a row.
  func product(_ row: Int, _ coefficients: [Double]) -> Double {
    entries(row).reduce(0) { $0 + value[$1] * coefficients[column[$1]] }
  }
}
