/// Evenly spaced points: whole multiples of a step.
package struct Lattice: Hashable, Sendable {
  /// The multiple of the step at which the points begin.
  package let first: Int
  package let count: Int
  package let step: Double

  /// - Precondition: `count > 0` and `step > 0`.
  package init(first: Int, count: Int, step: Double) {
    precondition(count > 0 && step > 0)
    self.first = first
    self.count = count
    self.step = step
  }

  /// The points from `−half · step` to `half · step`.
  package init(half: Int, step: Double) {
    self.init(first: -half, count: 2 * half + 1, step: step)
  }

  package func point(_ index: Int) -> Double { Double(first + index) * step }

  package var points: [Double] { (0..<count).map(point) }
}
