/// A symmetric matrix, kept as its lower triangle by rows.
struct SymmetricMatrix: Hashable, Sendable {
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

  mutating func add(_ other: SymmetricMatrix, times factor: Double = 1) {
    for index in elements.indices { elements[index] += factor * other.elements[index] }
  }

  /// The element at a row and a column in any order.
  func element(_ one: Int, _ other: Int) -> Double { self[max(one, other), min(one, other)] }

  /// `vᵀ A v`.
  func quadraticForm(_ v: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<size {
      var part = self[row, row] * v[row] / 2
      for column in 0..<row { part += self[row, column] * v[column] }
      sum += 2 * v[row] * part
    }
    return sum
  }

  /// The inverse of a matrix whose least eigenvalue is known to be at least `least`, above 0.
  func inverse(least: Double) -> SymmetricMatrix? {
    var inverse = SymmetricMatrix(size: size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      guard let x = solving(unit, scale: unit, least: least) else { return nil }
      for row in column..<size { inverse[row, column] = x[row] }
    }
    return inverse
  }

  /// The solution of `A x = b` by Cholesky's decomposition; `nil` unless the matrix is positive
  /// definite beyond rounding.
  ///
  /// - Parameters:
  ///   - scale: The size that each diagonal element had before anything was taken from it. A pivot
  ///     below 10⁻¹² of it means columns that depend on each other: what is left of it are rounding
  ///     errors, not information.
  ///   - least: The least eigenvalue, where it is known to be positive. No pivot is smaller but by
  ///     rounding, and is then set to it.
  func solving(_ b: [Double], scale: [Double], least: Double) -> [Double]? {
    var factor = self
    for row in 0..<size {
      for column in 0...row {
        var sum = factor[row, column]
        for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
        if row == column {
          let pivot = least > 0 ? max(sum, least) : sum
          guard pivot.isFinite, least > 0 || pivot > 1e-12 * scale[row] else { return nil }
          factor[row, row] = pivot.squareRoot()
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
