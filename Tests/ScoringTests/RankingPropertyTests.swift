import Outcomes
import Scoring
import Statistics
import Testing
import Values

@Suite("What must hold for any outcomes")
struct RankingPropertyTests {
  /// Four providers, outcomes of every kind, exits over two years.
  private func madeUp(_ random: inout SplitMix64) -> MadeUpOutcomes {
    var outcomes = MadeUpOutcomes()
    let statuses = ["svb", "arbeitslos", "minijob", "ausbildung", "unbekannt", "ausserhalb"]
    for provider in 0..<4 {
      for status in statuses {
        for tail in ["A;B;;ja", "B;A;ja;nein", "C;C;nein;", ";B;;nein"] {
          let count = Int(
            random.next() % (status.hasPrefix("un") || status.hasPrefix("au") ? 2 : 7))
          outcomes.add(provider, count, status, tail: tail)
        }
      }
    }
    return outcomes
  }

  @Test("pending rows change nothing but the counts of pending", arguments: 0..<6)
  func pending(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var outcomes = madeUp(&random)
    let before = try await outcomes.ranking()
    for provider in 0..<4 {
      outcomes.addPending(
        provider, 1 + Int(random.next() % 30), atExit: random.next() % 2 == 0 ? "svb" : "arbeitslos"
      )
    }
    let after = try await outcomes.ranking()
    #expect(after.total.pending > 0 && before.total.pending == 0)
    // Compared outside of #expect, which would print thousands of numbers.
    let isSameStudy = before.studies == after.studies
    #expect(isSameStudy)
    for (old, new) in zip(before.groups, after.groups) {
      let isSameGroup = old.result == new.result
      #expect(isSameGroup)
      for (one, other) in zip(old.units, new.units) {
        #expect(one.score.providerName == other.score.providerName)
        let isSameResult = one.result == other.result
        #expect(isSameResult && one.verdict == other.verdict)
        #expect(one.q == other.q && one.underAssumptions == other.underAssumptions)
      }
    }
  }

  @Test("no number of cores changes a digit", arguments: [UInt64(7), 8])
  func cores(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let outcomes = madeUp(&random)
    let one = try await outcomes.ranking(cores: 1)
    let four = try await outcomes.ranking(cores: 4)
    let isSame = one == four
    #expect(isSame)
  }

  @Test("other names for the providers permute the results", arguments: [UInt64(21), 22, 23])
  func relabelling(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let outcomes = madeUp(&random)
    let before = try await outcomes.ranking()
    let renamed = ["Z", "Y", "X", "W", "V"]
    let after = try await outcomes.ranking(providers: renamed)
    for (old, new) in zip(MadeUpOutcomes.names, renamed) {
      guard let one = before.unit(old)?.result, let other = after.unit(new)?.result else {
        continue
      }
      // Sums run in another order, so the last digits may differ.
      #expect(abs(one.outcome.expected - other.outcome.expected) < 1e-9)
      let (first, second) = (one.effect?.theta.value ?? .nan, other.effect?.theta.value ?? .nan)
      #expect(abs(first - second) < 1e-9)
      #expect(one.rankSet == other.rankSet)
    }
  }

  @Test("an assumption on unknown outcomes moves all of them to one side")
  func assumptions() async throws {
    var random = SplitMix64(seed: 99)
    let ranking = try await madeUp(&random).ranking()
    for unit in ranking.groups.flatMap(\.units) where unit.isGradable {
      let counts = unit.score.tally.counts(.integration)
      for assumed in unit.underAssumptions {
        #expect(assumed.outcome?.trials == counts.known + counts.unknown)
        let observed = counts.successes + (assumed.assumption == .successes ? counts.unknown : 0)
        #expect(assumed.outcome?.observed == observed)
      }
    }
  }
}
