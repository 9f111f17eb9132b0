import Diagnostics
import Profiles
import Testing

@Suite("Rules on places and money")
struct FigureRulesTests {
  @Test("S0301: more places paid for than contracted")
  func paid() throws {
    let breaches = try RuleFixture.breaches(
      of: 301, ("<mindestverguetet>18<", "<mindestverguetet>25<"))
    #expect(breaches.map(\.path) == ["plaetze/mindestverguetet"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(breaches.first?.names(german: "25", "24", english: "25", "24") == true)
    let all = try RuleFixture.breaches(
      of: 301, ("<mindestverguetet>18<", "<mindestverguetet>24<"))
    #expect(all.isEmpty)
  }

  @Test("S0301: fewer than 80 percent of the paid places filled; exactly 80 is enough")
  func filled() throws {
    let twenty = ("<mindestverguetet>18<", "<mindestverguetet>20<")
    let breaches = try RuleFixture.breaches(of: 301, twenty, ("<belegt>20<", "<belegt>15<"))
    #expect(breaches.map(\.path) == ["plaetze/belegung/belegt"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(
      breaches.first?.names(german: "01.04.2025", "15 von 20", "75 %", english: "15 of 20")
        == true)
    #expect(try RuleFixture.breaches(of: 301, twenty, ("<belegt>20<", "<belegt>16<")).isEmpty)
    let second = try RuleFixture.breaches(
      of: 301,
      (
        "</belegung>",
        "</belegung><belegung><stichtag>2025-05-01</stichtag><belegt>0</belegt></belegung>"
      ))
    #expect(second.map(\.path) == ["plaetze/belegung[1]/belegt"])
    let nothingPaid = ("<mindestverguetet>18<", "<mindestverguetet>0<")
    #expect(try RuleFixture.breaches(of: 301, nothingPaid, ("<belegt>20<", "<belegt>0<")).isEmpty)
  }

  @Test("S0302: the smallest group larger than the largest")
  func sizes() throws {
    let breaches = try RuleFixture.breaches(of: 302, ("<min>6<", "<min>9<"))
    #expect(breaches.map(\.path) == ["plaetze/gruppengroesse/min"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(breaches.first?.names(german: "(9)", "(8)", english: "(9)", "(8)") == true)
    #expect(try RuleFixture.breaches(of: 302, ("<min>6<", "<min>8<")).isEmpty)
  }

  @Test(
    "S0302: groups of 6 to 8 make up 6 to 8, 12 to 16, 18 and every larger number",
    arguments: 1...40)
  func multiples(places: Int) throws {
    let breaches = try RuleFixture.breaches(
      of: 302, ("<vertraglich>24<", "<vertraglich>\(places)<"))
    #expect(breaches.isEmpty == ![9, 10, 11, 17].contains(places))
    #expect(breaches.allSatisfy { $0.path == "plaetze/vertraglich" && $0.severity == .warning })
    if places == 17 {
      #expect(breaches.first?.names(german: "17", "16 oder 18", english: "16 or 18") == true)
    }
  }

  @Test("S0401: funding that does not make exactly 100.00")
  func funding() throws {
    func shares(_ first: String, _ second: String) -> RuleFixture.Change {
      (
        "<anteil>100</anteil>\n    </finanzierung>",
        "<anteil>\(first)</anteil></finanzierung>"
          + "<finanzierung><quelle>esf</quelle><anteil>\(second)</anteil></finanzierung>"
      )
    }
    let breaches = try RuleFixture.breaches(of: 401, shares("60", "39.99"))
    #expect(breaches.map(\.path) == ["kosten/finanzierung"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(
      breaches.first?.names(
        german: "60 % + 39,99 % = 99,99 %", english: "60 % + 39.99 % = 99.99 %") == true)
    #expect(try RuleFixture.breaches(of: 401, shares("60.01", "39.99")).isEmpty)
    #expect(try RuleFixture.breaches(of: 401, shares("60.01", "40")).count == 1)
  }

  @Test("S0401: shares of a consortium, if every member has one")
  func consortium() throws {
    let breaches = try RuleFixture.breaches(of: 401, ("<anteil>60<", "<anteil>50.5<"))
    #expect(breaches.map(\.path) == ["traeger/verbund"])
    #expect(
      breaches.first?.names(german: "50,5 % + 40 % = 90,5 %", english: "50.5 % + 40 %") == true)
    let nothingLeft = try RuleFixture.breaches(
      of: 401, ("<anteil>60</anteil>", ""), ("<anteil>40.00<", "<anteil>100<"))
    #expect(nothingLeft.map(\.path) == ["traeger/verbund"])
    let partly = try RuleFixture.breaches(of: 401, ("<anteil>60</anteil>", ""))
    #expect(partly.isEmpty)
  }

  @Test("S0401: exactly one member leads")
  func lead() throws {
    let none = try RuleFixture.breaches(
      of: 401, ("<rolle>federfuehrung<", "<rolle>partner<"))
    #expect(none.map(\.path) == ["traeger/verbund"])
    let two = try RuleFixture.breaches(of: 401, ("<rolle>partner<", "<rolle>federfuehrung<"))
    #expect(two.map(\.path) == ["traeger/verbund/mitglied[1]/rolle"])
    #expect(two.map(\.severity) == [.error])
    #expect(two.first?.names(german: "Muster Bildung", "Muster Familie", english: "leads") == true)
  }

  @Test("S0402: spent over committed, committed over planned, in the right year")
  func budget() throws {
    let spent = try RuleFixture.breaches(of: 402, ("<verausgabt>0<", "<verausgabt>99000.01<"))
    #expect(spent.map(\.path) == ["kosten/budget/verausgabt"])
    #expect(spent.map(\.severity) == [.warning])
    #expect(
      spent.first?.names(
        german: "2025", "99.000,01 €", "99.000 €", english: "99,000.01 €", "99,000 €") == true)
    #expect(try RuleFixture.breaches(of: 402, ("<verausgabt>0<", "<verausgabt>99000<")).isEmpty)

    let committed = try RuleFixture.breaches(
      of: 402, ("<gebunden>99000.00<", "<gebunden>118800.5<"))
    #expect(committed.map(\.path) == ["kosten/budget/gebunden"])
    #expect(committed.first?.names(german: "118.800,50 €", english: "118,800.50 €") == true)

    #expect(try RuleFixture.breaches(of: 402, ("<gebunden>99000.00<", "<gebunden>118800<")).isEmpty)

    let second = try RuleFixture.breaches(
      of: 402,
      (
        "<jahr>2026</jahr>", "<jahr>2026</jahr><geplant>10</geplant><verausgabt>11</verausgabt>"
      ))
    #expect(second.map(\.path) == ["kosten/budget[1]/verausgabt"])
    #expect(
      second.first?.names(german: "2026", "11 €", "10 €", "geplant", english: "planned") == true)
    #expect(try RuleFixture.breaches(of: 402).isEmpty)
  }
}
