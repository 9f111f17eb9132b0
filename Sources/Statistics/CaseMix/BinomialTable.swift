/// All trials of a study: covariate patterns, and cells by group, unit and pattern.
///
/// A *unit* is what is judged (a provider), a *group* holds the units that are compared with each
/// other (a district). Trials with the same covariates in the same unit are one cell, so a table
/// grows with the number of patterns, not with the number of trials.
package struct BinomialTable: Sendable {
  /// One row per covariate pattern; finite numbers, without an intercept.
  package let design: SparseDesign
  /// The units of each group, in the order given.
  package let groups: [[UnitCells]]
  /// How many whole trials there are.
  package let trials: Double
  /// How many whole successes there are.
  package let successes: Double

  /// - Parameters:
  ///   - design: Patterns by covariates; `[[]]` for a single pattern without covariates.
  ///   - groups: Groups by units by cells, in any order; cells of one pattern are added up.
  /// - Throws: The first fault in the order of the input.
  package init(
    design: [[Double]], groups: [[[BinomialCell]]]
  ) throws(BinomialTableError) {
    for (pattern, row) in design.enumerated() {
      guard row.count == design.first?.count else { throw .unequalRow(pattern: pattern) }
      if let column = row.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(pattern: pattern, column: column)
      }
    }
    try self.init(design: SparseDesign(design), groups: groups)
  }

  /// - Parameters:
  ///   - design: Patterns by covariates; finite numbers.
  ///   - groups: Groups by units by cells, in any order; cells of one pattern are added up.
  /// - Throws: The first fault of the groups in the order of the input.
  package init(
    design: SparseDesign, groups: [[[BinomialCell]]]
  ) throws(BinomialTableError) {
    var room = Self.mostTrials
    for (group, units) in groups.enumerated() {
      for (unit, cells) in units.enumerated() {
        for cell in cells {
          let place = BinomialTableError.Place(group: group, unit: unit, pattern: cell.pattern)
          guard (0..<design.count).contains(cell.pattern) else { throw .unknownPattern(place) }
          guard cell.successes >= 0, cell.successes <= cell.trials else {
            throw .invalidCounts(place)
          }
          guard cell.trials <= room else { throw .tooManyTrials(place) }
          room -= cell.trials
        }
      }
    }
    self.design = design
    self.groups = groups.map { $0.map(UnitCells.init) }
    var (trials, successes) = (SharedCount(), SharedCount())
    for cell in groups.joined().joined() {
      trials.add(cell.trials, at: cell.share)
      successes.add(cell.successes, at: cell.share)
    }
    self.trials = trials.value
    self.successes = successes.value
  }

  /// The same trials with other covariates of the same patterns.
  private init(_ table: BinomialTable, design: SparseDesign) {
    self.design = design
    groups = table.groups
    trials = table.trials
    successes = table.successes
  }

  /// The same trials with some of the covariates.
  func selecting(_ isWanted: [Bool]) -> BinomialTable {
    BinomialTable(self, design: design.selecting(isWanted))
  }

  /// The number of covariates.
  package var columns: Int { design.columns }

  /// Counts up to here are exact as doubles.
  private static let mostTrials = 1 << 53
}

/// Why counts and covariates are no table.
package enum BinomialTableError: Error, Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package let group: Int
    package let unit: Int
    package let pattern: Int

    package init(group: Int, unit: Int, pattern: Int) {
      self.group = group
      self.unit = unit
      self.pattern = pattern
    }
  }

  /// The row has another length than the first.
  case unequalRow(pattern: Int)
  /// A covariate is infinite or no number.
  case notFinite(pattern: Int, column: Int)
  /// A cell's pattern is no row of the design.
  case unknownPattern(Place)
  /// Not `0 ≤ successes ≤ trials`.
  case invalidCounts(Place)
  /// More than 2⁵³ trials up to this cell.
  case tooManyTrials(Place)
}
