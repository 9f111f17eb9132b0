import Diagnostics
import Profiles
import Testing

@Suite("Rules on dates")
struct TimeRulesTests {
  @Test("S0110: the end before the begin")
  func end() throws {
    let breaches = try RuleFixture.breaches(
      of: 110, ("<ende>2026-02-28</ende>", "<ende>2025-02-28</ende>"),
      ("<starttermin>2025-03-01</starttermin>", ""),
      ("<starttermin>2025-09-01</starttermin>", ""))
    #expect(breaches.map(\.path) == ["zeit/ende"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(
      breaches.first?.german == "Das Ende (28.02.2025) liegt vor dem Beginn (01.03.2025).")
    #expect(breaches.first?.english == "The end (2025-02-28) is before the start (2025-03-01).")
  }

  @Test("S0110: a measure of one day, and one without dates")
  func short() throws {
    let day = try RuleFixture.breaches(
      of: 110, ("<ende>2026-02-28</ende>", "<ende>2025-03-01</ende>"),
      ("<starttermin>2025-09-01</starttermin>", ""))
    #expect(day.isEmpty)
    let unknown = try RuleFixture.breaches(
      of: 110, ("<beginn>2025-03-01</beginn>", ""), ("<ende>2026-02-28</ende>", ""))
    #expect(unknown.isEmpty)
  }

  @Test("S0110: start dates outside the term; its first and last day are inside")
  func startDates() throws {
    let outside = try RuleFixture.breaches(
      of: 110, ("<starttermin>2025-03-01<", "<starttermin>2025-02-28<"),
      ("<starttermin>2025-09-01<", "<starttermin>2026-03-01<"))
    #expect(outside.map(\.path) == ["zeit/starttermin", "zeit/starttermin[1]"])
    #expect(outside.first?.names(german: "28.02.2025", "01.03.2025", english: "2025-02-28") == true)
    #expect(outside.last?.names(german: "01.03.2026", "28.02.2026", english: "2026-03-01") == true)
    let inside = try RuleFixture.breaches(
      of: 110, ("<starttermin>2025-09-01<", "<starttermin>2026-02-28<"))
    #expect(inside.isEmpty)
  }

  @Test("S0110: a target agreed on the day of the begin is not agreed before it")
  func targets() throws {
    let breaches = try RuleFixture.breaches(
      of: 110, ("<vereinbartAm>2025-01-15", "<vereinbartAm>2025-03-01"))
    #expect(breaches.map(\.path) == ["ziele/zielwert/vereinbartAm"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(breaches.first?.names(german: "01.03.2025", english: "2025-03-01") == true)
    let before = try RuleFixture.breaches(
      of: 110, ("<vereinbartAm>2025-01-15", "<vereinbartAm>2025-02-28"))
    #expect(before.isEmpty)
  }

  @Test("S0111: a target agreed and never told")
  func untold() throws {
    let told = ("<mitgeteiltAm>2025-01-20</mitgeteiltAm>", "")
    let breaches = try RuleFixture.breaches(of: 111, told)
    #expect(breaches.map(\.path) == ["ziele/zielwert"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(breaches.first?.names(german: "40 %", "15.01.2025", english: "2025-01-15") == true)

    let second = try RuleFixture.breaches(
      of: 111, ("<wert>37.5</wert>", "<wert>37.5</wert><vereinbartAm>2025-01-15</vereinbartAm>"))
    #expect(second.map(\.path) == ["ziele/zielwert[1]"])
    #expect(second.first?.names(german: "37,5 %", english: "37.5 %") == true)
    // Without a day of agreement nothing is known to be agreed.
    #expect(try RuleFixture.breaches(of: 111).isEmpty)
  }

  @Test("S0120: a legal basis before its first and after its last day")
  func legalBasis() throws {
    let expired = ("<rechtsgrundlage>sgb2p16a<", "<rechtsgrundlage>sgb2p16Sgb3p81<")
    let breaches = try RuleFixture.breaches(of: 120, expired)
    #expect(breaches.map(\.path) == ["recht/rechtsgrundlage[1]"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(
      breaches.first?.names(
        german: "sgb2p16Sgb3p81", "31.12.2024", "01.03.2025", english: "2024-12-31", "2025-03-01")
        == true)
    let lastDay = try RuleFixture.breaches(
      of: 120, expired, ("<beginn>2025-03-01", "<beginn>2024-12-31"))
    #expect(lastDay.isEmpty)

    let early = ("<instrument>aktivierung<", "<instrument>ganzheitlicheBetreuung<")
    let dayBefore = try RuleFixture.breaches(
      of: 120, early, ("<beginn>2025-03-01", "<beginn>2023-06-30"))
    #expect(dayBefore.map(\.path) == ["recht/instrument"])
    #expect(
      dayBefore.first?.names(german: "01.07.2023", "30.06.2023", english: "2023-07-01") == true)
    let firstDay = try RuleFixture.breaches(
      of: 120, early, ("<beginn>2025-03-01", "<beginn>2023-07-01"))
    #expect(firstDay.isEmpty)
    #expect(try RuleFixture.breaches(of: 120, expired, ("<beginn>2025-03-01</beginn>", "")).isEmpty)
  }

  @Test("S0120: every kind of code, at its own place")
  func allCodes() throws {
    let codes = try RuleFixture.codes(
      replacing: "<xs:appinfo>", with: "<xs:appinfo><c:gueltigBis>1999-12-31</c:gueltigBis>")
    let paths = try RuleFixture.breaches(of: 120, codes: codes).map(\.path)
    for path in [
      "zuordnung/kreis", "zuordnung/kreis[1]", "recht/rechtsgrundlage[1]", "recht/instrument",
      "recht/beschaffung", "zielgruppe/gruppe[1]", "zielgruppe/hemmnis[1]", "ziele/hauptziel",
      "ziele/ziel", "ziele/zielwert[1]/kennzahl", "inhalt/methode[1]", "inhalt/kinderbetreuung",
      "inhalt/freiwilligkeit", "zeit/zeitmodell", "ort/massnahmeort/barrierefrei",
      "traeger/rechtsform", "traeger/verbund/mitglied[1]/rolle", "kosten/satz/einheit",
      "kosten/finanzierung/quelle", "kontakt/ansprechstelle/rolle", "erfahrung/erfolgsfaktor",
      "erfahrung/loesungsansatz",
    ] { #expect(paths.contains(path), "\(path)") }
    #expect(Set(paths).count == paths.count)
  }
}
