import Outcomes
import Scoring
import Statistics
import Testing
import Values

/// Data from which little or nothing can be said: an honest statement each, no number that is none.
@Suite("Data that say little")
struct DegenerateDataTests {
  /// Every figure finite, every probability one, no rank where there is no recommendation.
  private func expectHonest(_ ranking: Ranking) {
    for unit in ranking.groups.flatMap(\.units) {
      guard let result = unit.result else { continue }
      #expect(result.outcome.expected.isFinite && result.outcome.variance.isFinite)
      #expect(result.exact.map { (0...1).contains($0.midP) } == true)
      guard let effect = result.effect else { continue }
      let theta = effect.theta
      #expect(theta.value.isFinite && theta.lower <= theta.value && theta.value <= theta.upper)
      #expect((0...1).contains(result.probabilities?.aboveAverage ?? .nan))
      let rate = effect.adjustedRate?.value ?? -1
      #expect((0...1).contains(rate))
    }
    for study in ranking.studies {
      #expect(study.result.caseMix.coefficients.allSatisfy { $0.isFinite })
    }
  }

  private func reasons(_ ranking: Ranking) -> [[Reason]] {
    ranking.groups.flatMap(\.units).filter { $0.score.tally.participations > 0 }
      .map(\.verdict.reasons)
  }

  @Test("all successes, or none: nothing to tell apart", arguments: ["svb", "arbeitslos"])
  func noVariation(status: String) async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 { outcomes.add(provider, 30, status) }
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    #expect(ranking.groups.first?.result?.isClamped == true)
    #expect(reasons(ranking).allSatisfy { $0.contains(.noVariation) })
    #expect(ranking.groups[0].units.allSatisfy { !$0.isGradable })
    #expect(ranking.studies[0].result.caseMix.isAdjusted == false)
  }

  @Test("one provider in a district: nobody to compare with")
  func oneProvider() async throws {
    var outcomes = MadeUpOutcomes()
    outcomes.add(0, 20, "svb")
    outcomes.add(0, 40, "arbeitslos")
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    #expect(reasons(ranking) == [[.tooFewUnits]])
  }

  @Test("one provider that is most of its district has no benchmark but itself")
  func dominant() async throws {
    var outcomes = MadeUpOutcomes()
    for (provider, count) in [(0, 200), (1, 20), (2, 20)] {
      outcomes.add(provider, count / 2, "svb")
      outcomes.add(provider, count / 2, "arbeitslos")
    }
    let ranking = try await outcomes.ranking()
    #expect(ranking.unit("A")?.verdict.reasons == [.dominantUnit])
    #expect(ranking.unit("A")?.verdict.recommendation == .notComparable)
    #expect(ranking.unit("B")?.verdict.reasons.contains(.dominantUnit) == false)
  }

  @Test("a covariate that separates perfectly gets a finite coefficient")
  func separation() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, 15, "svb", tail: "B;B;;ja")
      outcomes.add(provider, 15, "arbeitslos", tail: "B;B;;nein")
    }
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    let mix = ranking.studies[0].result.caseMix
    #expect(mix.isAdjusted && (mix.validation?.areaUnderCurve ?? 0) > 0.99)
    #expect(mix.design.columns.map(\.name).contains("merkmal.schule=nein"))
  }

  @Test("nothing known six months later: no rank, and a newcomer is neutral")
  func nothingKnown() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<3 { outcomes.add(provider, 30, "unbekannt", atExit: "svb") }
    outcomes.addPending(3, 5, atExit: "svb")
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    #expect(ranking.groups[0].result == nil)
    #expect(ranking.unit("A")?.verdict.reasons == [.unknownOutcomes])
    #expect(ranking.unit("D")?.verdict.reasons == [.nothingDue])
    #expect(ranking.unit("E")?.verdict.reasons == [.noRecord])
  }

  @Test("a newcomer among others changes nobody's figures and counts at no rank")
  func newcomer() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<3 {
      outcomes.add(provider, 20, "svb")
      outcomes.add(provider, 25, "arbeitslos")
    }
    let before = try await outcomes.ranking()
    outcomes.addPending(4, 9, atExit: "svb")
    let after = try await outcomes.ranking()
    #expect(before.unit("E")?.verdict.reasons == [.noRecord])
    #expect(after.unit("E")?.verdict.reasons == [.nothingDue] && after.unit("E")?.result == nil)
    #expect(after.groups[0].result?.count == 3)
    for name in ["A", "B", "C"] {
      let isSame = before.unit(name)?.result == after.unit(name)?.result
      #expect(isSame, "\(name)")
    }
  }

  @Test("exits over eleven months only: too short to recommend anything")
  func elevenMonths() async throws {
    func ranking(_ months: ClosedRange<Int>) async throws -> Ranking {
      var outcomes = MadeUpOutcomes()
      for provider in 0..<4 {
        outcomes.add(provider, 10 + 4 * provider, "svb", months: months)
        outcomes.add(provider, 30, "arbeitslos", months: months)
      }
      return try await outcomes.ranking()
    }
    let short = try await ranking(0...10)
    expectHonest(short)
    #expect(short.isObservedUnderAYear)
    #expect(reasons(short).allSatisfy { $0.contains(.observedUnderAYear) })
    let long = try await ranking(0...12)
    #expect(!long.isObservedUnderAYear)
    #expect(reasons(long).allSatisfy { !$0.contains(.observedUnderAYear) })
  }

  @Test("exits without a result make no year, however early or late they are")
  func yearWithoutResults() async throws {
    for (early, late) in [("unbekannt", ""), ("ausserhalb", "unbekannt"), ("", "ausserhalb")] {
      var outcomes = MadeUpOutcomes()
      for provider in 0..<4 {
        outcomes.add(provider, 10 + 4 * provider, "svb", months: 8...17)
        outcomes.add(provider, 30, "arbeitslos", months: 8...17)
        outcomes.add(provider, 1, early, months: 0...0)
        outcomes.add(provider, 1, late, months: 23...23)
      }
      let ranking = try await outcomes.ranking()
      expectHonest(ranking)
      #expect(ranking.isObservedUnderAYear)
      #expect(reasons(ranking).allSatisfy { $0.contains(.observedUnderAYear) })
      // A result opens the gate.
      for provider in 0..<4 { outcomes.add(provider, 1, "arbeitslos", months: 0...0) }
      #expect(try await !outcomes.ranking().isObservedUnderAYear)
    }
  }

  @Test("few cases, few successes: no adjustment, and it is said", arguments: [(3, 3), (1, 40)])
  func noAdjustment(successes: Int, failures: Int) async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, successes, "svb", tail: "A;A;;ja")
      outcomes.add(provider, failures, "arbeitslos", tail: "C;C;;nein")
    }
    let mix = try await outcomes.ranking().studies[0].result.caseMix
    #expect(!mix.isAdjusted && mix.coefficients.allSatisfy { $0 == 0 })
    let expected: CaseMixModel.Basis =
      successes == 3 ? .tooFewTrials(24) : .tooFewSuccesses(4)
    #expect(mix.basis == expected)
  }

  @Test("an aim without a criterion in the data is never ranked")
  func keepingAJob() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<3 { outcomes.add(provider, 40, "svb") }
    let ranking = try await outcomes.ranking(aim: "erhalt")
    #expect(ranking.studies.isEmpty && ranking.groups[0].criterion == nil)
    #expect(reasons(ranking).allSatisfy { $0 == [.noCriterion] })
  }

  @Test("every provider below eight cases: nobody is judged, every figure is a number")
  func allSmall() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<5 {
      outcomes.add(provider, 1 + provider % 3, "svb")
      outcomes.add(provider, 4, "arbeitslos")
    }
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    #expect(reasons(ranking).allSatisfy { $0.contains(.tooFewCases) })
  }

  @Test("one provider with every unknown: apart, and the others among themselves")
  func everyUnknown() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, 20, "svb", tail: "A;A;;ja")
      outcomes.add(provider, 25, "arbeitslos", tail: "C;C;;nein")
    }
    outcomes.add(4, 40, "unbekannt", tail: "C;C;;nein")
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    #expect(ranking.unit("E")?.result == nil)
    #expect(ranking.unit("E")?.verdict.reasons == [.unknownOutcomes])
    #expect(ranking.groups[0].result?.count == 4)
  }

  @Test("characteristics that are constant within every provider: none is told from within")
  func everyColumnBetween() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<5 {
      let tail = ["A;A;;ja", "B;B;;nein", "C;C;;ja", "B;B;;ja", "A;A;;nein"][provider]
      outcomes.add(provider, 12 + 2 * provider, "svb", months: 0...23, tail: tail)
      outcomes.add(provider, 30, "arbeitslos", months: 0...23, tail: tail)
    }
    let ranking = try await outcomes.ranking()
    expectHonest(ranking)
    let mix = try #require(ranking.studies.first?.result.caseMix)
    for (column, source) in zip(mix.design.columns, mix.sources)
    where column.covariate != .stratum(.exitQuarter) {
      #expect(!source.isWithin, "\(column.name)")
    }
    // Nobody is heard for what tells providers apart only.
    #expect(ranking.groups[0].units.allSatisfy { $0.verdict.recommendation != .noted })
  }
}
