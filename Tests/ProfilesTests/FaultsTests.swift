import Diagnostics
import Profiles
import Testing
import Text

/// Faults written into the complete example, and what is said of them.
@Suite("The faults of an invalid profile")
struct FaultsTests {
  /// `4:9 S1205` for each diagnostic.
  private func places(_ changes: KeyValuePairs<String, String>) throws -> [String] {
    try diagnostics(changes).map {
      "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.code)"
    }
  }

  private func diagnostics(_ changes: KeyValuePairs<String, String>) throws -> [Diagnostic] {
    var text = try Fixture.example()
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return try Fixture.diagnostics(text)
  }

  @Test("are all told in one run, each at its place: nine in one element")
  func nine() throws {
    let found = try places([
      "<id>MUA-2025-001</id>": "<id>mua-2025-001</id>",
      "<fassung>3</fassung>": "<fassung>3a</fassung>",
      "<status>aktiv</status>": "<status>Aktiv</status>",
      "<stand>2025-03-01</stand>": "<stand>01.03.2025</stand>",
      "<vorgaenger>MUA-2023-014</vorgaenger>": "<Vorgänger>MUA-2023-014</Vorgänger>",
      "<quelle>Jahresbericht</quelle>":
        "<quelle></quelle><notiz>x</notiz>Streutext<fassung>4</fassung>",
    ])
    // Counted by hand in the changed document.
    #expect(
      found == [
        "4:9 S1205", "5:14 S1207", "6:13 S1204", "7:12 S1207", "8:6 S1202", "10:6 S1216",
        "10:23 S1202", "10:38 S1210", "10:48 S1214",
      ])
  }

  @Test("of order blame the fewest elements")
  func order() throws {
    let swapped = try diagnostics([
      "    <fassung>3</fassung>\n": "",
      "    <stand>2025-03-01</stand>\n":
        "    <stand>2025-03-01</stand>\n    <fassung>3</fassung>\n",
    ])
    #expect(swapped.map(\.code) == [.init(1213)])
    #expect(swapped.first?.message.german.contains("<fassung>") == true)
    #expect(swapped.first?.message.german.contains("hinter <id> und vor <status>") == true)
  }

  @Test("name every element that is missing, and where it goes")
  func missing() throws {
    let found = try diagnostics([
      "    <fassung>3</fassung>\n": "", "    <stand>2025-03-01</stand>\n": "",
      "    <titel>Neustart für\n      Alleinerziehende – „Ärmel hoch“</titel>\n": "",
    ])
    #expect(found.map(\.code) == [.init(1203), .init(1203), .init(1203)])
    #expect(found.map(\.location.line) == [3, 3, 10])
    #expect(found[0].help?.german == "<fassung> hinter <id> einfügen.")
    #expect(found[0].reason != nil)
  }

  @Test("say where an element belongs that stands in the wrong group")
  func wrongGroup() throws {
    let found = try diagnostics(["<kopf>": "<kopf><beginn>2025-03-01</beginn>"])
    #expect(found.map(\.code) == [.init(1202)])
    #expect(found.first?.help?.german == "Es gehört in <zeit>.")
  }

  @Test(
    "recognise what a spreadsheet, an editor or a hand did to a value, and repair it",
    arguments: [
      ("<stand>2025-03-01", "<stand>01.03.2025", "2025-03-01"),
      ("<stand>2025-03-01", "<stand>1.3.2025", "2025-03-01"),
      ("<stand>2025-03-01", "<stand>2025/03/01", "2025-03-01"),
      ("<betrag>412.50", "<betrag>412,50", "412.50"),
      ("<betrag>412.50", "<betrag>1.250,50", "1250.50"),
      ("<betrag>412.50", "<betrag>1.250,50 €", "1250.50"),
      ("<wert>40", "<wert>40 %", "40"),
      ("<kreis>MUA", "<kreis>99901", "MUA"), ("<kreis>MUA", "<kreis>Musterkreis A", "MUA"),
      ("<kreis>MUB", "<kreis>3454", "EL"), ("<kreis>MUB", "<kreis>03454", "EL"),
      ("<gruppe>alleinerziehendU3", "<gruppe>AEZ U3", "alleinerziehendU3"),
      ("<gruppe>alleinerziehendU3", "<gruppe>Alleinerziehende", "alleinerziehend"),
      ("<gruppe>alleinerziehendU3", "<gruppe>„u25“", "u25"),
      ("<gruppe>alleinerziehendU3", "<gruppe>\u{A0}u25\u{A0}", "u25"),
      ("<gruppe>alleinerziehendU3", "<gruppe>\u{A0}Jugendliche\u{A0}", "u25"),
      ("<id>MUA-2025-001", "<id> MUA-2025-001", "MUA-2025-001"),
      ("<erfolgsfaktor kreis=\"EL\"", "<erfolgsfaktor kreis=\"Emsland\"", "EL"),
    ])
  func repairs(old: String, new: String, expected: String) throws {
    let found = try diagnostics([old: new])
    let fix = try #require(found.first?.fix)
    #expect(found.count == 1)
    #expect(fix.edits.map(\.replacement) == [expected])
    #expect(fix.isCertain)
  }

  @Test(
    "propose what was probably meant",
    arguments: [
      ("<stand>2025-03-01", "<stand>1.3.25", "2025-03-01", false),
      ("<stand>2025-03-01", "<stand>1. März 2025", "2025-03-01", true),
      ("<stand>2025-03-01", "<stand>1. Maerz 2025", "2025-03-01", true),
      ("<stand>2025-03-01", "<stand>March 1, 2025", "2025-03-01", true),
      ("<stand>2025-03-01", "<stand>20250301", "2025-03-01", true),
      ("<fassung>3", "<fassung>3 Fassungen", "3", false),
      ("<betrag>412.50", "<betrag>1 250,50 €", "1250.50", true),
    ])
  func proposals(old: String, new: String, expected: String, isCertain: Bool) throws {
    let found = try diagnostics([old: new])
    let fix = try #require(found.first?.fix, "\(found)")
    #expect(fix.edits.map(\.replacement) == [expected])
    #expect(fix.isCertain == isCertain)
  }

  @Test("name the element that a word from memory means, and no regular expression")
  func words() throws {
    let found = try diagnostics(["<beginn>": "<start>", "</beginn>": "</start>"])
    #expect(found.first?.message.german.contains("<beginn>") == true)
    #expect(found.first?.fix?.isCertain == false)
    let pattern = try diagnostics(["<id>MUA-2025-001": "<id>irgendwas"])
    #expect(pattern.first?.help?.german.contains("Kennung eines Steckbriefs") == true)
    #expect(pattern.allSatisfy { $0.help?.german.contains("[A-Z]") != true })
  }

  @Test("are repaired with the marks of CDATA, and without taking a comment away")
  func interrupted() throws {
    let date = "<stand>2025-03-01</stand>"
    for (old, left) in [
      ("<stand> <![CDATA[01.03.2025]]></stand>", "<stand> 2025-03-01</stand>"),
      ("<stand>01.<![CDATA[03.2025]]></stand>", date),
      ("<stand>01.03.2025<!-- c --></stand>", "<stand>2025-03-01<!-- c --></stand>"),
    ] {
      let text = try Fixture.example(replacing: date, with: old)
      let fix = try #require(try Fixture.diagnostics(text).first?.fix)
      let fixed = FixApplication.applying([fix], to: Array(text.utf8))
      let expected = try Fixture.example(replacing: date, with: left)
      #expect(String(decoding: fixed, as: UTF8.self) == expected)
    }
    let found = try diagnostics([date: "<stand>01.<!-- c -->03.2025</stand>"])
    #expect(found.map(\.code) == [.init(1207)] && found[0].fix == nil)
  }

  @Test("never repair what may mean two things")
  func ambiguous() throws {
    for (old, new) in [
      ("<betrag>412.50", "<betrag>1.250"), ("<stand>2025-03-01", "<stand>03/01/2025"),
      ("<stand>2025-03-01", "<stand>2025-02-30"), ("<stand>2025-03-01", "<stand>45717"),
      ("<fassung>3", "<fassung>drei"), ("<gruppe>alleinerziehendU3", "<gruppe>alleinerzihend"),
    ] {
      let found = try diagnostics([old: new])
      #expect(found.count == 1, "\(new)")
      #expect(found.first?.fix?.isCertain != true, "\(new)")
    }
  }

  @Test("have exact bytes, also behind a mark, umlauts, tabs and CRLF")
  func bytes() throws {
    for ending in ["\n", "\r\n", "\r"] {
      let text =
        "\u{FEFF}"
        + (try Fixture.example(replacing: "    <status>aktiv", with: "ÄÖ\t<status>aktief"))
        .replacing("ÄÖ\t", with: "\t\t<!-- ÄÖ€ -->\t").replacing("\n", with: ending)
      let found = try Fixture.diagnostics(text)
      let range = try #require(found.first?.location.bytes)
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "aktief")
      #expect(found.first?.location.line == 6)
      // Two tabs, 12 characters of comment, one tab, `<status>`.
      #expect(found.first?.location.column == 24)
    }
  }

  @Test("have exact places beyond line 65,535")
  func farDown() throws {
    let many = String(repeating: "\n", count: 70_000)
    let text = try Fixture.example(replacing: "  <kopf>", with: many + "  <kopf>")
      .replacing("<status>aktiv", with: "<status>aktief")
    let found = try Fixture.diagnostics(text)
    #expect(found.map(\.location.line) == [70_006])
    #expect(found.map(\.location.column) == [13])
  }

  @Test("are found whenever libxml2 finds one, whatever is taken out of the document")
  func nothingPasses() throws {
    let lines = try Fixture.example().split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices where lines[index].contains("</") && lines[index].contains("<") {
      var fewer = lines
      fewer.remove(at: index)
      let found = try Fixture.diagnostics(fewer.joined(separator: "\n"))
      #expect(found.allSatisfy { $0.location.line != nil })
      #expect(Set(found).count == found.count)
    }
  }
}

@Suite("Documents made to keep a program busy")
struct BusyDocumentTests {
  private static let head =
    "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\">"

  @Test("are cut at 200 faults, and said to be")
  func manyFaults() throws {
    let items = (0..<9_000).map { "<quelle\($0 % 7)>x</quelle\($0 % 7)>" }.joined()
    let found = try Fixture.diagnostics(
      Self.head + "<kopf>" + items + "</kopf></massnahmensteckbrief>")
    #expect(found.count == 201)
    #expect(found.count { $0.severity == .note } == 1)
  }

  @Test("on one long line are judged in time", .timeLimit(.minutes(15)))
  func longLine() throws {
    let text = String(repeating: "y", count: 60)
    let attributes = (0..<10_000).map { " a\($0)=\"\(text)\"" }.joined()
    for content in [
      "<kopf>" + String(repeating: "<quelle/>" + text, count: 9_900) + "</kopf>",
      "<kopf" + attributes + "/>",
    ] {
      let found = try Fixture.diagnostics(Self.head + content + "</massnahmensteckbrief>")
      #expect(found.count { $0.severity == .note } == 1)
    }
  }

  @Test("of more elements than a person writes are refused before they are judged")
  func manyElements() throws {
    let codes = String(repeating: "<kreis>EL</kreis>", count: 90_000)
    let found = try Fixture.diagnostics(
      Self.head + "<zuordnung>" + codes + "</zuordnung></massnahmensteckbrief>")
    #expect(found.map(\.code) == [DiagnosticCode(1002)])
  }
}
