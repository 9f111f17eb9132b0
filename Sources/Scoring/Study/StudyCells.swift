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
    fileprivate(set) var pattern: Int
    /// The part of each participation that counts.
    let share: Share
    fileprivate(set) var counts: CellCounts
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
  private var units: [AssessmentUnit: UnitCells] = [:]

  /// Cells in the order in which they came, those of one pattern and share added up now and then.
  private struct UnitCells {
    private(set) var cells: [StudyCells.Cell] = []
    private var merged = 0

    mutating func add(_ cell: StudyCells.Cell) {
      cells.append(cell)
      if cells.count > max(64, 2 * merged) {
        merge()
        merged = cells.count
      }
    }

    /// Sorts the cells and adds up those of one pattern and share.
    mutating func merge() {
      cells.sort { ($0.pattern, $0.share) < ($1.pattern, $1.share) }
      var kept = 0
      for cell in cells {
        if kept > 0, cells[kept - 1].pattern == cell.pattern, cells[kept - 1].share == cell.share {
          cells[kept - 1].counts += cell.counts
        } else {
          cells[kept] = cell
          kept += 1
        }
      }
      cells.removeLast(cells.count - kept)
    }

    mutating func renumber(_ places: [Int]) {
      for index in cells.indices { cells[index].pattern = places[cells[index].pattern] }
      merge()
    }
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
    units[unit, default: UnitCells()]
      .add(StudyCells.Cell(pattern: number, share: share, counts: CellCounts(tally)))
  }

  /// The cells of some units.
  consuming func finish(_ groups: [[AssessmentUnit]]) -> StudyCells {
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    var places = Array(repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    let sorted = order.map { patterns[$0] }
    var units = units
    let cells = groups.map { group in
      group.map { unit -> [StudyCells.Cell] in
        var own = units.removeValue(forKey: unit) ?? UnitCells()
        own.renumber(places)
        return own.cells
      }
    }
    return StudyCells(covariates: covariates, patterns: sorted, groups: cells)
  }
}
