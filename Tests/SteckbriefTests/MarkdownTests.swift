import Testing

@Suite("Markdown")
struct MarkdownTests {
  private static let outcomes = [
    "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30", "--format",
    "markdown", "--language", "de",
  ]

  @Test("of a ranking has its notices, a heading for each group, and every unit in three tables")
  func ranking() async throws {
    let outcome = try await Program.steckbrief.run(["rank", "--details"] + Self.outcomes)
    #expect(outcome.exitCode == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "# Rangliste der Träger, Stichtag 30.06.2026")
    #expect(lines[2].hasPrefix("**Intern: genaue Zahlen"))
    #expect(lines.count { $0.hasPrefix("## ") } >= 3)
    #expect(lines.contains { $0.hasPrefix("| Rang | Träger | Fälle | integriert | erwartet |") })
    #expect(lines.count { $0.hasPrefix("|") && $0.contains("Jobwerkstatt Birke") } == 3)
  }

  @Test("of an explanation has a heading for each step")
  func explanation() async throws {
    let outcome = try await Program.steckbrief.run(
      ["explain", "Jobwerkstatt Birke"] + Self.outcomes)
    #expect(outcome.exitCode == 0)
    let headings = outcome.output.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.first?.hasPrefix("# Jobwerkstatt Birke") == true)
    #expect(headings.contains("## 1. Was gezählt wurde"))
    #expect(headings.contains("## 4. Was daraus folgt"))
  }
}
