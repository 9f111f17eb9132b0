/// A confidence level with its standard normal quantile.
package struct ConfidenceLevel: Hashable, Sendable {
  /// Between 0 and 1.
  package let probability: Double
  /// The standard normal quantile of (1 + probability) / 2.
  package let z: Double

  private init(probability: Double, z: Double) {
    self.probability = probability
    self.z = z
  }

  /// Any level strictly between 0 and 1; `nil` for every other number.
  package init?(_ probability: Double) {
    guard probability > 0, probability < 1 else { return nil }
    guard let z = NormalDistribution.twoSidedQuantile(1 - probability) else { return nil }
    self.init(probability: probability, z: z)
  }

  /// What the interval leaves out on both sides together.
  package var alpha: Double { 1 - probability }

  package static let percent90 = ConfidenceLevel(probability: 0.9, z: 1.6448536269514722)
  package static let percent95 = ConfidenceLevel(probability: 0.95, z: 1.959963984540054)
  package static let percent998 = ConfidenceLevel(probability: 0.998, z: 3.090232306167813)
}
