internal import Values

extension Tally {
  /// Counts one participation.
  package mutating func add(_ participation: Participation, under rules: CohortRules) {
    participations += 1
    if participation.isExample { examples += 1 }
    switch rules.standing(of: participation) {
    case .notStarted: notStarted += 1
    case .running: running += 1
    case .outsideWindow: outsideWindow += 1
    case .ended(let ending):
      exits += 1
      add(ending)
      add(participation, at: ending)
      if ending.atSixMonths != nil { noteMatureExit(participation.exit) }
    }
  }

  private mutating func add(_ ending: Standing.Ending) {
    switch ending.atExit {
    case .integrated: integratedAtExit += 1
    case .notIntegrated: notIntegratedAtExit += 1
    case .unknown: unknownAtExit += 1
    case .outside: outsideAtExit += 1
    }
    switch ending.atSixMonths {
    case nil: pending += 1
    case .integrated?: integrated += 1
    case .notIntegrated?: notIntegrated += 1
    case .unknown?: unknown += 1
    case .outside?: outside += 1
    }
    switch (ending.atExit, ending.atSixMonths) {
    case (.integrated, .integrated?): sustained += 1
    case (.integrated, .notIntegrated?): lost += 1
    case (.notIntegrated, .integrated?): late += 1
    case (.notIntegrated, .notIntegrated?): never += 1
    default: break
    }
    switch ending.isDropOut {
    case true?: dropOuts += 1
    case false?: break
    case nil: dropOutsUnknown += 1
    }
    if ending.hasEarlyStatus { earlyStatuses += 1 }
  }

  private mutating func add(_ participation: Participation, at ending: Standing.Ending) {
    switch participation.qualified {
    case true?: qualifications += 1
    case false?: break
    case nil: qualificationsUnknown += 1
    }
    switch ending.atExit {
    case .outside: break
    case .integrated: placement[participation.classAtEntry, .integrated] += 1
    case .notIntegrated, .unknown:
      let level = PlacementTable.AtExit(rawValue: participation.classAtExit?.level ?? 0)
      placement[participation.classAtEntry, level ?? .unknown] += 1
    }
    guard let cost = participation.cost else { return }
    costOfExits = Hundredths(count: costOfExits.count + cost.count)
    costOfExitsKnown += 1
    guard let atSixMonths = ending.atSixMonths else { return }
    costOfMature = Hundredths(count: costOfMature.count + cost.count)
    costOfMatureKnown += 1
    guard atSixMonths == .integrated || atSixMonths == .notIntegrated else { return }
    self.cost = Hundredths(count: self.cost.count + cost.count)
    costKnown += 1
    largestCost = max(largestCost, cost)
  }

  private mutating func noteMatureExit(_ exit: CalendarDate?) {
    guard let exit else { return }
    firstMatureExit = firstMatureExit.map { min($0, exit) } ?? exit
    lastMatureExit = lastMatureExit.map { max($0, exit) } ?? exit
  }
}
