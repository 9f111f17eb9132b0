import Diagnostics
import Profiles
import Testing

@Suite("Rules from the law")
struct LegalRulesTests {
  /// 6 weeks of the example's 19.5 hours are 117 hours, 12 weeks 234, 8 weeks 156.
  private func placement(_ hours: String, title: String = "Praktikum") -> RuleFixture.Change {
    (
      "<modul>\n      <titel>Praktikum<",
      "<modul stunden=\"\(hours)\">\n      <titel>\(title)<"
    )
  }
  private let method: RuleFixture.Change = ("<methode>gruppe<", "<methode>praktikum<")

  @Test("S0201: at most six weeks at an employer")
  func employer() throws {
    let breaches = try RuleFixture.breaches(of: 201, method, placement("117.01"))
    #expect(breaches.map(\.path) == ["inhalt/modul[1]"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(
      breaches.first?.names(
        german: "„Praktikum“", "117,01 Stunden", "19,5 Wochenstunden", "6 Wochen", "117 Stunden",
        english: "117.01 hours", "6 weeks") == true)
    #expect(try RuleFixture.breaches(of: 201, method, placement("117")).isEmpty)
  }

  @Test("S0201: twelve weeks for long-term unemployed people")
  func longTerm() throws {
    let group = ("<gruppe>berufsrueckkehr<", "<gruppe>langzeitarbeitslos<")
    #expect(try RuleFixture.breaches(of: 201, group, method, placement("234")).isEmpty)
    let breaches = try RuleFixture.breaches(of: 201, group, method, placement("235"))
    #expect(breaches.first?.names(german: "12 Wochen", "234 Stunden", english: "12 weeks") == true)
  }

  @Test(
    "S0201: silent where the words leave a doubt",
    arguments: ["Vorbereitung auf das Praktikum", "Praktikumssuche", "Betriebswirtschaft"])
  func doubt(title: String) throws {
    #expect(try RuleFixture.breaches(of: 201, method, placement("999", title: title)).isEmpty)
  }

  @Test("S0201: silent without the method, the hours per week or the legal basis")
  func unknown() throws {
    let long = placement("999")
    #expect(try RuleFixture.breaches(of: 201, long).isEmpty)
    let week = ("<wochenstunden>19.5</wochenstunden>", "")
    #expect(try RuleFixture.breaches(of: 201, method, long, week).isEmpty)
    let law = ("<rechtsgrundlage>sgb2p16Sgb3p45Nr1<", "<rechtsgrundlage>sgb2p16f<")
    #expect(try RuleFixture.breaches(of: 201, method, long, law).isEmpty)
    #expect(try RuleFixture.breaches(of: 201, method).isEmpty)
  }

  @Test("S0201: a module in a company by its text, and at most eight weeks of teaching")
  func otherWords() throws {
    let text: RuleFixture.Change = (
      "<modul stunden=\"20\">\n      <titel>Ankommen</titel>\n      <text>Kennenlernen und "
        + "Klärung der Betreuung<",
      "<modul stunden=\"160\">\n      <titel>Erprobung</titel>\n      <text>Mitarbeit in einem "
        + "Betrieb<"
    )
    #expect(try RuleFixture.breaches(of: 201, method, text).map(\.path) == ["inhalt/modul"])
    let teaching = try RuleFixture.breaches(
      of: 201, placement("156.5", title: "Fachkenntnisse Lager"))
    #expect(teaching.map(\.path) == ["inhalt/modul[1]"])
    #expect(teaching.first?.names(german: "156,5 Stunden", "8 Wochen", english: "8 weeks") == true)
    #expect(
      try RuleFixture.breaches(of: 201, placement("156", title: "Fachkenntnisse Lager")).isEmpty)
  }

  @Test("S0202: age 24 is allowed, 25 is not")
  func age() throws {
    let law = ("<rechtsgrundlage>sgb2p16a<", "<rechtsgrundlage>sgb2p16h<")
    let breaches = try RuleFixture.breaches(of: 202, law, ("<alterBis>45<", "<alterBis>25<"))
    #expect(breaches.map(\.path) == ["zielgruppe/alterBis"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(breaches.first?.names(german: "25", "24", "§ 16h", english: "25", "24") == true)
    #expect(try RuleFixture.breaches(of: 202, law, ("<alterBis>45<", "<alterBis>24<")).isEmpty)
    #expect(try RuleFixture.breaches(of: 202).isEmpty)
  }

  @Test("S0202: no age given is a warning, unless all groups are under 25")
  func noAge() throws {
    let law = ("<rechtsgrundlage>sgb2p16a<", "<rechtsgrundlage>sgb2p16h<")
    let age = ("<alterBis>45</alterBis>", "")
    let breaches = try RuleFixture.breaches(of: 202, law, age)
    #expect(breaches.map(\.path) == ["zielgruppe"])
    #expect(breaches.map(\.severity) == [.warning])
    let young = try RuleFixture.breaches(
      of: 202, law, age, ("<gruppe>alleinerziehendU3<", "<gruppe>u25<"),
      ("<gruppe>berufsrueckkehr</gruppe>", ""))
    #expect(young.isEmpty)
  }

  @Test("S0203: free support, and an aim that is no job, has a target")
  func targets() throws {
    let none = try RuleFixture.removal(from: "<zielwert>", to: "</ziele>")
    let breaches = try RuleFixture.breaches(of: 203, none)
    #expect(breaches.map(\.path) == ["ziele"])
    #expect(breaches.map(\.severity) == [.warning])
    let job = ("<hauptziel>heranfuehrung<", "<hauptziel>integration<")
    #expect(try RuleFixture.breaches(of: 203, none, job).isEmpty)
    let free = ("<rechtsgrundlage>sgb2p16a<", "<rechtsgrundlage>sgb2p16f<")
    let freeSupport = try RuleFixture.breaches(of: 203, none, job, free)
    #expect(freeSupport.first?.names(german: "§ 16f SGB II", english: "§ 16f SGB II") == true)
    #expect(try RuleFixture.breaches(of: 203, free).isEmpty)
  }

  @Test("S0204: a voucher without admission, or one that ends before the measure")
  func admission() throws {
    let voucher = ("<beschaffung>vergabe<", "<beschaffung>gutschein<")
    let until = "<gueltigBis>2027-12-31<"
    #expect(try RuleFixture.breaches(of: 204, voucher).isEmpty)
    let lastDay = try RuleFixture.breaches(of: 204, voucher, (until, "<gueltigBis>2026-02-28<"))
    #expect(lastDay.isEmpty)
    let short = try RuleFixture.breaches(of: 204, voucher, (until, "<gueltigBis>2026-02-27<"))
    #expect(short.map(\.path) == ["recht/zulassung/gueltigBis"])
    #expect(short.map(\.severity) == [.warning])
    #expect(short.first?.names(german: "27.02.2026", "28.02.2026", english: "2026-02-27") == true)
    // A measure by tender needs no admission of its own.
    #expect(try RuleFixture.breaches(of: 204, (until, "<gueltigBis>2026-02-27<")).isEmpty)
  }

  @Test("S0204: further training without admission")
  func training() throws {
    let none = try RuleFixture.removal(from: "<zulassung>", to: "</recht>")
    let training = ("<instrument>aktivierung<", "<instrument>weiterbildung<")
    let breaches = try RuleFixture.breaches(of: 204, none, training)
    #expect(breaches.map(\.path) == ["recht"])
    #expect(breaches.first?.names(german: "Weiterbildung", english: "further training") == true)
    #expect(try RuleFixture.breaches(of: 204, none).isEmpty)
  }
}
