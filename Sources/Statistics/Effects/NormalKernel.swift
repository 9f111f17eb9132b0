internal import RealModule

/// The weights of a normal distribution on the points of a lattice, cut off at four standard
/// deviations.
///
/// What a likelihood is convolved with where its expectation is not certain (the article Method,
/// section 2.2).
struct NormalKernel: Sendable {
  /// From −radius to radius; sums to 1.
  let weights: [Double]

  var radius: Int { weights.count / 2 }

  /// - Parameters:
  ///   - deviation: The standard deviation; not negative.
  ///   - step: Between the points.
  init(deviation: Double, step: Double) {
    let width = deviation / step
    guard width > 0 else {
      weights = [1]
      return
    }
    // Divided last, as the reference does: a radius one greater would move the sixth digit.
    let radius = Int((4 * deviation / step).rounded(.up))
    let densities = (-radius...radius).map { point -> Double in
      let z = Double(point) / width
      return .exp(-z * z / 2)
    }
    let total = densities.reduce(0, +)
    weights = densities.map { $0 / total }
  }
}
