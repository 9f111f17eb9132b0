import Testing

@Suite("No option is ignored in silence")
struct IgnoredOptionTests {
  private static let sample = "catalog/beispiel/ergebnisse.csv"

  @Test(
    "64 where an option has nothing to act on",
    arguments: [
      (["tally", sample, "--table", "x"], "--sql"),
      (["tally", sample, "--by", "merkmal.gibtsnicht"], "merkmal.gibtsnicht"),
      (["search", "--json", "id", "--format", "table"], "--format table"),
      (["check", "catalog", "--format", "short", "--color", "always"], "--format human"),
      (["search", "--target-group", "AEZ,U25"], "--target-group alleinerziehend --target-group"),
      (["rank", "--outcomes", sample, "--delta", "0,x"], "0,3"),
    ])
  func refused(arguments: [String], said: String) async throws {
    let outcome = try await Program.steckbrief.run(arguments)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(outcome.talk)")
    #expect(outcome.talk.contains(said), "\(outcome.talk)")
  }

  @Test("a decimal comma is one, and a schema has two names and a language")
  func accepted() async throws {
    let rank = ["rank", "--outcomes", Self.sample, "--format", "json", "--delta"]
    let comma = try await Program.steckbrief.run(rank + ["0,3"])
    let point = try await Program.steckbrief.run(rank + ["0.3"])
    #expect(comma.exitCode == 0 && comma.output == point.output)
    for name in ["codelisten", "massnahmensteckbrief"] {
      let short = try await Program.steckbrief.run(["schema", name])
      let file = try await Program.steckbrief.run(["schema", name + ".xsd", "--language", "en"])
      #expect(short.exitCode == 0 && short.output == file.output)
    }
  }

  @Test("words for two target groups are told apart, and words of nothing are named")
  func separateWords() async throws {
    let found = try await Program.steckbrief.run(["search", "AEZ", "U25"])
    #expect(found.exitCode == 0 && found.output.contains("passt zu 1 von 2: „AEZ“"))
    let unknown = try await Program.steckbrief.run(["search", "AEZ", "xyzzy"])
    #expect(unknown.output.contains("„xyzzy“ kommt in keiner Liste und keinem"))
  }

  @Test("a wrong code does not hide what the rules say of the rest")
  func rulesBesideFaults() async throws {
    let folder = try TemporaryFolder()
    let text = try await Program.steckbrief.run(["show", "MUA-2023-001", "--format", "xml"]).output
    let wrong = text.replacing(/<status>[a-z]*/, with: "<status>aktib")
      .replacing(/<ende>[0-9-]*/, with: "<ende>2001-01-01")
    let file = try folder.write(wrong, to: "wrong.xml")
    let both = try await Program.steckbrief.run(["check", file])
    #expect(both.exitCode == 65)
    #expect(both.talk.contains("S1204") && both.talk.contains("S0110"), "\(both.talk)")
    // Where an element is missing, what a rule says of it could be wrong.
    let broken = try folder.write(wrong.replacing("stand>", with: "stant>"), to: "broken.xml")
    #expect(try await !Program.steckbrief.run(["check", broken]).talk.contains("S0110"))
    // A district that nobody knows is one fault.
    let district = text.replacing("<kreis>MUA</kreis>", with: "<kreis>MUX</kreis>")
    let one = try await Program.steckbrief.run(
      ["check", try folder.write(district, to: "district.xml")])
    #expect(one.output.contains("1 Fehler"), "\(one.talk)")
  }

  @Test("a folder without a catalogue is told how to name one; an empty variable names none")
  func noCatalog() async throws {
    let folder = try SubmissionFolder()
    for setting in ["", "STECKBRIEF_CATALOG= "] {
      let outcome = try await folder.shell("mkdir -p $F/empty; cd $F/empty; \(setting) $S search")
      #expect(outcome.exitCode == 66 && outcome.talk.contains("--catalog"), "\(outcome.talk)")
      #expect(outcome.talk.hasPrefix("catalog: "))
    }
  }
}
