import Diagnostics
import Files
import Testing
import Text
import Values

@testable import Outcomes

@Suite("Names of columns")
struct ColumnNamesTests {
  @Test(
    "are the column that they are once folded",
    arguments: [
      ("Status 6 Monate", .statusAtSixMonths), ("STATUS_6_MONATE", .statusAtSixMonths),
      ("Träger", .provider), ("Maßnahme", .measure), ("Abschluß", .qualification),
      ("Aus-\ntritt", .exit), ("austritt\n", .exit), ("austritt\u{A0}", .exit),
      ("aus\u{AD}tritt", .exit), ("\u{FEFF}austritt", .exit), ("austritt\u{200B}", .exit),
      ("\u{202F}austritt", .exit), ("ABC-Eintritt", .classAtEntry),
      ("Arbeitslos Monate", .monthsUnemployed),
      ("status 6m", .statusAtSixMonths), ("Target Group", .targetGroup),
    ] as [(String, ParticipationColumn)])
  func folded(name: String, column: ParticipationColumn) {
    #expect(ParticipationColumn(header: name) == column)
  }

  @Test(
    "are taken where they can mean one column only",
    arguments: [
      ("Austrittsdatum", .exit), ("Eintritts-Datum", .entry), ("eintritt\n(TT.MM.JJJJ)", .entry),
      ("Kosten (EUR)", .cost), ("Status nach 6 Monaten", .statusAtSixMonths),
      ("Maßnahme-Nr.", .measure), ("Name des Trägers", .provider), ("Landkreis", .district),
      ("Grund des Austritts", .exitReason),
    ] as [(String, ParticipationColumn)])
  func natural(name: String, column: ParticipationColumn) {
    #expect(ParticipationColumn(header: name) == nil)
    #expect(ParticipationColumn(natural: name) == column)
    let match = ColumnMatch(["x", name])
    #expect(match.positions == [column: 1] && match.unmatched == [0])
  }

  @Test("are left to a person where two may be meant")
  func doubts() {
    let two = ColumnMatch(["Austrittsdatum", "Austritt am"])
    #expect(two.positions.isEmpty && two.unmatched == [0, 1])
    let own = ColumnMatch(["Austrittsdatum", "austritt"])
    #expect(own.positions == [.exit: 1] && own.unmatched == [0])
    #expect(ColumnMatch(["austritt", "Austritt "]).doubled == [1])
    let given = ColumnMatch(["Ende", "austritt_"], columnNames: [.entry: " ENDE"])
    #expect(given.positions == [.entry: 0, .exit: 1])
  }

  private func notes(_ header: String, _ row: String) async throws -> [Diagnostic] {
    let source = ByteSource(name: "a.csv", bytes: Array("\(header)\n\(row)\n".utf8))
    return try await OutcomeFiles.read([source], request: CohortRequest()).inputs
      .flatMap(\.diagnostics)
  }

  @Test("are said where they were taken, and proposed where they were not")
  func said() async throws {
    let taken = try await notes(
      "teilnahme;massnahme;eintritt;Austrittsdatum", "p1;M1;2026-01-12;2026-02-12")
    #expect(taken.map(\.kind) == [.naturalColumn])
    let slip = try await notes(
      "teilnahme;massnahme;eintritt;austritt;status6Monat", "p1;M1;2026-01-12;2026-02-12;ja")
    #expect(slip.map(\.kind) == [.unknownColumn])
    #expect(slip.first?.help?.german.contains("status6Monate=status6Monat") == true)
    let none = try await notes("teilnahme;massnahme;eintritt;status6Monate", "p1;M1;2026-01-12;")
    #expect(none.map(\.kind) == [.missingColumn] && none.first?.severity == .warning)
  }

  @Test("stand in faults as the file has them")
  func faults() async {
    let header = "teilnahme;massnahme;eintritt;Austritt am;Grund"
    let source = ByteSource(
      name: "a.csv", bytes: Array("\(header)\np1;M1;2026-01-12;gestern;x\n".utf8))
    let refusal = await #expect(throws: Refusal.self) {
      try await OutcomeFiles.read([source], request: CohortRequest())
    }
    #expect(
      refusal?.diagnostics.contains {
        $0.message.german == "Spalte „Austritt am“ (austritt): Das ist kein Datum."
      } == true)
  }
}
