import Outcomes
import TestSupport
import Testing
import Values

@Suite("Cohort")
struct CohortTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  private func rules(
    asOf: String, lag: Int = 0, from: String? = nil, through: String? = nil,
    _ definition: IntegrationDefinition = .law48a
  ) throws -> CohortRules {
    try #require(
      CohortRules(
        asOf: day(asOf), lagMonths: lag, from: from.map(day), through: through.map(day),
        definition: definition))
  }

  @Test(
    "has an exit mature on the same day of the month six months later, and not a day before",
    arguments: [
      ("2025-08-31", "2026-02-28"), ("2023-08-31", "2024-02-29"), ("2024-02-29", "2024-08-29"),
      ("2026-05-31", "2026-11-30"), ("2025-12-31", "2026-06-30"), ("2024-08-30", "2025-02-28"),
    ])
  func maturity(exit: String, due: String) throws {
    let exit = try day(exit)
    let due = try day(due)
    let dayBefore = try #require(CalendarDate(daysSince1970: due.daysSince1970 - 1))
    let from = "2020-01-01"
    #expect(try rules(asOf: due.description, from: from).isMature(exit))
    #expect(try !rules(asOf: dayBefore.description, from: from).isMature(exit))
    #expect(try !rules(asOf: due.description, lag: 1, from: from).isMature(exit))
  }

  @Test("counts, unless told otherwise, the last 24 months of mature exits and the pending ones")
  func window() throws {
    let rules = try rules(asOf: "2026-06-30")
    #expect(rules.lastMatureExit == CalendarDate(year: 2025, month: 12, day: 31))
    #expect(rules.from == CalendarDate(year: 2024, month: 1, day: 1))
    #expect(rules.through == CalendarDate(year: 2026, month: 6, day: 30))
  }

  @Test("finds the last mature exit that a search over all days finds")
  func lastMatureExit() throws {
    for offset in 0..<800 {
      let asOf = try #require(CalendarDate(daysSince1970: 19_700 + offset))
      for lag in [0, 3] {
        let rules = try #require(
          CohortRules(asOf: asOf, lagMonths: lag, from: day("2010-01-01")))
        let searched = (19_000...(19_700 + offset)).reversed().lazy
          .compactMap { CalendarDate(daysSince1970: $0) }.first { rules.isMature($0) }
        #expect(rules.lastMatureExit == searched)
      }
    }
  }

  @Test("does not exist where the window is empty")
  func emptyWindow() throws {
    let day = try day("2026-06-30")
    #expect(try CohortRules(asOf: day, from: self.day("2026-07-01")) == nil)
    #expect(
      try CohortRules(
        asOf: day, from: self.day("2025-02-01"), through: self.day("2025-01-31")) == nil)
  }

  @Test("never makes a failure of what is only pending", arguments: EmploymentStatus.allCases)
  func pendingIsNoFailure(status: EmploymentStatus) throws {
    let rules = try rules(asOf: "2026-06-30")
    let participation = Participation(
      line: 2, measure: "M", entry: try day("2025-07-01"), exit: try day("2026-01-01"),
      exitReason: .asPlanned, statusAtExit: .insuredJob, statusAtSixMonths: status)
    var tally = Tally()
    tally.add(participation, under: rules)
    #expect(tally.pending == 1 && tally.known == 0 && tally.notIntegrated == 0)
    #expect(tally.unknown == 0 && tally.outside == 0)
    #expect(tally.exits == 1 && tally.integratedAtExit == 1)
    #expect(tally.sustained + tally.lost + tally.late + tally.never == 0)
    #expect(tally.earlyStatuses == (status == .unknown ? 0 : 1))
  }

  @Test("keeps those who never started and those still in the measure out of every denominator")
  func notInDenominators() throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    tally.add(
      Participation(
        line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day("2025-01-07"),
        exitReason: .notStarted, statusAtSixMonths: .unemployed), under: rules)
    tally.add(
      Participation(line: 3, measure: "M", entry: try day("2026-01-07"), exit: nil), under: rules)
    #expect(tally.participations == 2 && tally.notStarted == 1 && tally.running == 1)
    #expect(tally.exits == 0 && tally.known == 0 && tally.dropOutsUnknown == 0)
  }

  @Test(
    "counts those who still take part by how long, against the plan one and a half times",
    arguments: [
      // As of 30 June 2026: 39 weeks before is 30 September 2025.
      ("2025-09-30", 26, 0), ("2025-09-29", 26, 1), ("2025-09-29", 27, 0), ("2025-01-07", 104, 0),
      ("2025-09-29", 4, 1), ("2026-05-19", 4, 0), ("2026-05-18", 4, 1), ("2022-01-07", 104, 1),
    ])
  func longRunning(entry: String, planned: Int, expected: Int) throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    for exit in [nil, try day("2026-07-01")] {
      tally.add(
        [Participation(line: 2, measure: "M", entry: try day(entry), exit: exit)], under: rules)
    }
    tally.add(
      [Participation(line: 2, measure: "M", entry: try day(entry), exit: try day("2026-06-30"))],
      under: rules)
    #expect(tally.running == 2 && tally.running(beyond: planned) == 2 * expected)
    #expect(tally.running(beyond: 105) == nil)
    #expect(tally.exitsOnly.running(beyond: planned) == 0)
  }

  @Test("tells the four fates apart")
  func fates() throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    for (first, second) in [
      (EmploymentStatus.insuredJob, EmploymentStatus.insuredJob), (.vocationalTraining, .miniJob),
      (.unemployed, .selfEmployed), (.miniJob, .measure), (.unemployed, .unemployed),
      (.unknown, .insuredJob), (.insuredJob, .outside), (.outside, .outside),
    ] {
      tally.add(
        Participation(
          line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day("2025-06-30"),
          exitReason: .asPlanned, statusAtExit: first, statusAtSixMonths: second), under: rules)
    }
    #expect(tally.sustained == 1 && tally.lost == 1 && tally.late == 1 && tally.never == 2)
    #expect(tally.integrated == 3 && tally.notIntegrated == 3 && tally.outside == 2)
    #expect(tally.unknownAtExit == 1 && tally.outsideAtExit == 1)
    #expect(tally.knownAtExit == 6 && tally.integratedAtExit == 3)
  }

  @Test(
    "keeps who is outside at exit outside six months later, unless a status is given",
    arguments: [
      (nil, .law48a, .outside), (.unknown, .law48a, .outside), (.outside, .law48a, .outside),
      (.insuredJob, .law48a, .integrated), (.unemployed, .law48a, .notIntegrated),
      // A status that the definition can make nothing of is one all the same.
      (nil, .integrationRate, .outside), (.integrated, .integrationRate, .unknown),
      (.notIntegrated, .retentionRate, .unknown), (.miniJob, .retentionRate, .integrated),
    ] as [(EmploymentStatus?, IntegrationDefinition, Observation)])
  func outsideLater(
    status: EmploymentStatus?, definition: IntegrationDefinition, expected: Observation
  ) throws {
    let rules = try rules(asOf: "2026-06-30", definition)
    for exit in ["2025-06-30", "2026-01-31"] {
      let participation = Participation(
        line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day(exit),
        statusAtExit: .outside, statusAtSixMonths: status)
      var tally = Tally()
      tally.add(participation, under: rules)
      let isMature = exit == "2025-06-30"
      #expect(tally.pending == (isMature ? 0 : 1) && tally.outsideAtExit == 1)
      #expect(tally.outside == (isMature && expected == .outside ? 1 : 0))
      #expect(tally.integrated == (isMature && expected == .integrated ? 1 : 0))
      #expect(tally.notIntegrated == (isMature && expected == .notIntegrated ? 1 : 0))
      #expect(tally.unknown == (isMature && expected == .unknown ? 1 : 0))
    }
  }

  @Test("has neither drop-outs nor qualifications of those outside at exit")
  func outsideIsNoDropOut() throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    for (reason, qualified) in [
      (ExitReason.other, nil), (.dropOutByParticipant, false), (.unknown, nil), (.asPlanned, true),
    ] as [(ExitReason, Bool?)] {
      for status in [EmploymentStatus.outside, .unemployed] {
        tally.add(
          Participation(
            line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day("2025-06-30"),
            exitReason: reason, statusAtExit: status, qualified: qualified), under: rules)
      }
    }
    // What is left are the four who were unemployed.
    #expect(tally.exits == 8 && tally.outsideAtExit == 4)
    #expect(tally.dropOuts == 2 && tally.dropOutsUnknown == 1)
    #expect(tally.qualifications == 1 && tally.qualificationsUnknown == 2)
  }

  @Test("lies between the exits whose outcome is known, not between those that have none")
  func knownDays() throws {
    let rules = try rules(asOf: "2026-06-30", from: "2023-01-01")
    var tally = Tally()
    func add(_ exit: String, _ status: EmploymentStatus?) throws {
      tally.add(
        Participation(
          line: 2, measure: "M", entry: try day("2022-12-07"), exit: try day(exit),
          statusAtExit: .unemployed, statusAtSixMonths: status), under: rules)
    }
    try add("2023-01-31", nil)
    try add("2023-02-28", .unknown)
    try add("2025-12-31", .outside)
    try add("2026-05-31", .insuredJob)
    #expect(tally.firstKnownExit == nil && tally.lastKnownExit == nil)
    try add("2024-03-01", .unemployed)
    try add("2024-02-29", .insuredJob)
    #expect(try tally.firstKnownExit == day("2024-02-29"))
    #expect(try tally.lastKnownExit == day("2024-03-01"))
  }

  @Test("counts drop-outs in three states")
  func dropOuts() throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    for reason in ExitReason.allCases {
      tally.add(
        Participation(
          line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day("2025-06-30"),
          exitReason: reason), under: rules)
    }
    // planmaessig and arbeit; two kinds of abbruch and sonstig; unbekannt; nichtantritt apart.
    #expect(tally.exits == 6 && tally.dropOuts == 3 && tally.dropOutsUnknown == 1)
    #expect(tally.notStarted == 1)
  }

  @Test("averages the cost of those whose outcome is known only: the pending take theirs along")
  func cost() throws {
    let rules = try rules(asOf: "2026-06-30")
    var tally = Tally()
    for (exit, cost) in [("2025-06-30", 1000), ("2025-06-30", nil), ("2026-05-31", 99_900)] {
      tally.add(
        Participation(
          line: 2, measure: "M", entry: try day("2025-01-07"), exit: try day(exit),
          statusAtSixMonths: .insuredJob, cost: cost.map { Hundredths(count: $0) }),
        under: rules)
    }
    #expect(tally.cost == Hundredths(count: 1000) && tally.costKnown == 1 && tally.known == 2)
  }

  @Test("sums tallies so that the parts make the whole")
  func sums() throws {
    let rules = try rules(asOf: "2026-06-30")
    var random = SplitMix64(seed: 48)
    var shares = [[Participation]](repeating: [], count: 3)
    for _ in 0..<500 {
      let entry = 19_800 + Int.random(in: 0...600, using: &random)
      let participation = Participation(
        line: 2, measure: "M", entry: try #require(CalendarDate(daysSince1970: entry)),
        exit: Bool.random(using: &random)
          ? CalendarDate(daysSince1970: entry + Int.random(in: 0...300, using: &random)) : nil,
        exitReason: ExitReason.allCases.randomElement(using: &random),
        statusAtExit: EmploymentStatus.allCases.randomElement(using: &random),
        statusAtSixMonths: EmploymentStatus.allCases.randomElement(using: &random),
        cost: Hundredths(count: Int.random(in: 0...500_000, using: &random)))
      shares[Int.random(in: 0..<3, using: &random)].append(participation)
    }
    var (whole, sum) = (Tally(), Tally())
    whole.add(shares.flatMap(\.self), under: rules)
    for share in shares {
      var part = Tally()
      part.add(share, under: rules)
      sum += part
    }
    #expect(sum == whole)
    #expect(whole.exits > 100 && whole.earlyStatuses > 0 && whole.late > 0)
    #expect(
      whole.exits
        == whole.pending + whole.integrated + whole.notIntegrated + whole.unknown + whole.outside)
    let reachable = whole.exits - whole.outsideAtExit
    #expect(whole.outsideAtExit > 5 && whole.dropOuts > 50)
    #expect(whole.dropOuts + whole.dropOutsUnknown <= reachable)
    // No row says whether there was a certificate.
    #expect(whole.qualifications == 0 && whole.qualificationsUnknown == reachable)
    #expect(
      whole.participations
        == whole.exits + whole.notStarted + whole.running + whole.outsideWindow)
  }
}

@Suite("Definitions of integration")
struct IntegrationDefinitionTests {
  /// § 48a SGB II; BA: insured jobs only; BA: anything but unemployed.
  private static let expected: [(EmploymentStatus, Observation, Observation, Observation)] = [
    (.insuredJob, .integrated, .integrated, .integrated),
    (.subsidisedInsuredJob, .integrated, .integrated, .integrated),
    (.vocationalTraining, .integrated, .notIntegrated, .integrated),
    (.selfEmployed, .integrated, .notIntegrated, .integrated),
    (.miniJob, .notIntegrated, .notIntegrated, .integrated),
    (.publiclyFundedJob, .notIntegrated, .notIntegrated, .integrated),
    (.measure, .notIntegrated, .notIntegrated, .integrated),
    (.school, .notIntegrated, .notIntegrated, .integrated),
    (.unemployed, .notIntegrated, .notIntegrated, .notIntegrated),
    (.other, .notIntegrated, .notIntegrated, .integrated),
    (.outside, .outside, .outside, .outside),
    (.unknown, .unknown, .unknown, .unknown),
    (.integrated, .integrated, .unknown, .integrated),
    (.notIntegrated, .notIntegrated, .notIntegrated, .unknown),
  ]

  @Test("say of every status what it is")
  func statuses() {
    #expect(Set(Self.expected.map(\.0)) == Set(EmploymentStatus.allCases))
    for (status, law, rate, retention) in Self.expected {
      #expect(IntegrationDefinition.law48a.observation(of: status) == law, "\(status)")
      #expect(IntegrationDefinition.integrationRate.observation(of: status) == rate, "\(status)")
      #expect(
        IntegrationDefinition.retentionRate.observation(of: status) == retention, "\(status)")
    }
    #expect(IntegrationDefinition.law48a.observation(of: nil) == .unknown)
  }
}

extension Tally {
  fileprivate mutating func add(_ participation: Participation, under rules: CohortRules) {
    add([participation], under: rules)
  }
}
