internal import RealModule

/// The logistic function and its kin, without overflow or loss of digits at either end.
enum Logistic {
  /// `expit(η)`, its complement, and `ln(1 + e^η)`, from one exponential.
  struct Value {
    let p: Double
    let complement: Double
    let softplus: Double
  }

  static func value(_ eta: Double) -> Value {
    let small = Double.exp(-eta.magnitude)
    let (larger, smaller) = (1 / (1 + small), small / (1 + small))
    return Value(
      p: eta >= 0 ? larger : smaller, complement: eta >= 0 ? smaller : larger,
      softplus: max(eta, 0) + .log(onePlus: small))
  }

  static func expit(_ eta: Double) -> Double {
    let small = Double.exp(-eta.magnitude)
    return (eta >= 0 ? 1 : small) / (1 + small)
  }

  /// - Precondition: `0 < p < 1`.
  static func logit(_ p: Double) -> Double {
    .log(p) - .log(onePlus: -p)
  }
}
