import Outcomes
import Scoring
import Statistics
import Testing
import Values

/// Each flag of the method's section 5 that sums can show: raised where it should be, with its
/// numbers, and not where it should not.
@Suite("Flags")
struct FlagTests {
  /// Four alike providers of 40, to which a test adds what one of them does otherwise.
  private func ordinary() -> MadeUpOutcomes {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      for tail in ["A;A;;ja", "B;B;;ja", "C;C;;nein"] {
        outcomes.add(provider, 6, "svb", tail: tail)
        outcomes.add(provider, 8, "arbeitslos", tail: tail)
      }
    }
    return outcomes
  }

  private func flags(_ outcomes: MadeUpOutcomes, of name: String = "A") async throws -> [Flag] {
    try #require(try await outcomes.ranking().unit(name)).flags
  }

  @Test("none where providers are alike")
  func none() async throws {
    for name in ["A", "B", "C", "D"] { #expect(try await flags(ordinary(), of: name).isEmpty) }
  }

  @Test("unknown outcomes that differ: red, with both shares")
  func unknown() async throws {
    var outcomes = ordinary()
    outcomes.add(0, 9, "unbekannt")
    let flag = try #require(try await flags(outcomes).first { $0.kind == .unknownDiffers })
    #expect(flag.isRed && flag.value == 9.0 / 51 && flag.comparison == 0 && flag.count == 51)
    #expect(try await flags(outcomes, of: "B").allSatisfy { $0.kind != .unknownDiffers })
  }

  @Test("better follow-up than elsewhere is no flag")
  func fewerUnknown() async throws {
    var outcomes = ordinary()
    for provider in 1..<4 { outcomes.add(provider, 9, "unbekannt") }
    #expect(try await flags(outcomes).allSatisfy { $0.kind != .unknownDiffers })
  }

  @Test("characteristics left blank: named, and no renewal if another level would change it")
  func blankCharacteristics() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      for tail in provider == 0 ? [";B;;", ";C;;"] : ["B;B;;", "C;C;;"] {
        outcomes.add(provider, provider == 0 ? 4 : 12, "svb", tail: tail)
        outcomes.add(provider, provider == 0 ? 24 : 16, "arbeitslos", tail: tail)
      }
    }
    let flag = try #require(try await flags(outcomes).first { $0.kind == .characteristicsUnknown })
    #expect(!flag.isRed && flag.value == 1 && flag.comparison == 0 && flag.count == 56)
    #expect(try await flags(outcomes, of: "B").allSatisfy { $0.kind != .characteristicsUnknown })
    let unit = try #require(try await outcomes.ranking().unit("A"))
    #expect(unit.verdict.recommendation != .renew)
  }

  @Test("a characteristic that only one provider's cases have: grey, for nobody is comparable")
  func ownCharacteristics() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      let school = provider == 0 ? "nur hier" : "sonst"
      outcomes.add(provider, provider == 0 ? 8 : 24, "svb", tail: "B;B;;\(school)")
      outcomes.add(provider, provider == 0 ? 48 : 32, "arbeitslos", tail: "B;B;;\(school)")
    }
    let flag = try #require(try await flags(outcomes).first { $0.kind == .expectationUncertain })
    #expect(!flag.isRed && flag.value >= 1 && flag.count == 56)
    #expect(try await flags(outcomes, of: "B").allSatisfy { $0.kind != .expectationUncertain })
  }

  @Test("many outside, but never for a single one", arguments: [(1, false), (6, true)])
  func outside(count: Int, isRaised: Bool) async throws {
    var outcomes = ordinary()
    outcomes.add(0, count, "ausserhalb")
    #expect(try await flags(outcomes).contains { $0.kind == .outside } == isRaised)
  }

  @Test("easier cases than the group's")
  func creaming() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      let easy = provider == 0 ? 40 : 5
      outcomes.add(provider, easy * 3 / 4, "svb", tail: "A;A;;ja")
      outcomes.add(provider, easy - easy * 3 / 4, "arbeitslos", tail: "A;A;;ja")
      outcomes.add(provider, 6, "svb", tail: "C;C;;nein")
      outcomes.add(provider, 34, "arbeitslos", tail: "C;C;;nein")
    }
    let flag = try #require(try await flags(outcomes).first { $0.kind == .easierCases })
    #expect(flag.value > flag.comparison && flag.count == 80)
    #expect(try await flags(outcomes, of: "C").allSatisfy { $0.kind != .easierCases })
  }

  @Test("class C left behind while the others do well: red")
  func parking() async throws {
    var outcomes = MadeUpOutcomes()
    for provider in 0..<4 {
      let parks = provider == 0
      outcomes.add(provider, parks ? 20 : 14, "svb", tail: "A;A;;ja")
      outcomes.add(provider, parks ? 8 : 14, "arbeitslos", tail: "A;A;;ja")
      outcomes.add(provider, parks ? 0 : 9, "svb", tail: "C;C;;nein")
      outcomes.add(provider, parks ? 28 : 19, "arbeitslos", tail: "C;C;;nein")
    }
    let ranking = try await outcomes.ranking()
    let unit = try #require(ranking.unit("A"))
    let flag = try #require(unit.flags.first { $0.kind == .farBehind })
    #expect(flag.isRed && flag.value == 0 && flag.comparison > 3 && flag.count == 28)
    #expect(unit.verdict.recommendation != .renew)
    #expect(ranking.unit("B")?.flags.contains { $0.kind == .farBehind } == false)
  }

  @Test("classes that rise with one provider, reasons of exit that one does not tell")
  func classesAndReasons() async throws {
    var outcomes = ordinary()
    outcomes.add(0, 15, "arbeitslos", reason: "unbekannt", tail: "C;A;;nein")
    let kinds = try await flags(outcomes).map(\.kind)
    #expect(kinds.contains(.classesRise) && kinds.contains(.exitReasonsUnknown))
  }
}
