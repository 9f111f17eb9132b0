/// The points on which the joint model of units' effects is computed.
///
/// The standard grid is part of the method's definition: another one gives other digits.
package struct EffectGrid: Hashable, Sendable {
  /// θ, a unit's effect within its group.
  package let theta: Lattice
  /// a, what the group's benchmark is off by.
  package let shift: Lattice
  /// τ, the standard deviation of the effects; above 0.
  package let tau: Lattice

  /// u = a + θ, a unit's effect against the benchmark.
  package var relative: Lattice {
    Lattice(
      first: theta.first + shift.first, count: theta.count + shift.count - 1, step: theta.step)
  }

  /// - Parameters:
  ///   - step: Between points of θ, of a and of u.
  ///   - theta: Points of θ on either side of 0.
  ///   - shift: Points of a on either side of 0.
  ///   - tauStep: Between points of τ, which begin at one step.
  ///   - tauCount: Points of τ.
  package init(step: Double, theta: Int, shift: Int, tauStep: Double, tauCount: Int) {
    self.theta = Lattice(half: theta, step: step)
    self.shift = Lattice(half: shift, step: step)
    tau = Lattice(first: 1, count: tauCount, step: tauStep)
  }

  /// θ from −5 to 5 and a from −3 to 3 by 0.02, τ from 0.05 to 2 by 0.05.
  ///
  /// a is wide because a giant moves a group's benchmark: with ±1.5 ten equal providers beside one were
  /// all above the average with certainty.
  package static let standard = EffectGrid(
    step: 0.02, theta: 250, shift: 150, tauStep: 0.05, tauCount: 40)
}
