import Diagnostics
import Files
import Testing
import Text
import Values

@testable import Outcomes

@Suite("Mappings")
struct OutcomeMappingTests {
  private static let toml = """
    # Unser Export
    [spalten]
    austritt = "Ende (geplant \\"oder\\" nicht)"  # wie im Fachverfahren
    'status6Monate' = 'Verbleib'

    [werte.austrittsgrund]
    "Regulär beendet" = "planmaessig"
    abgebrochen = "Abbruch Teilnehmer"
    [values.status6Monate]
    '1' = "ja"
    """

  private static let csv = """
    spalte;datei;bedeutung
    austritt;"Ende (geplant ""oder"" nicht)";
    status6Monate;Verbleib
    austrittsgrund;Regulär beendet;planmaessig
    austrittsgrund;abgebrochen;Abbruch Teilnehmer
    status6Monate;1;ja

    """

  private func mapping(_ text: String, _ name: String) throws(Refusal) -> OutcomeMapping {
    try OutcomeMapping(parsing: Array(text.utf8), name: name)
  }

  @Test("say the same as TOML and as CSV")
  func forms() throws {
    let one = try mapping(Self.toml, "kreis.toml")
    #expect(try one == mapping(Self.csv, "kreis.CSV"))
    #expect(one.columns[.exit] == "Ende (geplant \"oder\" nicht)")
    #expect(one.values[.exitReason]?["abgebrochen"] == "abbruchTeilnehmer")
    #expect(one.values[.statusAtSixMonths] == ["1": "ja"])
  }

  @Test(
    "name the line that is not understood",
    arguments: [
      ("austritt = \"x\"", 1), ("[spalten]\naustrit = \"x\"", 2), ("[spalten]\naustritt = x y", 2),
      ("[spalten]\naustritt = \"x\"\naustritt = \"y\"", 3), ("[wert]\n", 1),
      ("[werte.austrittsgrund]\n\"x\" = \"planmasig\"", 2), ("[werte.kosten]\n\"x\" = \"1\"", 2),
      ("[werte.austrittsgrund]\narbeit = \"planmaessig\"", 2), ("[spalten]\naustritt = \"x", 2),
      ("[werte.abschluss]\nx = \"ja\"\n\"X \" = \"nein\"", 3),
    ])
  func faults(text: String, line: Int) {
    let refusal = #expect(throws: Refusal.self) { try mapping(text, "kreis.toml") }
    #expect(refusal?.diagnostics.map(\.kind) == [.badMapping])
    #expect(refusal?.diagnostics.first?.location.line == line)
  }

  private static let export = """
    teilnahme;massnahme;eintritt;Ende (geplant "oder" nicht);austrittsgrund;Verbleib
    """.replacing("Ende (geplant \"oder\" nicht)", with: "\"Ende (geplant \"\"oder\"\" nicht)\"")

  @Test(
    "are used by both readers, and only the list decides what is right", arguments: [true, false])
  func reading(isCareful: Bool) async throws {
    let rows = ["Regulär beendet;1", "ABGEBROCHEN;nein", "regulär  beendet;k. A."]
    let text =
      Self.export + "\n"
      + rows.enumerated().map { "p\($0);M1;2025-01-01;2025-06-30;\($1)\n" }.joined()
    var options = ReadingOptions()
    options.isCareful = isCareful
    options.mapping = try mapping(Self.toml, "kreis.toml")
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "a.csv", bytes: Array(text.utf8))],
      request: CohortRequest(asOf: CalendarDate(iso8601: "2026-06-30")), options: options)
    let total = data.table.total
    #expect((total.exits, total.integrated, total.notIntegrated, total.unknown) == (3, 1, 1, 1))
    #expect(total.dropOuts == 1 && data.inputs[0].diagnostics.isEmpty)
  }

  @Test("that are drafted hold what is certain, propose the rest, and are read again")
  func draft() async throws {
    let rows = (0..<6).map {
      "p\($0);M1;2025-01-01;2025-06-30;\($0 < 4 ? "planmäsig" : "Erika");ja;x\n"
    }
    let text =
      "teilnahme;massnahme;eintritt;Austrittsdatum;austrittsgrund;statusAustrit;Bemerkung\n"
      + rows.joined()
    let source = ByteSource(name: "a.csv", bytes: Array(text.utf8))
    let options = ReadingOptions(badRows: .skip)
    let inputs = try? await OutcomeFiles.read([source], request: CohortRequest(), options: options)
      .inputs
    let draft = MappingDraft(
      of: [try await InputTable(source)], inputs ?? [], options: options
    ).text(
      .german)
    #expect(draft.contains("\naustritt = \"Austrittsdatum\"\n"))
    #expect(draft.contains("\n# statusAustritt = \"statusAustrit\"\n"))
    #expect(draft.contains("\"Bemerkung\""))
    #expect(!draft.contains("Erika"))
    let read = try mapping(draft, "entwurf.toml")
    #expect(read.columns == [.exit: "Austrittsdatum"] && read.values.isEmpty)
    let corrected = draft.replacing("# \"planm", with: "\"planm")
    #expect(try mapping(corrected, "x.toml").values.count <= 1)
  }
}
