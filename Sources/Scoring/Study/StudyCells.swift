internal import Outcomes
internal import Statistics

/// The participations of one aim, summed by group, unit and covariate pattern.
struct StudyCells: Sendable {
  let covariates: [Covariate]
  /// The levels of each pattern, sorted: neither the order of rows nor that of files is left in it.
  let patterns: [[String]]
  /// By group, then by unit.
  let groups: [[[Cell]]]

  struct Cell: Sendable {
    let pattern: Int
    /// The part of each participation that counts.
    let share: Share
    let counts: CellCounts
  }
}

/// The counts of every criterion.
struct CellCounts: Sendable {
  private var integration = CriterionCounts<Int>()
  private var progress = CriterionCounts<Int>()
  private var qualification = CriterionCounts<Int>()
  private var retention = CriterionCounts<Int>()

  init(_ tally: Tally) {
    integration = Criterion.integration.counts(of: tally)
    progress = Criterion.progress.counts(of: tally)
    qualification = Criterion.qualification.counts(of: tally)
    retention = Criterion.retention.counts(of: tally)
  }

  subscript(criterion: Criterion) -> CriterionCounts<Int> {
    switch criterion {
    case .integration: integration
    case .progress: progress
    case .qualification: qualification
    case .retention: retention
    }
  }

  static func += (left: inout CellCounts, right: CellCounts) {
    left.integration += right.integration
    left.progress += right.progress
    left.qualification += right.qualification
    left.retention += right.retention
  }
}

/// Numbers covariate patterns while tallies come in, and sums each unit's cells.
struct CellSums {
  private let covariates: [Covariate]
  private var numbers: [[String]: Int] = [:]
  private var patterns: [[String]] = []
  private var units: [AssessmentUnit: [Place: CellCounts]] = [:]

  private struct Place: Hashable {
    let pattern: Int
    let share: Share
  }

  init(covariates: [Covariate]) {
    self.covariates = covariates
  }

  /// - Parameters:
  ///   - share: the part of each participation that counts for the unit.
  ///   - levels: one for each covariate.
  mutating func add(
    _ tally: Tally, of unit: AssessmentUnit, share: Share, levels: [String]
  ) {
    let number = numbers[levels] ?? patterns.count
    if number == patterns.count {
      numbers[levels] = number
      patterns.append(levels)
    }
    let counts = CellCounts(tally)
    let place = Place(pattern: number, share: share)
    if units[unit]?[place] == nil {
      units[unit, default: [:]][place] = counts
    } else {
      units[unit]?[place]? += counts
    }
  }

  /// The cells of some units.
  func cells(of groups: [[AssessmentUnit]]) -> StudyCells {
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    var places = Array(repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return StudyCells(
      covariates: covariates, patterns: order.map { patterns[$0] },
      groups: groups.map { group in
        group.map { unit in
          (units[unit] ?? [:]).map {
            StudyCells.Cell(pattern: places[$0.pattern], share: $0.share, counts: $1)
          }
          .sorted { ($0.pattern, $0.share) < ($1.pattern, $1.share) }
        }
      })
  }
}
