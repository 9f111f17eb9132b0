import Diagnostics
import Profiles
import Testing

@Suite("Rule on the passing of time")
struct FreshnessRuleTests {
  @Test("S0501: content checked exactly twelve months ago is not old, one day more is")
  func stale() throws {
    let old = try RuleFixture.breaches(of: 501, on: "2026-03-02")
    #expect(old.map(\.path).first == "kopf/stand")
    #expect(old.map(\.severity).first == .warning)
    #expect(old.first?.names(german: "01.03.2025", "02.03.2026", english: "2026-03-02") == true)
    let exactly = try RuleFixture.breaches(of: 501, on: "2026-03-01")
    #expect(!exactly.map(\.path).contains("kopf/stand"))
    let ended = try RuleFixture.breaches(
      of: 501, on: "2030-01-01", ("<status>aktiv<", "<status>ausgelaufen<"))
    #expect(ended.isEmpty)
    #expect(try RuleFixture.breaches(of: 501).isEmpty)
  }

  @Test(
    "S0501: a decision is due from 90 days before its day",
    arguments: [
      ("2025-08-31", nil), ("2025-09-01", "noch 90 Tage"), ("2025-11-29", "noch 1 Tag."),
      ("2025-11-30", "letzte Tag."), ("2025-12-01", "abgelaufen"),
    ])
  func decision(date: String, words: String?) throws {
    let breaches = try RuleFixture.breaches(of: 501, on: date)
    #expect(breaches.map(\.path) == (words == nil ? [] : ["zeit/verlaengerung/entscheidungBis"]))
    #expect(breaches.allSatisfy { $0.severity == .note })
    if let words, let breach = breaches.first {
      #expect(breach.names(german: words, "30.11.2025", "28.02.2027", english: "2025-11-30"))
    }
  }

  @Test("S0501: an option that was taken needs no decision")
  func taken() throws {
    let taken = try RuleFixture.breaches(
      of: 501, on: "2025-12-01", ("<ende>2026-02-28</ende>", "<ende>2027-02-28</ende>"))
    #expect(taken.isEmpty)
  }
}
