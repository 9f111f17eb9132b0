/// A design without its zeros, of which dummies mostly consist; all rows in three arrays.
struct SparseDesign: Sendable {
  let columns: Int
  /// Where each row begins in the other two arrays, and where the last one ends.
  let starts: [Int]
  /// Of each entry, ascending within a row.
  let column: [Int]
  let value: [Double]

  init(_ design: [[Double]], columns: Int) {
    self.columns = columns
    var (starts, column, value) = ([0], [Int](), [Double]())
    for row in design {
      for (index, x) in row.enumerated() where x != 0 {
        column.append(index)
        value.append(x)
      }
      starts.append(column.count)
    }
    (self.starts, self.column, self.value) = (starts, column, value)
  }

  var count: Int { starts.count - 1 }

  /// The entries of a row.
  func entries(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// `xᵀβ` of a row.
  func product(_ row: Int, _ coefficients: [Double]) -> Double {
    entries(row).reduce(0) { $0 + value[$1] * coefficients[column[$1]] }
  }
}
