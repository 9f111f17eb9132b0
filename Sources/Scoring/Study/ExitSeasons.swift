internal import Outcomes
internal import Statistics

/// How exits are spread over the quarters of the year: success swings with the season.
struct ExitSeasons {
  private let cells: StudyCells
  private let criterion: Criterion
  private let position: Int?

  init(_ cells: StudyCells, _ criterion: Criterion) {
    self.cells = cells
    self.criterion = criterion
    position = cells.covariates.firstIndex(of: .stratum(.exitQuarter))
  }

  /// The greatest share of a unit's exits, known or not, that lies in one quarter of the year; `nil`
  /// where the data do not tell it.
  func largestShare(of place: StudyCells.Place) -> Double? {
    guard let position else { return nil }
    var quarters: [Substring: SharedCount] = [:]
    var all = SharedCount()
    for cell in cells[place] {
      let counts = cell.counts[criterion]
      let quarter = cells.patterns[cell.pattern][position].suffix(2)
      quarters[quarter, default: SharedCount()].add(counts.known + counts.unknown, at: cell.share)
      all.add(counts.known + counts.unknown, at: cell.share)
    }
    let largest = quarters.values.map(\.value).max() ?? 0
    return all.value > 0 ? largest / all.value : nil
  }
}
