internal import Outcomes
internal import Statistics

/// Characteristics of persons that are adjusted for and that nobody wrote down.
///
/// Who leaves them blank cannot be compared: whether that matters is tried, level by level.
struct BlankCharacteristics {
  private let cells: StudyCells
  private let study: StudyResult

  init(_ cells: StudyCells, _ study: StudyResult) {
    self.cells = cells
    self.study = study
  }

  /// Places of the covariates in the patterns.
  private var positions: [Int] {
    study.caseMix.design.uses.compactMap { use -> Int? in
      guard case .stratum(let stratum) = use.covariate, stratum != .exitQuarter else { return nil }
      return cells.covariates.firstIndex(of: use.covariate)
    }
  }

  /// Cases of which a characteristic of the person that is adjusted for is not known, of all.
  func count(of place: StudyCells.Place) -> (blank: SharedCount, all: SharedCount) {
    let positions = positions
    var (blank, all) = (SharedCount(), SharedCount())
    for cell in cells[place] {
      let known = cell.counts[study.criterion].known
      all.add(known, at: cell.share)
      let levels = cells.patterns[cell.pattern]
      let isBlank = positions.contains { levels[$0] == Covariate.unknownLevel }
      blank.add(isBlank ? known : 0, at: cell.share)
    }
    return (blank, all)
  }

  /// What blanks may be taken for: each covariate in which some have blanks, each level that it has
  /// elsewhere; in the order of covariates, then of names.
  func trials(of places: Set<StudyCells.Place>) -> [(position: Int, level: String)] {
    positions.flatMap { position -> [(position: Int, level: String)] in
      let isConcerned = places.contains { place in
        cells[place].contains {
          cells.patterns[$0.pattern][position] == Covariate.unknownLevel
        }
      }
      guard isConcerned else { return [] }
      let levels = Set(cells.patterns.map { $0[position] }).subtracting([Covariate.unknownLevel])
      return levels.sorted().map { (position, $0) }
    }
  }
}
