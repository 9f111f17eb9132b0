/// Newton's method for a case-mix model, one group after another eliminated.
///
/// The units' block of the Hessian is diagonal and the groups' intercepts touch only their own units,
/// so both are eliminated group by group (Schur complement). What is left to solve has the size of
/// the covariates, however many units there are.
struct CaseMixNewton {
  private let table: BinomialTable
  private let penalty: CaseMixPenalty
  /// What is known of each pattern's log-odds beforehand.
  private let offsets: [Double]
  private let cores: Int

  /// - Parameter offsets: One for each pattern; none for zeros.
  init(table: BinomialTable, penalty: CaseMixPenalty, offsets: [Double] = [], cores: Int) {
    self.table = table
    self.penalty = penalty
    self.offsets = offsets
    self.cores = cores
  }

  /// Where the search ended.
  struct Solution {
    let point: Point
    let steps: Int
    let logLikelihood: Double
    /// Of the coefficients, with their penalty; intercepts and units' effects eliminated.
    let hessian: SymmetricMatrix
  }

  private var design: SparseDesign { table.design }

  /// Where the search stands.
  struct Point: Sendable {
    var coefficients: [Double]
    var groups: [CaseMixGroup.Effects]
  }

  private struct Evaluation {
    let objective: Double
    let logLikelihood: Double
    let groups: [CaseMixGroup.Terms]
  }

  private static let mostSteps = 100
  private static let smallestStep = 1e-12
  private static let farthest = 5.0
  /// Where nothing but the penalty tells columns apart, the rounding of huge counts moves
  /// coefficients to and fro: by less than this even for 10¹² trials.
  private static let largestRoundingError = 0.1

  func fit() async throws(CaseMixError) -> Solution {
    var point = start
    var current = await evaluate(point)
    var last = Double.infinity
    for step in 1...Self.mostSteps {
      let (direction, length) = try direction(from: point, current)
      guard length.isFinite else { throw .separated }
      let before = current.objective
      (point, current) = await advance(from: point, current, along: direction)
      let isStalled =
        length >= last / 2 && length < Self.largestRoundingError
        && (current.objective - before).magnitude <= rounding(before)
      if length < Self.smallestStep || isStalled {
        return Solution(
          point: point, steps: step, logLikelihood: current.logLikelihood,
          hessian: hessian(current).matrix)
      }
      last = length
    }
    throw .separated
  }

  /// No effects, and each group's intercept at its own rate.
  private var start: Point {
    Point(
      coefficients: Array(repeating: 0, count: table.columns),
      groups: table.groups.map { units in
        let trials = units.reduce(0) { $0 + $1.trials }
        let successes = units.reduce(0) { $0 + $1.successes }
        return CaseMixGroup.Effects(
          intercept: Logistic.logit((Double(successes) + 0.5) / (Double(trials) + 1)),
          units: Array(repeating: 0, count: units.count))
      })
  }

  private func evaluate(_ point: Point) async -> Evaluation {
    var predictors = offsets.isEmpty ? Array(repeating: 0, count: design.count) : offsets
    for pattern in predictors.indices {
      predictors[pattern] += design.product(pattern, point.coefficients)
    }
    let terms = await Parallel.map(count: table.groups.count, cores: cores) {
      [groups = table.groups, design, penalty, predictors] in
      CaseMixGroup(units: groups[$0], design: design, penalty: penalty)
        .terms(at: point.groups[$0], predictors: predictors)
    }
    let likelihood = terms.reduce(0) { $0 + $1.logLikelihood }
    let penalised = terms.reduce(0) { $0 + $1.penalty }
    let squares = point.coefficients.reduce(0) { $0 + $1 * $1 }
    return Evaluation(
      objective: likelihood - penalised - penalty.coefficient * squares / 2,
      logLikelihood: likelihood, groups: terms)
  }

  /// Newton's step and its largest component.
  private func direction(
    from point: Point, _ current: Evaluation
  ) throws(CaseMixError) -> (Point, Double) {
    let (hessian, scale) = hessian(current)
    var gradient = point.coefficients.map { -penalty.coefficient * $0 }
    for terms in current.groups {
      for column in gradient.indices { gradient[column] += terms.gradient[column] }
    }
    guard let coefficients = hessian.solving(gradient, scale: scale, least: penalty.coefficient)
    else {
      throw .dependentColumns
    }
    let groups = current.groups.map { $0.effects(for: coefficients) }
    var length = coefficients.reduce(0) { max($0, $1.magnitude) }
    for group in groups {
      guard group.intercept.isFinite else { throw .dependentColumns }
      length = group.units.reduce(max(length, group.intercept.magnitude)) { max($0, $1.magnitude) }
    }
    return (Point(coefficients: coefficients, groups: groups), length)
  }

  /// The curvature at a point, and the diagonal that it had before anything was eliminated.
  private func hessian(_ current: Evaluation) -> (matrix: SymmetricMatrix, scale: [Double]) {
    var hessian = SymmetricMatrix(size: table.columns)
    var scale = Array(repeating: penalty.coefficient, count: table.columns)
    for terms in current.groups {
      hessian.add(terms.hessian)
      for column in scale.indices { scale[column] += terms.information[column] }
    }
    for column in scale.indices { hessian[column, column] += penalty.coefficient }
    return (hessian, scale)
  }

  /// The whole step, or half of it, a quarter ... until the objective does not fall.
  ///
  /// A step that would move log-odds by more than five trusts a curvature that is not there any more
  /// at its end; it is shortened first.
  private func advance(
    from point: Point, _ current: Evaluation, along direction: Point
  ) async -> (Point, Evaluation) {
    var share = min(1, Self.farthest / reach(of: direction))
    while share > 1e-10 {
      let next = point.moved(by: share, along: direction)
      let evaluation = await evaluate(next)
      if evaluation.objective >= current.objective - rounding(current.objective) {
        return (next, evaluation)
      }
      share /= 2
    }
    return (point, current)
  }

  /// A bound of what a step adds to any cell's log-odds.
  private func reach(of direction: Point) -> Double {
    let covariates = (0..<design.count).reduce(0) {
      max($0, design.product($1, direction.coefficients).magnitude)
    }
    let others = direction.groups.reduce(0) {
      max($0, $1.intercept.magnitude + $1.units.reduce(0) { max($0, $1.magnitude) })
    }
    return covariates + others
  }

  /// Near the optimum the objective changes by less than the rounding of its sum.
  private func rounding(_ objective: Double) -> Double { 1e-12 * (1 + objective.magnitude) }
}

extension CaseMixNewton.Point {
  fileprivate func moved(by share: Double, along direction: Self) -> Self {
    func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + share * $1 } }
    return Self(
      coefficients: sum(coefficients, direction.coefficients),
      groups: zip(groups, direction.groups).map { here, there in
        CaseMixGroup.Effects(
          intercept: here.intercept + share * there.intercept, units: sum(here.units, there.units))
      })
  }
}
