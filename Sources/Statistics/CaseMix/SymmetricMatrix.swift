/// A symmetric matrix, kept as its lower triangle by rows.
struct SymmetricMatrix: Sendable {
  let size: Int
  private(set) var elements: [Double]

  init(size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * (size + 1) / 2)
  }

  /// The element at a row and a column that is not beyond it.
  subscript(row: Int, column: Int) -> Double {
    get { elements[row * (row + 1) / 2 + column] }
    set { elements[row * (row + 1) / 2 + column] = newValue }
  }

  /// Adds `factor · v vᵀ`.
  mutating func add(_ factor: Double, times v: [Double]) {
    var index = 0
    for row in 0..<size {
      let scaled = factor * v[row]
      for column in 0...row {
        elements[index] += scaled * v[column]
        index += 1
      }
    }
  }

  mutating func add(_ other: SymmetricMatrix) {
    for index in elements.indices { elements[index] += other.elements[index] }
  }

  /// The solution of `A x = b` by Cholesky's decomposition; `nil` unless the matrix is positive
  /// definite beyond rounding.
  ///
  /// - Parameter scale: The size that each diagonal element had before anything was taken from it. A
  ///   pivot below 10⁻¹² of it means columns that depend on each other: what is left of it are
  ///   rounding errors, not information.
  func solving(_ b: [Double], scale: [Double]) -> [Double]? {
    var factor = self
    for row in 0..<size {
      for column in 0...row {
        var sum = factor[row, column]
        for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
        if row == column {
          guard sum > 1e-12 * scale[row], sum.isFinite else { return nil }
          factor[row, row] = sum.squareRoot()
        } else {
          factor[row, column] = sum / factor[column, column]
        }
      }
    }
    var x = b
    for row in 0..<size {
      for k in 0..<row { x[row] -= factor[row, k] * x[k] }
      x[row] /= factor[row, row]
    }
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(size, row + 1) { x[row] -= factor[k, row] * x[k] }
      x[row] /= factor[row, row]
    }
    return x
  }
}
