internal import Outcomes
internal import Statistics

/// What was tried of a unit that the probabilities speak against.
package struct HearingTrials: Hashable, Sendable {
  /// `(O − E) / V` with the E of the unit's own district.
  package let rawEffect: Double?
  /// The rival without whom the difference is not material, by name; `nil` where there is none.
  package let undoneBy: String?
  /// What its own unknown outcomes decide; `nil` where nothing.
  package internal(set) var ownUnknown: OwnUnknown?

  package struct OwnUnknown: Hashable, Sendable {
    package let unknown: Int
    /// So many of them integrated undo a hearing.
    package let undoneBy: Int
  }
}

extension AimJudgement {
  /// What the rules take of a unit; `nil` without a place in the model.
  func evidence(
    of unit: Unit, in study: StudyResult?, unknown: UnknownOutcomes = .leftOut,
    own: OwnUnknown? = nil, isRed: Bool
  ) -> VerdictEvidence? {
    guard let result = result(of: unit, in: study), let probabilities = result.probabilities,
      let study
    else { return nil }
    let gates = parameters.gates
    return VerdictEvidence(
      cases: result.outcome.trials, probabilities: probabilities,
      reliability: study.tau.map { result.outcome.reliability(tau: $0.mean) },
      hasRedFlag: isRed, isExpired: unit.score.isExpired,
      hearing: Verdict.isMateriallyWorse(probabilities, gates)
        ? hearing(unit, result, study, unknown, own) : .none)
  }

  private func hearing(
    _ unit: Unit, _ result: UnitResult, _ study: StudyResult, _ unknown: UnknownOutcomes,
    _ own: OwnUnknown?
  ) -> HearingEvidence {
    let left = leftOut(unit, study, unknown, own)
    return HearingEvidence(
      rawEffect: left?.effect, isUndoneByOneRival: left?.undoneBy != nil,
      rivals: rivals(of: unit), isAdjusted: study.caseMix.isAdjusted,
      isOneSeason: isOneSeason(unit, result, study))
  }

  /// Others of the group with enough cases that set its benchmark.
  private func rivals(of unit: Unit) -> Int {
    guard let place = unit.place, let criterion else { return 0 }
    return units[place.group].count { other in
      guard let at = other.place, at != place, isBenchmark[at.group][at.unit] else { return false }
      return other.score.tally.counts(criterion).known >= parameters.gates.fewestCases
    }
  }

  private func isOneSeason(_ unit: Unit, _ result: UnitResult, _ study: StudyResult) -> Bool {
    guard let place = unit.place,
      let share = seasons?.largestShare(of: place)
    else { return true }
    guard share > parameters.gates.largestQuarterShare else { return false }
    let isInModel = study.caseMix.design.columns.contains {
      $0.covariate == .stratum(.exitQuarter)
    }
    return !isInModel || result.outcome.relativeUncertainty >= 1
  }

  /// The name of the rival that decides.
  func rivalThatDecides(_ unit: Unit, in study: StudyResult?) -> String? {
    guard let study, let at = leftOut(unit, study, .leftOut, nil)?.undoneBy else { return nil }
    return neighbours(of: unit)[at].score.providerName
  }

  /// The units of the unit's own district that set its benchmark, itself among them: in a group of
  /// several districts the labour market of one is no fault of its providers.
  private func neighbours(of unit: Unit) -> [Unit] {
    guard let place = unit.place else { return [] }
    return units[place.group].filter { other in
      guard let at = other.place, isDecisive[at.group][at.unit] else { return false }
      return other.score.unit.district == unit.score.unit.district
    }
  }

  private func leftOut(
    _ unit: Unit, _ study: StudyResult, _ unknown: UnknownOutcomes, _ ownUnknown: OwnUnknown?
  ) -> RivalsLeftOut? {
    let neighbours = neighbours(of: unit)
    guard let own = neighbours.firstIndex(where: { $0.place == unit.place }), let criterion else {
      return nil
    }
    let predictors = Predictors(cells, study.caseMix)
    return RivalsLeftOut(
      of: own,
      among: neighbours.map { neighbour in
        let assumed = neighbour.place == unit.place ? ownUnknown : nil
        return Study.binomial(
          neighbour.place.map { cells[$0] } ?? [], criterion, unknown, own: assumed
        ).map {
          RivalsLeftOut.Cell(
            predictor: predictors.value(of: $0.pattern), trials: $0.weightedTrials,
            successes: $0.weightedSuccesses)
        }
      }, margin: parameters.gates.delta)
  }

  /// `min(1, 2 r)`, r the known rate of the district.
  func ownWeight(_ place: StudyCells.Place, _ criterion: Criterion) -> Share? {
    let own = units[place.group].first { $0.place == place }?.score.unit.district
    let counts = units[place.group].filter { unit in
      guard let at = unit.place else { return false }
      return isBenchmark[at.group][at.unit] && unit.score.unit.district == own
    }.reduce(into: CriterionCounts<Double>()) { $0 += $1.score.tally.counts(criterion) }
    guard counts.known > 0 else { return nil }
    // Counts in shares are no whole numbers: a millionth of a case decides nothing.
    let scale = counts.known == counts.known.rounded() ? 1.0 : 1e6
    let whole = Int((counts.known * scale).rounded())
    return Share(min(whole, Int((2 * counts.successes * scale).rounded())), of: whole)
  }

  /// Which units of a round would still be heard.
  func hears(
    _ round: Round, _ own: [StudyCells.Place: OwnUnknown], _ template: Study,
    flagged isRed: (Unit) -> Bool, _ units: [Unit], cores: Int
  ) async -> Set<Int> {
    var study = template
    study.ownUnknown = own
    study.depth = .effects
    let result = await study.run(cores: cores)
    return Set(
      round.places.keys.filter { index in
        evidence(
          of: units[index], in: result, own: round.places[index].flatMap { own[$0] },
          isRed: isRed(units[index])
        )
        .map { Verdict($0, parameters.gates).recommendation == .hearing } ?? false
      })
  }

  /// How many of a unit's own unknown outcomes undo a hearing when they are successes and the rest of
  /// them failures; by bisection.
  func fewestSuccesses(
    of unknown: Int, at place: StudyCells.Place?, index: Int, _ template: Study,
    flagged isRed: (Unit) -> Bool, _ units: [Unit], cores: Int
  ) async -> Int {
    guard let place else { return unknown }
    var (stands, falls) = (-1, unknown)
    while falls - stands > 1 {
      let middle = stands + (falls - stands) / 2
      var study = template
      study.ownUnknown = [place: .successes(middle)]
      study.depth = .effects
      let result = await study.run(cores: cores)
      let verdict = evidence(
        of: units[index], in: result, own: .successes(middle), isRed: isRed(units[index])
      ).map { Verdict($0, parameters.gates).recommendation }
      if verdict == .hearing { stands = middle } else { falls = middle }
    }
    return falls
  }
}

/// `xᵀβ` of patterns.
private struct Predictors {
  private let cells: StudyCells
  private let places: [(position: Int, coefficients: [String: Double])]

  init(_ cells: StudyCells, _ mix: StudyResult.CaseMix) {
    self.cells = cells
    places = mix.design.uses.compactMap { use in
      guard let position = cells.covariates.firstIndex(of: use.covariate) else { return nil }
      let own = zip(mix.design.columns, mix.coefficients).filter {
        $0.0.covariate == use.covariate
      }
      return (
        position, Dictionary(uniqueKeysWithValues: own.map { ($0.0.level, $0.1) })
      )
    }
  }

  func value(of pattern: Int) -> Double {
    let levels = cells.patterns[pattern]
    return places.reduce(0) { $0 + ($1.coefficients[levels[$1.position]] ?? 0) }
  }
}
