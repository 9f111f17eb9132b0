internal import Outcomes
internal import Statistics

/// Characteristics that tell units apart instead of their participants.
///
/// A level that only one unit has cannot be told from that unit: the part of its effect that the
/// level's coefficient takes is expected of it too. And what is not known of a unit's participants
/// cannot be adjusted for.
struct OwnCharacteristics {
  /// The share of a level's cases above which it is one unit's own.
  private static let ownShare = 0.8

  private let cells: StudyCells
  private let study: StudyResult
  /// By covariate of the design, then by level with a coefficient: its known cases.
  private let totals: [[String: SharedCount]]

  init(_ cells: StudyCells, _ study: StudyResult) {
    self.cells = cells
    self.study = study
    let all = cells.groups.joined()
    totals = study.caseMix.design.uses.map { use in
      Self.counts(of: use, cells, study.criterion, all.joined())
    }
  }

  private static func counts(
    of use: CaseMixDesign.Use, _ all: StudyCells, _ criterion: Criterion,
    _ cells: some Sequence<StudyCells.Cell>
  ) -> [String: SharedCount] {
    guard let position = all.covariates.firstIndex(of: use.covariate) else { return [:] }
    var counts: [String: SharedCount] = [:]
    for cell in cells {
      let level = all.patterns[cell.pattern][position]
      if use.levels.contains(level) {
        counts[level, default: SharedCount()].add(cell.counts[criterion].known, at: cell.share)
      }
    }
    return counts
  }

  /// The unit's known cases with a level that is nearly its own, of its known cases.
  func own(unit: Int, group: Int) -> Proportion {
    let mine = cells.groups[group][unit]
    var owned: [(position: Int, level: String)] = []
    for (use, all) in zip(study.caseMix.design.uses, totals) {
      guard let position = cells.covariates.firstIndex(of: use.covariate) else { continue }
      for (level, count) in Self.counts(of: use, cells, study.criterion, mine)
      where count.value > Self.ownShare * (all[level]?.value ?? 0) {
        owned.append((position, level))
      }
    }
    let (meant, all) = count(mine) { levels in
      owned.contains { levels[$0.position] == $0.level }
    }
    return Proportion(successes: meant.value, trials: all.value)
  }

  /// Cases of which a characteristic of the person that is adjusted for is not known, of all.
  func unknown(unit: Int, group: Int) -> (blank: SharedCount, all: SharedCount) {
    let positions = study.caseMix.design.uses.compactMap { use -> Int? in
      guard case .stratum(let stratum) = use.covariate, stratum != .exitQuarter else { return nil }
      return cells.covariates.firstIndex(of: use.covariate)
    }
    return count(cells.groups[group][unit]) { levels in
      positions.contains { levels[$0] == Covariate.unknownLevel }
    }
  }

  private func count(
    _ cells: [StudyCells.Cell], where isMeant: ([String]) -> Bool
  ) -> (blank: SharedCount, all: SharedCount) {
    var (meant, all) = (SharedCount(), SharedCount())
    for cell in cells {
      let known = cell.counts[study.criterion].known
      all.add(known, at: cell.share)
      meant.add(isMeant(self.cells.patterns[cell.pattern]) ? known : 0, at: cell.share)
    }
    return (meant, all)
  }
}
