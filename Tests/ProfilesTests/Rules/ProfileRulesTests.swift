import Diagnostics
import Profiles
import Testing
import Text
import Values

@Suite("The rules")
struct ProfileRulesTests {
  @Test("are those of the table, sorted, each with a code of its own")
  func codes() {
    let codes = ProfileRules.all.map(\.code.description)
    #expect(
      codes == [
        "S0101", "S0102", "S0103", "S0110", "S0111", "S0120", "S0201", "S0202", "S0203", "S0204",
        "S0301", "S0302", "S0401", "S0402", "S0501", "S0601", "S0701", "S0702", "S0801", "S0802",
      ])
  }

  @Test("explain themselves in both languages")
  func texts() {
    for rule in ProfileRules.all {
      for text in [rule.title, rule.reason, rule.resolution] {
        for language in Language.allCases {
          #expect(text[language].hasSuffix("."), "\(rule.code): \(text[language])")
          #expect(text[language].count >= 20 && !text[language].contains("  "))
        }
        #expect(text.german != text.english)
      }
      #expect(rule.law?.contains("SGB") ?? true)
    }
    let named = ProfileRules.all.filter { $0.law != nil }.map(\.code.number)
    #expect(named == [110, 201, 202, 203, 204])
  }

  @Test("find nothing in the complete example")
  func example() throws {
    let profile = try RuleFixture.profile([])
    let others = [try Fixture.profile("catalog/HSK/HSK-2010-001.xml")]
    for rule in ProfileRules.all where rule.code.number != 601 {
      let breaches = try RuleFixture.breaches(
        of: rule.code.number, by: profile, on: "2025-06-01", others: others)
      #expect(breaches.isEmpty, "\(breaches)")
    }
  }

  static let catalogue: [String] =
    ["EL", "NOH", "NF", "SL", "HSK"].map { "catalog/\($0)/\($0)-2010-001.xml" }
    + [("MUA", 7), ("MUB", 8), ("MUC", 6)].flatMap { district, count in
      (1...count).map { "catalog/beispiel/\(district)/\(district)-2023-00\($0).xml" }
    }

  @Test("find no error in the repository's own catalogue")
  func ownCatalogue() throws {
    let profiles = try Self.catalogue.map { try Fixture.profile($0) }
    for profile in profiles {
      let others = profiles.filter { $0.id != profile.id }
      for rule in ProfileRules.all {
        let breaches = try RuleFixture.breaches(
          of: rule.code.number, by: profile, on: "2026-06-30", others: others)
        let errors = breaches.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(profile.id) \(rule.code): \(errors)")
      }
    }
  }

  @Test("say the same every time")
  func order() throws {
    let profile = try RuleFixture.profile([
      ("Kleine Gruppen", "Kl\u{202E}eine Gruppen\u{200B}"),
      ("<anteil>60</anteil>", "<anteil>6</anteil>"),
      ("<ende>2026-02-28</ende>", "<ende>2025-02-28</ende>"),
    ])
    for rule in ProfileRules.all {
      let first = try RuleFixture.breaches(of: rule.code.number, by: profile, on: "2027-01-01")
      let second = try RuleFixture.breaches(of: rule.code.number, by: profile, on: "2027-01-01")
      #expect(first == second)
    }
  }
}
