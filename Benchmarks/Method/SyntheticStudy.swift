internal import RealModule
internal import Statistics
import TestSupport

/// A made-up study of a country's size: nothing in it comes from a person.
struct SyntheticStudy {
  let providers: Int
  let groups: Int
  let trials: Int
  let columns = 30

  /// Few participations have few patterns.
  var patterns: Int { min(1_000, max(1, trials / providers / 4)) }

  /// Ten categorical covariates of four levels each, the first of them the reference.
  func design(_ random: inout SplitMix64) -> [[Double]] {
    (0..<patterns).map { _ in
      (0..<10).flatMap { _ -> [Double] in
        let level = Int.random(in: 0..<4, using: &random)
        return (1..<4).map { $0 == level ? 1 : 0 }
      }
    }
  }

  func table(_ random: inout SplitMix64) throws -> BinomialTable {
    let design = design(&random)
    let slopes = (0..<columns).map { _ in normal(&random) * 0.4 }
    let predictors = design.map { row in zip(row, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
    let mean = max(1, trials / providers / patterns)
    let cells = (0..<groups).map { _ in
      let intercept = -1.5 + 0.5 * normal(&random)
      return (0..<(providers / groups)).map { _ in
        let effect = 0.3 * normal(&random)
        return predictors.enumerated().map { pattern, predictor in
          let n = Int.random(in: 0...(2 * mean), using: &random)
          let p = 1 / (1 + Double.exp(-(intercept + effect + predictor)))
          let successes = (0..<n).count { _ in Double.random(in: 0..<1, using: &random) < p }
          return BinomialCell(pattern: pattern, trials: n, successes: successes)
        }
      }
    }
    return try BinomialTable(design: design, groups: cells)
  }

  /// A standard normal number (Box and Muller).
  private func normal(_ random: inout SplitMix64) -> Double {
    let radius = (-2 * Double.log(1 - Double.random(in: 0..<1, using: &random))).squareRoot()
    return radius * .cos(2 * .pi * Double.random(in: 0..<1, using: &random))
  }
}
