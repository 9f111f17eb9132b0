import Diagnostics
import Profiles
import Testing

@Suite("Rules on texts")
struct TextRulesTests {
  @Test(
    "S0701: invisible and harmful characters, named by code point",
    arguments: [
      0x7F, 0x85, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0x200B, 0x200D, 0x200F, 0x2028,
      0x2060, 0xE000, 0xF8FF, 0x10FFFD, 0xFDD0, 0x1FFFE, 0xE0041,
    ] as [UInt32])
  func forbidden(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let breaches = try RuleFixture.breaches(
      of: 701, ("Kleine Gruppen", "Kleine\(scalar) Gruppen"))
    #expect(breaches.map(\.path) == ["erfahrung/erfolgsfaktor"])
    #expect(breaches.map(\.severity) == [.error])
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    #expect(breaches.first?.names(german: name, english: name) == true)
    #expect(breaches.first?.german.unicodeScalars.contains(scalar) == false)
  }

  @Test(
    "S0701: text that is not in normal form C, with the composed text",
    arguments: [
      ("Mobilita\u{308}t", "Mobilität"), ("u\u{308}ber A\u{308}rger", "über Ärger"),
      ("Cafe\u{301}", "Café"), ("Kovac\u{30C}", "Kovač"), ("S\u{327}ener", "Şener"),
      ("Nguye\u{302}\u{303}n", "Nguyễn"), ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"),
      ("\u{212B}ngstrom", "Ångstrom"), ("\u{1EA1}\u{308}\u{323}", "\u{1EA1}\u{323}\u{308}"),
    ])
  func decomposed(text: String, composed: String) throws {
    let breaches = try RuleFixture.breaches(of: 701, ("Mobilität", text))
    #expect(breaches.map(\.path) == ["erfahrung/herausforderung"])
    #expect(breaches.map(\.severity) == [.error])
    let replacement = try #require(breaches.first?.replacement)
    #expect(Array(replacement.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(try RuleFixture.breaches(of: 701, ("Mobilität", composed)).isEmpty)
  }

  @Test(
    "S0701: letters and signs of DIN 91379, also marks that no letter takes up",
    arguments: [
      "Łódź", "Žižek", "ẞ", "Ørsted", "§ 16f – „Ja“ … 20 € ½ °C", "Ελλάδα", "България", "M\u{302}",
      "c\u{300}\u{301}",
      "C\u{326}", "≥ 15 h", "Ə", "20\u{202F}%", "ʻOkina",
    ])
  func usual(text: String) throws {
    #expect(try RuleFixture.breaches(of: 701, ("Mobilität", "A \(text)")).isEmpty)
  }

  @Test(
    "S0701: characters outside DIN 91379 are a warning",
    arguments: ["🙂", "日本", "ﬁ", "\u{AD}", "א", "✓", "\u{FFFD}"])
  func foreign(text: String) throws {
    let breaches = try RuleFixture.breaches(of: 701, ("Mobilität", "A \(text)"))
    #expect(breaches.map(\.path) == ["erfahrung/herausforderung"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(breaches.first?.names(german: "U+", english: "U+") == true)
  }

  @Test("S0701: every text at its own place")
  func places() throws {
    let mark = "\u{200B}"
    let passages = [
      ("Jahresbericht", "kopf/quelle[1]"), ("„Ärmel hoch“", "zuordnung/titel"),
      ("Danach", "zuordnung/kurzbeschreibung"), ("962/12", "zuordnung/massnahmenummer"),
      ("Musterstelle", "recht/zulassung/zertifizierer"), ("AZ-1", "recht/zulassung/nummer"),
      ("Personen", "zielgruppe/ausschluss"), ("Interesse", "zielgruppe/voraussetzung"),
      ("Alltag", "ziele/ziel"), ("Kennenlernen", "inhalt/modul/text"),
      ("Praktikum</titel>", "inhalt/modul[1]/titel"), ("Haus am", "ort/massnahmeort/name"),
      ("Musterstadt", "ort/massnahmeort/ort"), ("Bus 12", "ort/massnahmeort/oepnv"),
      ("Muster Bildung", "traeger/name"), ("Muster Familie", "traeger/verbund/mitglied[1]/name"),
      ("?id=1", "kontakt/ansprechstelle/url"), ("Kleine Gr", "erfahrung/erfolgsfaktor"),
      ("Shuttle", "erfahrung/loesungsansatz"), ("Fluktuation", "erfahrung/risiko"),
    ]
    for (passage, path) in passages {
      let changed = passage.prefix(3) + mark + passage.dropFirst(3)
      let breaches = try RuleFixture.breaches(of: 701, (passage, String(changed)))
      #expect(breaches.map(\.path) == [path])
    }
  }

  @Test("S0701: several faults of one text are several findings; many characters are cut short")
  func several() throws {
    let text = "Mobilita\u{308}t \u{200B}\u{200B} 🙂 \u{E000}\u{E001}\u{E002}\u{E003}\u{E004}"
    let breaches = try RuleFixture.breaches(of: 701, ("Mobilität", text))
    #expect(breaches.map(\.severity) == [.error, .error, .warning])
    #expect(breaches.first?.german.contains("U+E003, …") == true)
    #expect(breaches[1].names(german: "U+0308", english: "COMBINING DIAERESIS"))
  }

  @Test("S0801: nearly the same title in another district")
  func twin() throws {
    let twin = try other("MUB-2024-007", title: "NEUSTART fuer Alleinerziehende: Ärmel hoch!")
    let breaches = try RuleFixture.breaches(of: 801, others: [twin])
    #expect(breaches.map(\.path) == ["zuordnung/titel"])
    #expect(breaches.map(\.severity) == [.note])
    #expect(
      breaches.first?.names(german: "MUB-2024-007", "Musterkreis B", english: "MUB-2024-007")
        == true)
    #expect(try RuleFixture.breaches(of: 801).isEmpty)
  }

  @Test("S0802: a provider that another profile names nearly alike, or that only one has an id of")
  func nearProviders() throws {
    let text = try Fixture.example()
    let name = try #require(
      text.firstMatch(of: /<traeger>\s*(?:<id>[^<]*<\/id>\s*)?<name>([^<]*)</))
    let own = String(name.1)
    let noID = try #require(text.firstMatch(of: /<traeger>\s*(<id>[^<]*<\/id>)/)).1
    let mine = try RuleFixture.profile([(String(noID), "")])
    func breaches(_ changes: RuleFixture.Change...) throws -> [Breach] {
      let other = try RuleFixture.profile([("<id>MUA-2025-001", "<id>MUA-2025-002")] + changes)
      return try RuleFixture.breaches(of: 802, by: mine, others: [other])
    }
    let found = try breaches()
    #expect(found.map(\.path) == ["traeger/name"] && found.map(\.severity) == [.warning])
    #expect(found.first?.names(german: "MUA-2025-002", own, english: "MUA-2025-002") == true)
    #expect(try breaches((String(noID), "")).isEmpty)
    #expect(try breaches((String(noID), ""), ("<name>\(own)<", "<name>\(own) gGmbH<")).count == 1)
  }

  @Test("S0801: at most a fifth of the letters differ")
  func distance() throws {
    let ten = try RuleFixture.profile([title("Neubeginnt")])
    func breaches(_ name: String, _ changes: RuleFixture.Change...) throws -> [Breach] {
      let other = try RuleFixture.profile(
        [
          ("<id>MUA-2025-001", "<id>MUC-2025-001"), ("<kreis>MUA<", "<kreis>MUC<"), title(name),
        ] + changes)
      return try RuleFixture.breaches(of: 801, by: ten, others: [other])
    }
    #expect(try breaches("Neubegxxnt").count == 1)
    #expect(try breaches("Neubexxxnt").isEmpty)
    // A narrower group is one of the broader.
    #expect(
      try breaches("Neubeginnt", ("<gruppe>alleinerziehendU3<", "<gruppe>alleinerziehend<")).count
        == 1)
    let noGroup = [
      ("<gruppe>alleinerziehendU3<", "<gruppe>u25<"), ("<gruppe>berufsrueckkehr</gruppe>", ""),
    ]
    #expect(try breaches("Neubeginnt", noGroup[0], noGroup[1]).isEmpty)
    let instrument = ("<instrument>aktivierung", "<instrument>vermittlung")
    #expect(try breaches("Neubeginnt", instrument).isEmpty)
    #expect(try breaches("Neubeginnt", ("<status>aktiv", "<status>zurueckgezogen")).isEmpty)
    #expect(try breaches("Neubeginnt", ("<kreis>MUC<", "<kreis>MUA<")).isEmpty)
  }

  private func title(_ title: String) -> RuleFixture.Change {
    ("Neustart für\n      Alleinerziehende – „Ärmel hoch“", title)
  }

  private func other(_ id: String, title name: String) throws -> MeasureProfile {
    try RuleFixture.profile(
      [("<id>MUA-2025-001", "<id>\(id)"), ("<kreis>MUA</kreis>", ""), title(name)])
  }

  @Test(
    "S0702: texts encoded or escaped twice, and letters lost",
    arguments: [
      ("MobilitÃ¤t", true), ("fÃ¼r", true), ("StraÃŸe", true), ("â€žja", true), ("10 â‚¬", true),
      ("A &amp;amp; B", true), ("&amp;uuml;ben", true), ("Gr??e", true), ("M?nchen", true),
      ("?ben", true), ("MA?NAHME", true), ("a\u{FFFD}b", true),
      ("Wer? Wie?", false), ("Wer?Wie?", false), ("https://a.de/x?ort=mitte", false),
      ("A &amp; B", false), ("CAFÉ“", false), ("„Ä“", false), ("Größe", false), ("Was?", false),
    ])
  func legible(text: String, isBreach: Bool) throws {
    #expect(try RuleFixture.breaches(of: 702, ("Mobilität", text)).isEmpty == !isBreach)
  }
}
