internal import Statistics

/// How the cases of units differ from those of their groups: what a case mix makes up for.
struct Compositions {
  private let cells: StudyCells
  private let study: StudyResult

  init(_ cells: StudyCells, _ study: StudyResult) {
    self.cells = cells
    self.study = study
  }

  /// Every covariate of the case mix, in the order of the columns.
  func of(unit: Int, group: Int) -> [Composition] {
    let design = study.caseMix.design
    return design.uses.compactMap { use in
      guard let position = cells.covariates.firstIndex(of: use.covariate) else { return nil }
      let own = counts(at: position, of: [cells.groups[group][unit]])
      let all = counts(at: position, of: cells.groups[group])
      let (ownTotal, total) = (sum(own), sum(all))
      let kept = [use.reference] + use.levels + use.merged
      let levels = kept.map { name -> Composition.Level in
        let count = own[name] ?? 0
        return Composition.Level(
          name: name, coefficient: coefficient(use.covariate, name),
          cases: count, unit: ownTotal > 0 ? count / ownTotal : 0,
          group: total > 0 ? (all[name] ?? 0) / total : 0)
      }
      return Composition(
        covariate: use.covariate, reference: use.reference,
        levels: levels.filter { $0.unit != 0 || $0.group > 0 })
    }
  }

  private func coefficient(_ covariate: Covariate, _ level: String) -> Double {
    let columns = study.caseMix.design.columns
    let index = columns.firstIndex { $0.covariate == covariate && $0.level == level }
    return index.map { study.caseMix.coefficients[$0] } ?? 0
  }

  private func counts(at position: Int, of units: [[StudyCells.Cell]]) -> [String: Double] {
    var counts: [String: SharedCount] = [:]
    for cell in units.joined() {
      counts[cells.patterns[cell.pattern][position], default: SharedCount()]
        .add(cell.counts[study.criterion].known, at: cell.share)
    }
    return counts.mapValues(\.value)
  }

  private func sum(_ counts: [String: Double]) -> Double {
    counts.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
  }
}
