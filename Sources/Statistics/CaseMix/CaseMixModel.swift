/// What is expected of a trial from its covariates.
///
/// A covariate's slope is taken from within units where the data have it there
/// (``WithinRegression``): what tells units apart is then left to the units. A covariate that hardly
/// varies within any unit can be told from the units' effects by a prior only
/// (``LogisticRegression``, with all log-odds of the first step given).
///
/// The article Method, section 2.2.
package struct CaseMixModel: Hashable, Sendable {
  /// One per covariate, on the scale of log-odds.
  package let coefficients: [Double]
  /// Where each coefficient was found.
  package let sources: [Source]
  package let basis: Basis
  /// S: of the coefficients, what is not known of them. Zero where they are set to zero.
  let covariance: SymmetricMatrix

  package struct Source: Hashable, Sendable {
    /// `Σ_j Σ_{i∈j} w (x − x̄_j)²` with `w = r(1 − r)` at the group's rate r: how many cases' worth of
    /// information units have within them.
    package let withinInformation: Double
    package let isWithin: Bool
  }

  /// What the coefficients rest on.
  package enum Basis: Hashable, Sendable {
    /// Newton's method, after so many steps in all.
    case fitted(steps: Int)
    /// Set to zero: the design has no covariates.
    case noCovariates
    /// Set to zero: fewer trials than the minimum.
    case tooFewTrials(Double)
    /// Set to zero: fewer successes than the minimum.
    case tooFewSuccesses(Double)
    /// Set to zero: every trial was a success.
    case noFailures
    /// Set to zero: counts of many billions that contradict each other have no slope in doubles.
    case notSettled
  }

  /// The least data for which coefficients are estimated at all.
  package struct Minimum: Hashable, Sendable {
    package let trials: Int
    package let successes: Int

    package init(trials: Int, successes: Int) {
      self.trials = trials
      self.successes = successes
    }

    package static let standard = Minimum(trials: 100, successes: 20)
    package static let none = Minimum(trials: 0, successes: 0)
  }

  /// The within-information from which on a slope is taken from within units.
  package static let leastWithinInformation = 2.0

  /// `xᵀβ` of each pattern of a design.
  ///
  /// - Precondition: It has one column per coefficient.
  package func linearPredictors(_ design: SparseDesign) -> [Double] {
    precondition(design.columns == coefficients.count)
    return (0..<design.count).map { design.product($0, coefficients) }
  }

  /// Estimates the coefficients.
  ///
  /// - Parameters:
  ///   - table: Patterns and cells.
  ///   - minimum: With less than that all coefficients are zero, and ``basis`` says so.
  ///   - cores: How many groups are worked on at once; without influence on the result.
  package static func fit(
    _ table: BinomialTable, minimum: Minimum = .standard, cores: Int = 1
  ) async -> CaseMixModel {
    let information = WithinInformation.byColumn(table)
    let sources = information.map {
      Source(withinInformation: $0, isWithin: $0 >= leastWithinInformation)
    }
    if let reason = shortage(of: table, minimum) { return CaseMixModel(zeros: sources, reason) }
    let isWithin = sources.map(\.isWithin)
    let first = await WithinRegression.fit(table.selecting(isWithin), cores: cores)
    guard let first else { return CaseMixModel(zeros: sources, .notSettled) }
    var coefficients = Array(repeating: 0.0, count: table.columns)
    var covariance = SymmetricMatrix(size: table.columns)
    var steps = first.steps
    func place(_ values: [Double], _ matrix: SymmetricMatrix, where isMeant: Bool) {
      let places = isWithin.indices.filter { isWithin[$0] == isMeant }
      for (row, place) in places.enumerated() {
        coefficients[place] = values[row]
        for column in 0...row { covariance[place, places[column]] = matrix[row, column] }
      }
    }
    guard let within = first.hessian.inverse(least: WithinRegression.precision) else {
      return CaseMixModel(zeros: sources, .notSettled)
    }
    place(first.coefficients, within, where: true)
    if isWithin.contains(false) {
      let offsets = (0..<table.design.count).map { table.design.product($0, coefficients) }
      let second = CaseMixNewton(
        table: table.selecting(isWithin.map { !$0 }), penalty: .standard, offsets: offsets,
        cores: cores)
      do {
        let solution = try await second.fit()
        guard let between = solution.hessian.inverse(least: CaseMixPenalty.standard.coefficient)
        else { return CaseMixModel(zeros: sources, .notSettled) }
        place(solution.point.coefficients, between, where: false)
        steps += solution.steps
      } catch {
        return CaseMixModel(zeros: sources, .notSettled)
      }
    }
    return CaseMixModel(
      coefficients: coefficients, sources: sources, basis: .fitted(steps: steps),
      covariance: covariance)
  }

  private init(
    coefficients: [Double], sources: [Source], basis: Basis, covariance: SymmetricMatrix
  ) {
    self.coefficients = coefficients
    self.sources = sources
    self.basis = basis
    self.covariance = covariance
  }

  private init(zeros sources: [Source], _ reason: Basis) {
    self.init(
      coefficients: Array(repeating: 0, count: sources.count), sources: sources, basis: reason,
      covariance: SymmetricMatrix(size: sources.count))
  }

  private static func shortage(of table: BinomialTable, _ minimum: Minimum) -> Basis? {
    if table.trials < Double(minimum.trials) { return .tooFewTrials(table.trials) }
    if table.successes < Double(minimum.successes) { return .tooFewSuccesses(table.successes) }
    if table.columns == 0 { return .noCovariates }
    guard minimum != .none else { return nil }
    return table.successes == table.trials ? .noFailures : nil
  }
}
