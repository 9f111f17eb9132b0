import Foundation
import SystemPackage
import Testing

@Suite("The commands that change the catalogue")
struct SubmitCommandTests {
  private let catalog: SubmissionFolder

  init() throws {
    catalog = try SubmissionFolder()
  }

  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.steckbrief.run(arguments + ["--catalog", catalog.catalog])
  }

  @Test("a profile goes in, is changed, withdrawn, and each version is kept and shown")
  func life() async throws {
    let first = try catalog.profile("MUA-2025-001")
    let second = try catalog.profile("MUA-2025-001", version: 2, title: "Anders")
    let new = try await run("submit", first, "--district", "Musterkreis A", "--actor", "Team 5")
    #expect(new.exitCode == 0, "\(new.talk)")
    #expect(new.output == "MUA-2025-001 Erfunden: neu, Fassung 1\n")
    let changed = try await run("submit", second, "--district", "MUA", "--language", "en")
    #expect(
      changed.output == """
        MUA-2025-001 Anders: version 1 → 2
          Assignment · title: Erfunden → Anders
          Profile · version: 1 → 2

        """)
    let withdrawn = try await run("withdraw", "MUA-2025-001", "--district", "MUA")
    #expect(withdrawn.exitCode == 0 && withdrawn.output.contains("aktiv → zurückgezogen"))
    let history = try await run("history", "mua-2025-001")
    #expect(history.exitCode == 0 && history.talk.isEmpty)
    for word in ["Team 5", "eingereicht", "zurückgezogen", "Fassung 2 → 3", "Erfunden → Anders"] {
      #expect(history.output.contains(word), "\(word)")
    }
    for (version, file) in [("1", first), ("2", second)] {
      let shown = try await run("history", "MUA-2025-001", "--show", version, "--format", "xml")
      #expect(Data(shown.output.utf8) == FileManager.default.contents(atPath: file))
    }
    let page = try await run("history", "MUA-2025-001", "--show", "1")
    #expect(page.exitCode == 0 && page.output.contains("Von einem Test erfunden."))
    #expect(try await run("history", "MUA-2025-001", "--show", "4").exitCode == 66)
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test("a wrong code does not hide what the rules say of the rest")
  func allFaults() async throws {
    let file = try catalog.profile("MUA-2025-001", file: "wrong.xml")
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("<status>aktiv", with: "<status>aktib")
      .replacing("Von einem Test", with: "Von\u{200B} einem Test")
    let refused = try await catalog.submit(try catalog.folder.write(text, to: "wrong.xml"))
    #expect(refused.exitCode == 65 && catalog.lineCount == 0)
    #expect(refused.talk.contains("S1204") && refused.talk.contains("S0701"), "\(refused.talk)")
  }

  @Test("a dry run shows the same and changes nothing, not even a lock")
  func dryRun() async throws {
    let file = try catalog.profile("MUA-2025-001")
    let dry = try await catalog.submit(file, options: ["--dry-run"])
    #expect(dry.exitCode == 0 && dry.talk.contains("Geändert ist nichts"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: catalog.catalog).isEmpty)
    #expect(try await catalog.submit(file).output == dry.output)
    let again = try await catalog.submit(file, options: ["--dry-run"])
    #expect(again.exitCode == 0 && again.output.isEmpty && again.talk.contains("nichts zu tun"))
  }

  @Test("of several files all or none, each on its own where that is asked for")
  func several() async throws {
    let good = try catalog.profile("MUA-2025-001")
    let bad = try catalog.folder.write("<x/>", to: "bad.xml")
    let missing = catalog.folder.path.appending("missing.xml").string
    let refused = try await catalog.submit(good, bad, missing)
    #expect(refused.exitCode == 65 && refused.output.isEmpty)
    #expect(refused.talk.contains("missing.xml") && refused.talk.contains("bad.xml"))
    #expect(catalog.lineCount == 0)
    let each = try await catalog.submit(bad, good, missing, options: ["--each"])
    #expect(each.exitCode == 65 && catalog.lineCount == 1)
    #expect(each.output == "MUA-2025-001 Erfunden: neu, Fassung 1\n")
    #expect(try await catalog.submit(missing).exitCode == 66)
    let nowhere = ["submit", good, "--district", "MUA", "--catalog", missing]
    #expect(try await Program.steckbrief.run(nowhere).exitCode == 66)
  }

  @Test("the district comes from the option, the environment or the configuration, in that order")
  func identity() async throws {
    let file = try catalog.profile("MUA-2025-001")
    func district(_ environment: [String: String], _ option: String = "") async throws -> Int32? {
      try await catalog.shell(
        "exec $S submit \(file) --catalog $C --dry-run \(option)", environment: environment
      ).exitCode
    }
    #expect(try await district([:]) == 64)
    let folder = catalog.folder.path.string + "/config/steckbrief"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let home = ["XDG_CONFIG_HOME": catalog.folder.path.string + "/config"]
    try Data("district = MUB\n".utf8).write(to: URL(filePath: folder + "/config"))
    #expect(try await district(home) == 65)
    let both = home.merging(["STECKBRIEF_DISTRICT": "MUA"]) { $1 }
    #expect(try await district(both) == 0)
    #expect(try await district(both, "--district MUB") == 65)
    #expect(try await district(home, "--district Nirgends") == 64)
    try Data("distrikt = MUA\n".utf8).write(to: URL(filePath: folder + "/config"))
    let wrong = try await catalog.shell(
      "exec $S submit \(file) --catalog $C --dry-run", environment: home)
    #expect(wrong.exitCode == 65 && wrong.talk.contains("Gemeint ist wohl: district"))
  }

  @Test("a wrong setting is told where it can be corrected: a variable, a line of the file")
  func wrongSetting() async throws {
    let file = try catalog.profile("MUA-2025-001")
    let folder = catalog.folder.path.string + "/config/steckbrief"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let home = ["XDG_CONFIG_HOME": catalog.folder.path.string + "/config"]
    try Data("# Kreis\n\ndistrict = Nirgends # für alle\nactor = Team #5\n".utf8)
      .write(to: URL(filePath: folder + "/config"))
    let unknown = try await catalog.shell(
      "exec $S submit \(file) --catalog $C --dry-run", environment: home)
    #expect(unknown.exitCode == 65)
    #expect(
      unknown.talk.contains("steckbrief/config:3: Fehler S4006: „Nirgends“"), "\(unknown.talk)")
    let variable = try await catalog.shell(
      "exec $S submit \(file) --catalog $C --dry-run",
      environment: ["STECKBRIEF_DISTRICT": "Nirgends"])
    #expect(variable.exitCode == 64 && variable.talk.hasPrefix("STECKBRIEF_DISTRICT: Fehler"))
    try Data("actor = \u{1B}\ndistrict = MUA # unser\n".utf8)
      .write(to: URL(filePath: folder + "/config"))
    let office = try await catalog.shell(
      "exec $S submit \(file) --catalog $C --dry-run", environment: home)
    #expect(office.exitCode == 64 && office.talk.contains("steckbrief/config:1: 1 bis 100"))
    let wanted = try await catalog.shell("exec $S withdraw X --catalog $C")
    #expect(wanted.exitCode == 64 && wanted.talk.contains("Aufruf: steckbrief withdraw"))
  }

  @Test("JSON says the same in every language")
  func json() async throws {
    let file = try catalog.profile("MUA-2025-001")
    let german = try await catalog.submit(file, options: ["--dry-run", "--format", "json"])
    let english = try await catalog.submit(
      file, options: ["--dry-run", "--format", "json", "--language", "en"])
    #expect(german.output == english.output)
    _ = try await catalog.submit(file)
    for arguments in [["history", "MUA-2025-001"], ["catalog", "verify"]] {
      let outcome = try await Program.steckbrief.run(
        arguments + ["--format", "json", "--catalog", catalog.catalog])
      let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect(outcome.exitCode == 0 && read is [String: Any])
    }
  }

  @Test("the digests in the log are those of `sha256sum` (GNU coreutils)")
  func digests() async throws {
    let first = try catalog.profile("MUA-2025-001")
    _ = try await catalog.submit(first, options: ["--actor", "Amt „Süd“ \\ \"5\""])
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001", version: 2))
    let computed = try await catalog.shell(
      """
      cd $C; sum() { sha256sum | cut -c1-64; }
      sum < $F/MUA-2025-001.1.xml; sum < MUA/MUA-2025-001.xml
      sed -n 1p .audit.jsonl | sum
      for line in 1 2; do sed -n ${line}p .audit.jsonl | sed 's/,"seal":.*//' | tr -d '\\n' | sum; done
      """)
    let digests = computed.output.split(separator: "\n").map(String.init)
    try #require(digests.count == 5)
    let log = try #require(catalog.bytes(".audit.jsonl"))
    let lines = try log.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
    }
    func field(_ name: String) -> [String] { lines.compactMap { $0[name] as? String } }
    #expect(field("sha256") == [digests[0], digests[1]])
    #expect(field("previous") == [String(repeating: "0", count: 64), digests[2]])
    #expect(field("seal") == [digests[3], digests[4]])
    #expect(field("actor") == ["Amt „Süd“ \\ \"5\""])
  }

  @Test("log and files turned back together are found by who kept the last line's checksum")
  func seen() async throws {
    let first = try catalog.profile("MUA-2025-001")
    let second = try catalog.profile("MUA-2025-001", version: 2)
    _ = try await catalog.submit(first)
    func head() async throws -> String {
      let output = try await catalog.verify().output
      return String(try #require(output.split(whereSeparator: { " \n".contains($0) }).last))
    }
    let old = try await head()
    _ = try await catalog.shell("cp -r $C $F/copy")
    _ = try await catalog.submit(second)
    let new = try await head()
    for digest in [old, new] {
      #expect(try await run("catalog", "verify", "--seen", digest).exitCode == 0)
    }
    _ = try await catalog.shell("rm -r $C; mv $F/copy $C")
    #expect(try await catalog.verify().exitCode == 0)
    let found = try await run("catalog", "verify", "--seen", new)
    #expect(found.exitCode == 65 && found.talk.contains("S3226"))
    let none = String(repeating: "0", count: 64)
    #expect(try await run("catalog", "verify", "--seen", none).exitCode == 65)
  }

  @Test("what was there before the log is recorded, for the own district or for all")
  func adopt() async throws {
    _ = try await catalog.shell(
      "mkdir $C/MUA $C/MUB; cp \(try catalog.profile("MUA-2025-001")) $C/MUA/MUA-2025-001.xml; "
        + "cp \(try catalog.profile("MUB-2025-001")) $C/MUB/MUB-2025-001.xml")
    #expect(try await catalog.verify().exitCode == 66)
    let own = try await run("catalog", "adopt", "--district", "MUA")
    #expect(own.output == "MUA-2025-001 Erfunden: aufgenommen, wie gefunden, Fassung 1\n")
    let verified = try await catalog.verify()
    #expect(verified.exitCode == 65 && verified.talk.contains("S3222"))
    #expect(try await run("catalog", "adopt", "--district", "MUA", "--all").exitCode == 0)
    #expect(try await catalog.verify().exitCode == 0)
    let again = try await run("catalog", "adopt", "--district", "MUA", "--all")
    #expect(again.exitCode == 0 && again.talk.contains("S3207"))
  }

  @Test("the office that keeps the catalogue records all of it without being a district")
  func adoptAsKeeper() async throws {
    _ = try await catalog.shell(
      "mkdir $C/MUA $C/MUB; cp \(try catalog.profile("MUA-2025-001")) $C/MUA/MUA-2025-001.xml; "
        + "cp \(try catalog.profile("MUB-2025-001")) $C/MUB/MUB-2025-001.xml")
    #expect(try await run("catalog", "adopt").exitCode == 64)
    let all = try await run("catalog", "adopt", "--all", "--actor", "Leitstelle")
    #expect(all.exitCode == 0, "\(all.talk)")
    let log = String(decoding: try #require(catalog.bytes(".audit.jsonl")), as: UTF8.self)
    #expect(log.contains(#""district":"MUA","actor":"Leitstelle","id":"MUA-2025-001""#))
    #expect(log.contains(#""district":"MUB","actor":"Leitstelle","id":"MUB-2025-001""#))
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test("of a profile that is there but not recorded: said so, with a command that runs")
  func unrecorded() async throws {
    let first = try catalog.profile("MUA-2025-001")
    for before in [
      "true", "$S submit \(try catalog.profile("MUB-2025-001")) --district MUB --catalog $C",
    ] {
      _ = try await catalog.shell(
        "\(before); mkdir -p $C/MUA; cp \(first) $C/MUA/MUA-2025-001.xml")
      for command in [
        ["history", "mua-2025-001"], ["withdraw", "MUA-2025-001", "--district", "MUA"],
      ] {
        let outcome = try await Program.steckbrief.run(command + ["--catalog", catalog.catalog])
        #expect(outcome.exitCode == 65 && outcome.talk.contains("S3222"), "\(outcome.talk)")
        #expect(outcome.talk.contains("nicht im Protokoll"))
      }
    }
    let told = try await run("withdraw", "MUA-2025-001", "--district", "MUA")
    let hint = try #require(told.talk.split(separator: "„").last?.split(separator: "“").first)
    #expect(hint.hasPrefix("steckbrief catalog adopt"))
    let adopted = try await catalog.shell("$S \(hint.dropFirst("steckbrief ".count))")
    #expect(adopted.exitCode == 0, "\(hint) \(adopted.talk)")
    #expect(try await run("history", "MUA-2025-001").exitCode == 0)
  }

  @Test("of a file that was changed in place: which one to submit, with a command that runs")
  func changedInPlace() async throws {
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001"))
    _ = try await catalog.shell("sed -i s/Erfunden/Anders/ $C/MUA/MUA-2025-001.xml")
    let own = try catalog.profile("MUA-2025-001", version: 2, title: "Eigen")
    let refused = try await catalog.submit(own)
    #expect(refused.exitCode == 65 && refused.talk.contains("S3221"))
    #expect(refused.talk.contains("in dieser Datei im Katalog <fassung>2</fassung>"))
    let hint = try #require(refused.talk.split(separator: "„").last?.split(separator: "“").first)
    #expect(hint.hasPrefix("steckbrief submit"))
    _ = try await catalog.shell("sed -i 's/<fassung>1/<fassung>2/' $C/MUA/MUA-2025-001.xml")
    let kept = try await catalog.shell(
      "$S \(hint.dropFirst("steckbrief ".count)) --district MUA")
    #expect(kept.exitCode == 0 && kept.output.contains("Erfunden → Anders"), "\(kept.talk)")
    #expect(try await catalog.verify().exitCode == 0)
  }
}
