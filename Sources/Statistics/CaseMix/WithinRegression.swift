internal import RealModule

/// Logistic regression with an effect of each unit that nothing holds back, so that slopes come from
/// within units alone.
///
/// `η = γ_j + xᵀβ`, and `ℓ(β, γ) + ½ Σ_j ln W_j − ½ |β|²` is maximised, `W_j = Σ n p(1 − p)`. The second
/// term is Jeffreys' prior of each γ_j: in the score it gives every unit one half success and one half
/// failure, spread over its cases by `h = n p(1 − p) / W_j`. It keeps γ finite where all or none of a unit
/// succeeded, and brings β close to conditional logistic regression.
///
/// The article Method, section 2.2; D. Firth, "Bias Reduction of Maximum Likelihood Estimates",
/// Biometrika 80 (1993), 27-38.
struct WithinRegression {
  let coefficients: [Double]
  /// By group, then by unit: γ.
  let effects: [[Double]]
  let steps: Int
  /// Of the coefficients, with their penalty and without the second term; γ eliminated.
  let hessian: SymmetricMatrix
  /// By group, then by unit: its part of the curvature and of the score of β, where the search ended.
  let parts: [[Part]]

  /// What one unit says of the slopes.
  struct Part: Sendable {
    var hessian: SymmetricMatrix
    var score: [Double]
  }

  /// Of each coefficient's prior.
  static let precision = 1.0

  /// `nil` where counts are so great that no step comes near the maximum.
  ///
  /// - Parameters:
  ///   - precision: Of each coefficient; 0 leaves them free.
  ///   - keepsParts: Whether what each unit says is wanted.
  static func fit(
    _ table: BinomialTable, precision: Double = precision, keepsParts: Bool = false, cores: Int = 1
  ) async -> WithinRegression? {
    await WithinNewton(table: table, precision: precision, cores: cores)
      .fit(keepsParts: keepsParts)
  }
}

/// The search for the maximum, each unit's effect eliminated.
///
/// Steps weigh a trial pattern by `(n + h) p (1 − p)`: with n alone the effect of a unit of one case would
/// be sent to and fro for ever, each step twice as long as needed.
private struct WithinNewton {
  let table: BinomialTable
  let precision: Double
  let cores: Int

  struct Point: Sendable {
    var coefficients: [Double]
    var effects: [[Double]]
  }

  /// What one group adds.
  struct Terms: Sendable {
    var objective = 0.0
    var gradient: [Double]
    var hessian: SymmetricMatrix
    /// By unit: score and curvature of γ, and its mixed derivatives with β.
    var units: [(slope: Double, weight: Double, mixed: [Double])] = []
    var parts: [WithinRegression.Part] = []
  }

  private static let mostSteps = 200
  private static let smallestStep = 1e-12
  fileprivate static let farthest = 5.0

  func fit(keepsParts: Bool) async -> WithinRegression? {
    var point = start
    var terms = await evaluate(point)
    var objective = objective(point, terms)
    var last = Double.infinity
    for step in 1...Self.mostSteps {
      guard let direction = direction(from: point, terms) else { return nil }
      let length = direction.effects.joined()
        .reduce(direction.coefficients.reduce(0) { max($0, $1.magnitude) }) {
          max($0, $1.magnitude)
        }
      guard length.isFinite else { return nil }
      var share = min(1, Self.farthest / reach(of: direction))
      let before = objective
      var isMoved = false
      while share > 1e-10 && !isMoved {
        let next = point.moved(by: share, along: direction)
        let candidate = await evaluate(next)
        let value = self.objective(next, candidate)
        isMoved = value >= objective - 1e-12 * (1 + objective.magnitude)
        if isMoved { (point, terms, objective) = (next, candidate, value) }
        share /= 2
      }
      let isLevel = (objective - before).magnitude <= 1e-12 * (1 + before.magnitude)
      if length < Self.smallestStep || (isLevel && length < 0.1 && length >= last / 2) {
        return result(point, await evaluate(point, isLast: true, keepsParts: keepsParts), step)
      }
      last = length
    }
    return nil
  }

  /// The most that a step's slopes add to any cell's log-odds. Units' effects are shortened one by one:
  /// one unit that has hardly any information must not hold up all others.
  private func reach(of direction: Point) -> Double {
    (0..<table.design.count).reduce(0) {
      max($0, table.design.product($1, direction.coefficients).magnitude)
    }
  }

  private var start: Point {
    Point(
      coefficients: Array(repeating: 0, count: table.columns),
      effects: table.groups.map { units in
        units.map { Logistic.logit(($0.successes + 0.5) / ($0.trials + 1)) }
      })
  }

  private func result(_ point: Point, _ terms: [Terms], _ step: Int) -> WithinRegression {
    WithinRegression(
      coefficients: point.coefficients, effects: point.effects, steps: step,
      hessian: hessian(terms), parts: terms.map(\.parts))
  }

  private func hessian(_ terms: [Terms]) -> SymmetricMatrix {
    var hessian = SymmetricMatrix(size: table.columns)
    for column in 0..<table.columns { hessian[column, column] = precision }
    for group in terms { hessian.add(group.hessian) }
    return hessian
  }

  private func objective(_ point: Point, _ terms: [Terms]) -> Double {
    let squares = point.coefficients.reduce(0) { $0 + $1 * $1 }
    return terms.reduce(-precision * squares / 2) { $0 + $1.objective }
  }

  private func direction(from point: Point, _ terms: [Terms]) -> Point? {
    let hessian = hessian(terms)
    var gradient = point.coefficients.map { -precision * $0 }
    for group in terms {
      for column in gradient.indices { gradient[column] += group.gradient[column] }
    }
    let scale = gradient.indices.map { max(hessian[$0, $0], precision) }
    guard let coefficients = hessian.solving(gradient, scale: scale, least: precision) else {
      return nil
    }
    return Point(
      coefficients: coefficients,
      effects: terms.map { group in
        group.units.map { unit in
          var slope = unit.slope
          for column in coefficients.indices { slope -= unit.mixed[column] * coefficients[column] }
          return unit.weight > 0 ? slope / unit.weight : 0
        }
      })
  }

  /// - Parameter isLast: whether curvature is that of the trials alone.
  private func evaluate(
    _ point: Point, isLast: Bool = false, keepsParts: Bool = false
  ) async -> [Terms] {
    let design = table.design
    let predictors = (0..<design.count).map { design.product($0, point.coefficients) }
    return await Parallel.map(count: table.groups.count, cores: cores) { [groups = table.groups] in
      Terms(
        groups[$0], design, predictors, effects: point.effects[$0], isLast: isLast,
        keepsParts: keepsParts)
    }
  }
}

extension WithinNewton.Terms {
  init(
    _ units: [UnitCells], _ design: SparseDesign, _ predictors: [Double], effects: [Double],
    isLast: Bool, keepsParts: Bool
  ) {
    let columns = design.columns
    gradient = Array(repeating: 0, count: columns)
    hessian = SymmetricMatrix(size: columns)
    var values: [Logistic.Value] = []
    for (cells, effect) in zip(units, effects) {
      values.removeAll(keepingCapacity: true)
      var information = 0.0
      for cell in cells.cells {
        let eta = effect + predictors[cell.pattern]
        let value = Logistic.value(eta)
        values.append(value)
        information += cell.weightedTrials * value.p * value.complement
        objective += cell.weightedSuccesses * eta - cell.weightedTrials * value.softplus
      }
      if information > 0 { objective += Double.log(information) / 2 }
      var (slope, curvature) = (0.0, 0.0)
      var mixed = [Double](repeating: 0, count: columns)
      var part = WithinRegression.Part(
        hessian: SymmetricMatrix(size: keepsParts ? columns : 0),
        score: Array(repeating: 0, count: keepsParts ? columns : 0))
      for (cell, value) in zip(cells.cells, values) {
        let own = cell.weightedTrials * value.p * value.complement
        let half = information > 0 ? own / information : 0
        let weight = isLast ? own : own + half * value.p * value.complement
        curvature += weight
        let residual =
          cell.weightedSuccesses - cell.weightedTrials * value.p
          + half * (value.complement - value.p) / 2
        slope += residual
        let entries = design.entries(cell.pattern)
        for entry in entries {
          let (column, x) = (design.column[entry], design.value[entry])
          gradient[column] += residual * x
          mixed[column] += weight * x
          for other in entries.lowerBound...entry {
            let product = weight * x * design.value[other]
            hessian[column, design.column[other]] += product
            if keepsParts { part.hessian[column, design.column[other]] += product }
          }
          if keepsParts { part.score[column] += residual * x }
        }
      }
      if curvature > 0 {
        hessian.add(-1 / curvature, times: mixed)
        for column in 0..<columns { gradient[column] -= mixed[column] * slope / curvature }
        if keepsParts {
          part.hessian.add(-1 / curvature, times: mixed)
          for column in 0..<columns { part.score[column] -= mixed[column] * slope / curvature }
        }
      }
      self.units.append((slope, curvature, mixed))
      if keepsParts { parts.append(part) }
    }
  }
}

extension WithinNewton.Point {
  fileprivate func moved(by share: Double, along direction: Self) -> Self {
    func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + share * $1 } }
    return Self(
      coefficients: sum(coefficients, direction.coefficients),
      effects: zip(effects, direction.effects).map { here, there in
        zip(here, there).map {
          $0 + min(max(share * $1, -WithinNewton.farthest), WithinNewton.farthest)
        }
      })
  }
}
