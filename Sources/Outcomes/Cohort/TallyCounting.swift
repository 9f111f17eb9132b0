internal import CSVBytes

extension Tally {
  /// Counts participations.
  package mutating func add(_ participations: [Participation], under rules: CohortRules) {
    let tables = CohortTables(rules)
    for participation in participations {
      add(CountedRow(DecodedRow(participation), under: tables))
    }
  }
}

extension BasicTally {
  @inline(__always)
  mutating func add(_ row: CountedRow) {
    participations += 1
    if row.isExample { examples += 1 }
    switch row.standing {
    case .notStarted: notStarted += 1
    case .running:
      running += 1
      runningLonger.add(longerThan: row.weeksExceeded)
    case .outsideWindow: outsideWindow += 1
    case .pending:
      addExit(row)
      pending += 1
      if row.hasEarlyStatus { earlyStatuses += 1 }
    case .mature:
      addExit(row)
      addSixMonths(row)
    }
  }

  @inline(__always)
  private mutating func addExit(_ row: CountedRow) {
    exits += 1
    switch row.atExit {
    case .integrated: integratedAtExit += 1
    case .notIntegrated: notIntegratedAtExit += 1
    case .unknown: unknownAtExit += 1
    case .outside: outsideAtExit += 1
    }
    if row.atExit != .outside { addSideCriteria(row) }
    guard row.cents >= 0 else { return }
    costOfExitsCents += Cents(row.cents)
    costOfExitsKnown += 1
  }

  /// Drop-out, certificate and class: never of those outside at exit, whom nobody can ask.
  @inline(__always)
  private mutating func addSideCriteria(_ row: CountedRow) {
    switch row.dropOut {
    case .yes: dropOuts += 1
    case .no: break
    case .unknown: dropOutsUnknown += 1
    }
    switch row.qualification {
    case .yes: qualifications += 1
    case .no: break
    case .unknown: qualificationsUnknown += 1
    }
    let level = row.atExit == .integrated ? PlacementTable.AtExit.integrated.rawValue : nil
    placement.add(levelAtEntry: Int(row.levelAtEntry), atExit: level ?? Int(row.levelAtExit))
  }

  @inline(__always)
  private mutating func addSixMonths(_ row: CountedRow) {
    switch row.atSixMonths {
    case .integrated: integrated += 1
    case .notIntegrated: notIntegrated += 1
    case .unknown: unknown += 1
    case .outside: outside += 1
    }
    switch (row.atExit, row.atSixMonths) {
    case (.integrated, .integrated): sustained += 1
    case (.integrated, .notIntegrated): lost += 1
    case (.notIntegrated, .integrated): late += 1
    case (.notIntegrated, .notIntegrated): never += 1
    default: break
    }
    let isKnown = row.atSixMonths == .integrated || row.atSixMonths == .notIntegrated
    if isKnown {
      firstKnownDay = min(firstKnownDay, row.exitDay)
      lastKnownDay = max(lastKnownDay, row.exitDay)
    }
    guard row.cents >= 0 else { return }
    let cents = Cents(row.cents)
    costOfMatureCents += cents
    costOfMatureKnown += 1
    guard isKnown else { return }
    costCents += cents
    costKnown += 1
    largestCostCents = max(largestCostCents, cents)
  }
}
