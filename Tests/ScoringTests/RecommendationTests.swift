import Outcomes
import Scoring
import Statistics
import Testing
import Values

/// From made-up rows to the recommendation, where there is no doubt what it must be.
@Suite("From outcomes to recommendations")
struct RecommendationTests {
  /// Five providers of 120 cases each, with so many integrations.
  private func outcomes(_ integrated: [Int], unknown: [Int] = [0, 0, 0, 0, 0]) -> MadeUpOutcomes {
    var outcomes = MadeUpOutcomes()
    for (provider, count) in integrated.enumerated() {
      outcomes.add(provider, count, "svb")
      outcomes.add(provider, 120 - count - unknown[provider], "arbeitslos")
      outcomes.add(provider, unknown[provider], "unbekannt")
    }
    return outcomes
  }

  @Test("a provider that is clearly worse is noted for a hearing, one clearly better stands out")
  func extremes() async throws {
    let ranking = try await outcomes([90, 48, 50, 46, 8]).ranking()
    #expect(ranking.unit("A")?.verdict.recommendation == .aboveAverage)
    let last = try #require(ranking.unit("E"))
    #expect(last.verdict.recommendation == .noted && last.isRobust == true)
    #expect(last.result?.effect?.rank.interval == 5...5 && last.result?.rankSet == 5...5)
    #expect(ranking.groups[0].units.first?.score.providerName == "A")
    #expect(ranking.groups[0].result?.tellsUnitsApart == true)
    #expect((last.q ?? 1) <= 0.1)
  }

  @Test("alike providers are all renewed, and no rank is told from another")
  func alike() async throws {
    let ranking = try await outcomes([48, 48, 48, 48, 48]).ranking()
    let recommendations = Set(ranking.groups[0].units.map(\.verdict.recommendation))
    // Providers that do not differ have no reliable differences: chance prevails, or all is well.
    #expect(recommendations.isSubset(of: [.renew, .insufficientData]))
    #expect(ranking.groups[0].result?.tellsUnitsApart == false)
  }

  @Test("never a hearing with fewer than 30 cases, however bad")
  func fewCases() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, 60 + 4 * provider, "svb")
      outcomes.add(provider, 40, "arbeitslos")
    }
    outcomes.add(4, 29, "arbeitslos")
    let unit = try #require(try await outcomes.ranking().unit("E"))
    #expect(unit.verdict.recommendation != .hearing && unit.score.tally.integrated == 0)
    outcomes.add(4, 31, "arbeitslos")
    #expect(try await outcomes.ranking().unit("E")?.verdict.recommendation == .noted)
  }

  @Test("a hearing that unknown outcomes could undo becomes a review")
  func robustness() async throws {
    let known = try await outcomes([52, 48, 50, 46, 20]).ranking()
    #expect(known.unit("E")?.verdict.recommendation == .noted)
    let open = try await outcomes([52, 48, 50, 46, 16], unknown: [2, 2, 2, 2, 24]).ranking()
    let unit = try #require(open.unit("E"))
    let others = unit.underAssumptions.map(\.recommendation)
    #expect(others.contains { $0 != .hearing })
    #expect(unit.verdict.recommendation == .review && unit.verdict.reasons.last == .notRobust)
  }

  @Test(
    "own unknown outcomes that decide are counted: with so many integrated it falls, with one less not"
  )
  func ownUnknowns() async throws {
    var tried = 0
    for integrated in stride(from: 8, through: 26, by: 2) {
      let ranking = try await outcomes(
        [52, 48, 50, 46, integrated], unknown: [18, 18, 18, 18, 18]
      ).ranking()
      let unit = try #require(ranking.unit("E"))
      guard unit.verdict.reasons.last == .ownUnknownsDecide else { continue }
      let own = try #require(unit.hearingTrials?.ownUnknown)
      #expect(own.unknown == 18 && (0...18).contains(own.undoneBy))
      tried += 1
      for (known, isHeard) in [(own.undoneBy, false), (own.undoneBy - 1, true)] where known >= 0 {
        // The same rows, so many of the unknown ones told and the rest of them failures.
        var told = MadeUpOutcomes()
        for (provider, count) in [52, 48, 50, 46, integrated].enumerated() {
          told.add(provider, count, "svb")
          told.add(provider, 102 - count, "arbeitslos")
          if provider < 4 {
            told.add(provider, 18, "unbekannt")
          } else {
            told.add(provider, 18, "svb", successes: known)
          }
        }
        let verdict = try #require(try await told.ranking().unit("E")).verdict
        let isNoted = verdict.recommendation == .noted || verdict.reasons.last == .notRobust
        #expect(isNoted == isHeard, "\(integrated): \(known) of 18, \(verdict.reasons)")
      }
    }
    #expect(tried > 0)
  }

  @Test("with harder cases the same rate is more: adjusting turns the order")
  func caseMix() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      // Class A succeeds with 60 of 100, class C with 20 of 100; provider A has class C mostly.
      let hard = provider == 0
      let near = hard ? 20 : 100
      let far = hard ? 100 : 20
      let good = provider == 0 ? (13, 24) : (58, 3)
      outcomes.add(provider, good.0, "svb", tail: "A;A;;")
      outcomes.add(provider, near - good.0, "arbeitslos", tail: "A;A;;")
      outcomes.add(provider, good.1, "svb", tail: "C;C;;")
      outcomes.add(provider, far - good.1, "arbeitslos", tail: "C;C;;")
    }
    let adjusted = try #require(try await outcomes.ranking().unit("A")?.result)
    #expect(Double(adjusted.outcome.observed) > adjusted.outcome.expected)
    var plain = RankingParameters()
    plain.covariates = []
    let raw = try #require(try await outcomes.ranking(plain).unit("A")?.result)
    #expect(Double(raw.outcome.observed) < raw.outcome.expected)
    let turned = try #require(adjusted.probabilities?.aboveAverage)
    #expect(turned > 0.5 && (raw.probabilities?.aboveAverage ?? 1) < 0.5)
  }

  @Test("progress is ranked by ABC classes, not by integration")
  func progress() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, 30 - 5 * provider, "arbeitslos", tail: "C;B;;")
      outcomes.add(provider, 10 + 5 * provider, "arbeitslos", tail: "C;C;;")
    }
    let ranking = try await outcomes.ranking(aim: "heranfuehrung")
    #expect(ranking.groups[0].criterion == .progress)
    #expect(ranking.unit("A")?.result?.outcome.observed == 30)
    #expect(ranking.unit("A")?.score.tally.integrated == 0)
    #expect(ranking.groups[0].units.first?.score.providerName == "A")
  }
}

/// What cannot be judged cannot judge others.
@Suite("Who sets the benchmark")
struct BenchmarkTests {
  private func outcomes(unknown: Int) -> MadeUpOutcomes {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      outcomes.add(provider, 18 + provider, "svb", tail: "A;A;;ja")
      outcomes.add(provider, 12, "arbeitslos", tail: "C;C;;nein")
      outcomes.add(provider, 20, "arbeitslos", tail: "A;A;;ja")
    }
    // One that tells of its successes only.
    outcomes.add(4, 25, "svb", tail: "C;C;;nein")
    outcomes.add(4, unknown, "unbekannt", tail: "C;C;;nein")
    return outcomes
  }

  @Test("the others' figures are those without a provider that reports its successes only")
  func successesOnly() async throws {
    let with = try await outcomes(unknown: 30).ranking()
    var rest = MadeUpOutcomes()
    for provider in 0..<4 {
      rest.add(provider, 18 + provider, "svb", tail: "A;A;;ja")
      rest.add(provider, 12, "arbeitslos", tail: "C;C;;nein")
      rest.add(provider, 20, "arbeitslos", tail: "A;A;;ja")
    }
    let without = try await rest.ranking()
    for name in ["A", "B", "C", "D"] {
      let (one, other) = (try #require(with.unit(name)), try #require(without.unit(name)))
      let isSame =
        one.result == other.result && one.verdict == other.verdict && one.q == other.q
        && one.flags == other.flags && one.decisive == other.decisive
      #expect(isSame, "\(name)")
    }
    let apart = try #require(with.unit("E"))
    #expect(apart.result?.isApart == true && apart.verdict.reasons == [.unknownOutcomes])
    #expect(apart.result?.outcome.observed == 25 && apart.rank == nil)
    #expect(with.groups[0].result?.apart == 1 && with.groups[0].result?.count == 4)
  }

  @Test("who is only unlucky still sets it: the lower limit of the share decides")
  func unlucky() async throws {
    // 7 of 32 unknown: 21.9 %, Wilson's lower limit 11 %.
    let ranking = try await outcomes(unknown: 7).ranking()
    #expect(ranking.unit("E")?.result?.isApart == false)
    #expect(ranking.unit("E")?.verdict.reasons.contains(.unknownOutcomes) == true)
  }
}
