import Foundation
import SystemPackage
import Testing

@Suite("What submit protects")
struct ReplacementTests {
  private let catalog: SubmissionFolder
  private static let before = "<beginn>2025-01-01</beginn><ende>2025-12-31</ende>"
  private static let after = "<beginn>2026-02-01</beginn><ende>2027-01-31</ende>"

  init() throws {
    catalog = try SubmissionFolder()
  }

  private func first() async throws {
    let file = try catalog.profile(
      "MUA-2025-001", title: "Wege", dates: Self.before, provider: "Ahorn e. V.")
    try #require(try await catalog.submit(file).exitCode == 0)
  }

  @Test("another measure under an id that is there: nothing changes, a free id is named")
  func another() async throws {
    try await first()
    let other = try catalog.profile("MUA-2025-007", title: "Sieben")
    try #require(try await catalog.submit(other).exitCode == 0)
    let log = try #require(catalog.bytes(".audit.jsonl"))
    let wrong = try catalog.profile(
      "MUA-2025-001", version: 2, title: "Brücken", dates: Self.after, provider: "Birke gGmbH")
    for language in ["de", "en"] {
      let refused = try await catalog.submit(wrong, options: ["--language", language])
      #expect(refused.exitCode == 65 && refused.output.isEmpty)
      for word in ["S3211", "Wege", "Brücken", "MUA-2025-008", "--replace"] {
        #expect(refused.talk.contains(word), "\(word): \(refused.talk)")
      }
    }
    #expect(catalog.bytes(".audit.jsonl") == log)
    let dry = try await catalog.submit(wrong, options: ["--dry-run"])
    #expect(dry.exitCode == 65 && dry.talk.contains("S3211"))
    let meant = try await catalog.submit(wrong, options: ["--replace"])
    #expect(meant.exitCode == 0 && meant.output.contains("Wege → Brücken"), "\(meant.talk)")
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test(
    "one or two of title, provider and dates are a new version",
    arguments: [
      ("Brücken", before, "Birke gGmbH"), ("Brücken", after, "AHORN e.V."),
      ("wege", after, "Birke gGmbH"),
    ])
  func newVersion(title: String, dates: String, provider: String) async throws {
    try await first()
    let file = try catalog.profile(
      "MUA-2025-001", version: 2, title: title, dates: dates, provider: provider)
    let taken = try await catalog.submit(file)
    #expect(taken.exitCode == 0, "\(taken.talk)")
  }

  @Test("what a draft left open is filled in without a question")
  func filledDraft() async throws {
    _ = try await catalog.submit(
      try catalog.profile("MUA-2025-001", title: "Arbeitstitel", status: "entwurf"))
    let full = try await catalog.submit(
      try catalog.profile(
        "MUA-2025-001", version: 2, title: "Wege", dates: Self.before, provider: "Ahorn e. V."))
    #expect(full.exitCode == 0, "\(full.talk)")
  }

  @Test("a status that goes back stops too; one that goes on does not")
  func status() async throws {
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001"))
    let draft = try catalog.profile("MUA-2025-001", version: 2, status: "entwurf")
    let refused = try await catalog.submit(draft)
    #expect(refused.exitCode == 65 && refused.talk.contains("S3212"), "\(refused.talk)")
    #expect(refused.talk.contains("aktiv → Entwurf") && catalog.lineCount == 1)
    #expect(try await catalog.submit(draft, options: ["--ersetzen"]).exitCode == 0)
    #expect(try await catalog.submit(try catalog.profile("MUA-2025-001", version: 3)).exitCode == 0)
  }

  @Test("of several files none goes in while one asks")
  func several() async throws {
    try await first()
    let wrong = try catalog.profile(
      "MUA-2025-001", version: 2, title: "Brücken", dates: Self.after, provider: "Birke gGmbH")
    let good = try catalog.profile("MUA-2025-002")
    #expect(try await catalog.submit(wrong, good).exitCode == 65)
    #expect(catalog.lineCount == 1)
    let each = try await catalog.submit(wrong, good, options: ["--each"])
    #expect(each.exitCode == 65 && catalog.lineCount == 2)
  }

  @Test("a number that is left open is counted on, and nothing happens twice")
  func numbering() async throws {
    let open = try catalog.profile("MUA-2025-001", version: nil)
    let new = try await catalog.submit(open)
    #expect(new.exitCode == 0 && new.output.contains("neu, Fassung 1"), "\(new.talk)")
    let kept = try #require(catalog.bytes("MUA/MUA-2025-001.xml"))
    #expect(String(decoding: kept, as: UTF8.self).contains("</id><fassung>1</fassung><status>"))
    let again = try await catalog.submit(open)
    #expect(again.exitCode == 0 && again.talk.contains("nichts zu tun") && catalog.lineCount == 1)
    let changed = try String(contentsOfFile: open, encoding: .utf8)
      .replacing("</id>", with: "</id><fassung> </fassung>").replacing("Erfunden", with: "Anders")
    let second = try await catalog.submit(try catalog.folder.write(changed, to: "zwei.xml"))
    #expect(second.exitCode == 0 && second.output.contains("Fassung 1 → 2"), "\(second.talk)")
    #expect(second.talk.contains("S3213"))
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test("warnings of the version before are counted, new ones told")
  func warnings() async throws {
    // Without a day on which the provider was told: S0402.
    func file(_ version: Int, _ targets: Int) throws -> String {
      let path = try catalog.profile("MUA-2025-001", version: version)
      let target =
        "<zielwert><kennzahl>%</kennzahl><wert>50</wert>"
        + "<vereinbartAm>2025-01-01</vereinbartAm></zielwert>"
      let all = ["integrationAustritt", "abbruch"].prefix(targets)
        .map { target.replacing("%", with: $0) }.joined()
      let text = try String(contentsOfFile: path, encoding: .utf8)
        .replacing("</hauptziel>", with: "</hauptziel>" + all)
      return try catalog.folder.write(text, to: "\(version).xml")
    }
    let new = try await catalog.submit(try file(1, 1))
    let told = new.talk.components(separatedBy: "Warnung S").count - 1
    try #require(new.exitCode == 0 && told > 0, "\(new.talk)")
    let same = try await catalog.submit(try file(2, 1))
    #expect(same.exitCode == 0 && !same.talk.contains("Warnung S"), "\(same.talk)")
    #expect(same.talk.contains(told == 1 ? "1 Warnung gilt" : "\(told) Warnungen gelten"))
    let more = try await catalog.submit(try file(3, 2))
    #expect(more.talk.components(separatedBy: "Warnung S").count - 1 == told, "\(more.talk)")
    #expect(more.talk.contains("S3214"))
  }

  @Test("an earlier version comes back as a new one, byte for byte but its number")
  func restore() async throws {
    let one = try catalog.profile("MUA-2025-001", title: "Wege")
    _ = try await catalog.submit(one)
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001", version: 2, title: "Falsch"))
    func run(_ arguments: String...) async throws -> Program.Outcome {
      try await Program.steckbrief.run(arguments + ["--catalog", catalog.catalog])
    }
    let dry = try await run(
      "restore", "MUA-2025-001", "--version", "1", "--district", "MUA", "--dry-run")
    #expect(dry.exitCode == 0 && catalog.lineCount == 2, "\(dry.talk)")
    let foreign = try await run("restore", "MUA-2025-001", "--version", "1", "--district", "MUB")
    #expect(foreign.exitCode == 65 && foreign.talk.contains("S3201"))
    let back = try await run(
      "wiederherstellen", "mua-2025-001", "--fassung", "1", "--kreis", "MUA")
    #expect(back.exitCode == 0 && back.output.contains("Falsch → Wege"), "\(back.talk)")
    let expected = try String(contentsOfFile: one, encoding: .utf8)
      .replacing("<fassung>1<", with: "<fassung>3<")
    #expect(catalog.bytes("MUA/MUA-2025-001.xml") == Data(expected.utf8))
    #expect(try await run("history", "MUA-2025-001").output.contains("wiederhergestellt"))
    let log = String(decoding: try #require(catalog.bytes(".audit.jsonl")), as: UTF8.self)
    #expect(log.contains("\"action\":\"restore\"") && log.contains("\"version\":3"))
    #expect(try await catalog.verify().exitCode == 0)
    for (version, code) in [("3", Int32(65)), ("9", 66), ("0", 66)] {
      let refused = try await run(
        "restore", "MUA-2025-001", "--version", version, "--district", "MUA")
      #expect(refused.exitCode == code, "\(version): \(refused.talk)")
    }
    #expect(catalog.lineCount == 3)
  }

  @Test("who holds the lock and since when is said")
  func holder() async throws {
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001"))
    let lock = open(catalog.catalog + "/.lock", O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    #expect(catalog.bytes(".lock") == Data())
    let text = Array("4711 amt-rechner 2026-03-01T09:30:00Z\n".utf8)
    try #require(write(lock, text, text.count) == text.count)
    let file = try catalog.profile("MUA-2025-001", version: 2)
    let busy = try await catalog.submit(file, options: ["--wait", "0"])
    #expect(busy.exitCode == 75)
    #expect(
      busy.talk.contains("Prozess 4711 auf amt-rechner, seit 01.03.2026 09:30:00 UTC"),
      "\(busy.talk)")
    close(lock)
    #expect(try await catalog.submit(file).exitCode == 0)
    #expect(catalog.bytes(".lock") == Data())
  }
}
