internal import Outcomes
internal import Statistics

/// The participations of one aim, summed by group, unit and covariate pattern.
struct StudyCells: Sendable {
  let covariates: [Covariate]
  /// The levels of each pattern, sorted: neither the order of rows nor that of files is left in it.
  let patterns: [[String]]
  /// By group, then by unit.
  let groups: [[[Cell]]]

  /// Where a unit stands.
  struct Place: Hashable, Sendable {
    let group: Int
    let unit: Int
  }

  /// Narrow: there are as many as participations where no two are alike.
  struct Cell: Sendable {
    fileprivate var narrowPattern: UInt32
    /// The part of each participation that counts.
    let share: Share
    fileprivate(set) var counts: CellCounts

    var pattern: Int { Int(narrowPattern) }
  }
}

extension StudyCells {
  subscript(place: Place) -> [Cell] { groups[place.group][place.unit] }

  /// The same with every blank of some units in one covariate taken for a level.
  func replacing(blanksOf position: Int, in places: Set<Place>, with level: String) -> StudyCells {
    var patterns = patterns
    var numbers = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, $0) })
    var groups = groups
    for place in places {
      for index in groups[place.group][place.unit].indices {
        var levels = patterns[groups[place.group][place.unit][index].pattern]
        guard levels[position] == Covariate.unknownLevel else { continue }
        levels[position] = level
        let number = numbers[levels] ?? patterns.count
        if number == patterns.count {
          numbers[levels] = number
          patterns.append(levels)
        }
        groups[place.group][place.unit][index].narrowPattern = UInt32(number)
      }
    }
    return StudyCells(covariates: covariates, patterns: patterns, groups: groups)
  }
}

/// The counts of every criterion.
struct CellCounts: Sendable {
  /// Successes, failures and unknown outcomes of each criterion.
  typealias Numbers<Number> = InlineArray<12, Number>

  private var numbers: Numbers<UInt32>

  /// As much of some numbers as there is room for; what there is none for is left in them.
  init(taking rest: inout Numbers<Int>) {
    numbers = Numbers { UInt32(clamping: rest[$0]) }
    for index in rest.indices { rest[index] -= Int(numbers[index]) }
  }

  subscript(criterion: Criterion) -> CriterionCounts<Int> {
    let place = 3 * criterion.place
    return CriterionCounts(
      successes: Int(numbers[place]), failures: Int(numbers[place + 1]),
      unknown: Int(numbers[place + 2]))
  }

  static func numbers(of tally: Tally) -> Numbers<Int> {
    var numbers = Numbers(repeating: 0)
    for criterion in Criterion.allCases {
      let counts = criterion.counts(of: tally)
      let place = 3 * criterion.place
      numbers[place] = counts.successes
      numbers[place + 1] = counts.failures
      numbers[place + 2] = counts.unknown
    }
    return numbers
  }

  /// - Returns: whether there was room for the sum; without it nothing is added.
  mutating func add(_ right: CellCounts) -> Bool {
    var sums = numbers
    for index in sums.indices {
      let (sum, overflows) = sums[index].addingReportingOverflow(right.numbers[index])
      if overflows { return false }
      sums[index] = sum
    }
    numbers = sums
    return true
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
      cells.sort {
        $0.narrowPattern == $1.narrowPattern
          ? $0.share < $1.share : $0.narrowPattern < $1.narrowPattern
      }
      var kept = 0
      for cell in cells {
        let last = kept > 0 ? cells[kept - 1] : nil
        if let last, last.narrowPattern == cell.narrowPattern, last.share == cell.share,
          cells[kept - 1].counts.add(cell.counts)
        {
          continue
        }
        cells[kept] = cell
        kept += 1
      }
      cells.removeLast(cells.count - kept)
    }

    mutating func renumber(_ places: [UInt32]) {
      for index in cells.indices { cells[index].narrowPattern = places[cells[index].pattern] }
      merge()
      // Without the room that was kept for more.
      cells = Array(cells[...])
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
    var rest = CellCounts.numbers(of: tally)
    // Who has no outcome yet, by no criterion, leaves no trace.
    while rest.indices.contains(where: { rest[$0] > 0 }) {
      let number = numbers[levels] ?? patterns.count
      if number == patterns.count {
        numbers[levels] = number
        patterns.append(levels)
      }
      units[unit, default: UnitCells()].add(
        StudyCells.Cell(
          narrowPattern: UInt32(number), share: share, counts: CellCounts(taking: &rest)))
    }
  }

  /// The cells of some units, which are then gone from here.
  mutating func finish(_ groups: [[AssessmentUnit]]) -> StudyCells {
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    var places = Array(repeating: UInt32(0), count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    let sorted = order.map { patterns[$0] }
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
