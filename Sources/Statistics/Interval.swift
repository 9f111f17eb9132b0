/// A closed interval of real numbers.
package struct Interval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// A confidence level by its standard normal quantile.
package struct ConfidenceLevel: Hashable, Sendable {
  /// Between 0 and 1.
  package let probability: Double
  /// The standard normal quantile of (1 + probability) / 2.
  package let z: Double

  private init(probability: Double, z: Double) {
    self.probability = probability
    self.z = z
  }

  package static let percent95 = ConfidenceLevel(probability: 0.95, z: 1.959963984540054)
  package static let percent998 = ConfidenceLevel(probability: 0.998, z: 3.090232306167813)
}
