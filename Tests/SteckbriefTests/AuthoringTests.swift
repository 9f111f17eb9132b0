import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("Code lists on the command line")
struct CodesCommandTests {
  @Test("all of them, with titles and numbers")
  func all() async throws {
    let outcome = try await Program.steckbrief.run(["codes"])
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    for word in ["ZielgruppeCode", "Zielgruppen", "target groups", "22", "KreisCode"] {
      #expect(outcome.output.contains(word))
    }
    let alias = try await Program.steckbrief.run(["codelisten"])
    #expect(alias.output == outcome.output)
  }

  @Test("one of them, with hierarchy, aliases, dates, law, keys and the mark of examples")
  func one() async throws {
    let groups = try await Program.steckbrief.run(["codes", "zielgruppe"])
    #expect(groups.output.contains("\n  alleinerziehendU3 "))
    #expect(groups.output.contains("\nalleinerziehend "))
    #expect(groups.output.contains("Alleinerziehende") && groups.output.contains("AEZ, "))
    let districts = try await Program.steckbrief.run(["codes", "KREIS", "--language", "en"])
    #expect(districts.output.contains("MUA †") && districts.output.contains("03454"))
    #expect(districts.output.contains("† marks made-up examples."))
    let bases = try await Program.steckbrief.run(["codes", "rechtsgrundlage"])
    #expect(bases.output.contains("2009-01-01  2012-03-31"))
    #expect(!groups.output.contains("†") && !groups.output.contains("Schlüssel"))
  }

  @Test("as JSON the same in every language", arguments: [[], ["kreis"], ["rechtsgrundlage"]])
  func json(list: [String]) async throws {
    let arguments = ["codes"] + list + ["--format", "json"]
    let german = try await Program.steckbrief.run(arguments)
    let english = try await Program.steckbrief.run(arguments, locale: "en_GB.UTF-8")
    #expect(german.output == english.output && german.exitCode == 0)
    let object = try JSONSerialization.jsonObject(with: Data(german.output.utf8))
    let codes = (object as? [String: Any])?[list.isEmpty ? "lists" : "codes"] as? [[String: Any]]
    #expect((codes?.count ?? 0) > 10)
  }

  @Test("of a name that no list has: 64, with what may be meant")
  func unknown() async throws {
    let outcome = try await Program.steckbrief.run(["codes", "instrumnet"])
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.talk.contains("InstrumentCode"))
    let hostile = try await Program.steckbrief.run(["codes", "\u{1B}[31m"])
    #expect(hostile.exitCode == 64 && !hostile.talk.contains("\u{1B}"))
  }
}

@Suite("A new profile on the command line")
struct NewCommandTests {
  private let folder: TemporaryFolder
  private let options = [
    "new", "--district", "hsk", "--year", "2026", "--as-of", "2026-02-01", "--title", "Wege",
    "--summary", "Eine Maßnahme für alle, die Arbeit suchen.", "--target-group", "AEZ",
    "--target-group", "unter 25", "--instrument", "aktivierung", "--aim", "integration",
  ]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("passes the check, in either language the same")
  func valid() async throws {
    let known = options + ["--output", "-", "--provider", "A & <B> \"C\" ]]> 'd'"]
    let outcome = try await Program.steckbrief.run(known)
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    #expect(outcome.output.contains("<name>A &amp; &lt;B&gt; \"C\" ]]&gt; 'd'</name>"))
    #expect(outcome.output.contains("<id>HSK-2026-001</id>"))
    let check = try await Program.steckbrief.run(["check", "-"], input: outcome.output)
    #expect(check.exitCode == 0)
    let english = try await Program.steckbrief.run(
      ["neu"] + known.dropFirst() + ["--language", "en"])
    #expect(english.output == outcome.output)
    let format = try await Program.steckbrief.run(["format", "-"], input: outcome.output)
    #expect(format.output == outcome.output)
  }

  @Test("names every missing option at once: 64")
  func missing() async throws {
    let outcome = try await Program.steckbrief.run(["new", "--title", "Wege"])
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    for option in [
      "--district", "--year", "--as-of", "--summary", "--target-group", "--instrument", "--aim",
      "--provider",
    ] {
      #expect(outcome.talk.contains(option))
    }
    #expect(!outcome.talk.contains("--title"))
  }

  @Test("names every wrong option at once: 64")
  func wrong() async throws {
    let outcome = try await Program.steckbrief.run([
      "new", "--district", "HKS", "--id", "../x", "--title", "a\u{9B}31m", "--as-of", "gestern",
      "--target-group", "alleinerzihend", "--instrument", "", "--summary",
      String(repeating: "x", count: 100_000), "--provider-unknown",
    ])
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    for word in [
      "HSK (Hochsauerlandkreis)", "„../x“", "--title", "<U+009B>", "gestern", "--instrument",
      "alleinerziehend (Alleinerziehende)", "--summary", "--aim",
    ] {
      #expect(outcome.talk.contains(word), "\(word)")
    }
    #expect(!outcome.talk.unicodeScalars.contains("\u{9B}") && outcome.talk.count < 5_000)
    let both = try await Program.steckbrief.run(
      options + ["--provider", "x", "--provider-unknown"])
    #expect(both.exitCode == 64)
    let foreign = try await Program.steckbrief.run(
      options + ["--provider-unknown", "--id", "EL-2026-001"])
    #expect(foreign.exitCode == 64 && foreign.talk.contains("HSK-2026-001"))
  }

  @Test("goes to a new file and never over an old one: 73")
  func output() async throws {
    let file = folder.path.appending("neu.xml").string
    let arguments = options + ["--provider-unknown", "--output", file]
    let first = try await Program.steckbrief.run(arguments)
    #expect(first.exitCode == 0 && first.output.isEmpty && first.talk.contains("neu.xml"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try await Program.steckbrief.run(["check", file]).exitCode == 0)
    let second = try await Program.steckbrief.run(arguments + ["--title", "Anders"])
    #expect(second.exitCode == 73 && second.talk.contains("nicht überschrieben"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    // Told before anything else is: nobody answers questions for nothing.
    #expect(try await Program.steckbrief.run(["new", "--output", file]).exitCode == 73)
    let link = folder.path.appending("link.xml").string
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "fehlt.xml")
    for path in [link, folder.path.string, "/proc/neu.xml", "/fehlt/neu.xml", ""] {
      let outcome = try await Program.steckbrief.run(
        options + ["--provider-unknown", "--output", path])
      #expect(outcome.exitCode == 73 && outcome.output.isEmpty, "\(path)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path.string)
    #expect(names.sorted() == ["link.xml", "neu.xml"])
  }

  @Test("asks on a terminal for what is missing, until it is right")
  func terminal() async throws {
    let terminal = try PseudoTerminal()
    let answers = ["", "HKS", "HSK", "2026", "2026-02-01", "Wege", "unbekannt"]
    try terminal.type(answers.joined(separator: "\n") + "\n")
    let result = try await Subprocess.run(
      .path(Program.binary),
      arguments: [
        "new", "--summary", "Eine Maßnahme für alle, die Arbeit suchen.", "--target-group", "AEZ",
        "--instrument", "aktivierung", "--aim", "integration", "--output", "-",
      ],
      // What was typed is kept where the program stands if this test is stopped.
      environment: .custom(["LANG": "de_DE.UTF-8"]), workingDirectory: folder.path,
      input: .fileDescriptor(terminal.other, closeAfterSpawningProcess: false),
      output: .string(limit: 1 << 20),
      error: .fileDescriptor(terminal.other, closeAfterSpawningProcess: false))
    #expect(result.terminationStatus == .exited(0))
    let output = result.standardOutput
    #expect(output.contains("<kreis>HSK</kreis>") && output.contains("<titel>Wege</titel>"))
    #expect(output.contains("<unbekannt/>"))
    let talk = try terminal.said()
    #expect(talk.components(separatedBy: "Kreis (Buchstaben oder Name): ").count == 4)
    #expect(talk.contains("Gemeint ist wohl: HSK") && talk.contains("Titel der Maßnahme: "))
    #expect(!talk.contains("Instrument"))
  }
}

@Suite("The usual form on the command line")
struct FormatCommandTests {
  private let folder: TemporaryFolder
  private let root = "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\">"

  init() throws {
    folder = try TemporaryFolder()
  }

  private var untidy: String { "\u{FEFF}" + root + "<recht/>\r\n<kopf/></massnahmensteckbrief>" }
  private var tidy: String { root + "\n  <kopf/>\n  <recht/>\n</massnahmensteckbrief>\n" }

  @Test("is written in place, once")
  func inPlace() async throws {
    let file = try folder.write(untidy, to: "a.xml")
    let first = try await Program.steckbrief.run(["format", "a.xml"], folder: folder.path)
    #expect(first.exitCode == 0 && first.output == "a.xml: geändert\n" && first.talk.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == tidy)
    let second = try await Program.steckbrief.run(["formatieren", "a.xml"], folder: folder.path)
    #expect(second.exitCode == 0 && second.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["a.xml"])
  }

  @Test("is only looked at with --check: 65 if something would change")
  func check() async throws {
    let file = try folder.write(untidy, to: "a.xml")
    let good = try folder.write(tidy, to: "b.xml")
    let outcome = try await Program.steckbrief.run(["format", "--check", good, file])
    #expect(outcome.exitCode == 65 && outcome.output == "\(file): würde geändert\n")
    #expect(FileManager.default.contents(atPath: file) == Data(untidy.utf8))
    #expect(try await Program.steckbrief.run(["format", "--check", good]).exitCode == 0)
  }

  @Test("of the standard input goes to the standard output")
  func standardInput() async throws {
    let outcome = try await Program.steckbrief.run(["format", "-"], input: untidy)
    #expect(outcome.exitCode == 0 && outcome.output == tidy)
    let checked = try await Program.steckbrief.run(["format", "--check", "-"], input: untidy)
    #expect(checked.exitCode == 65 && checked.output == "-: würde geändert\n")
  }

  @Test("is refused to what is no profile, and the next file is still written")
  func refused() async throws {
    let broken = try folder.write("<a>", to: "a.xml")
    let other = try folder.write("<html/>", to: "b.xml")
    let file = try folder.write(untidy, to: "c.xml")
    let link = folder.path.appending("link.xml").string
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "c.xml")
    let outcome = try await Program.steckbrief.run(
      ["format", broken, other, link, "/fehlt.xml", folder.path.string, file])
    #expect(outcome.exitCode == 65)
    for word in [broken, "\(other): Fehler S1301", "Verknüpfung", "/fehlt.xml", "Ordner"] {
      #expect(outcome.talk.contains(word), "\(word)")
    }
    #expect(try String(contentsOfFile: broken, encoding: .utf8) == "<a>")
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "<html/>")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == tidy)
    #expect(try await Program.steckbrief.run(["format", "/fehlt.xml"]).exitCode == 66)
  }

  @Test("leaves the old file whole where the new one cannot be written: 74")
  func fullDisk() async throws {
    let file = try folder.write(untidy, to: "a.xml")
    // No file of this process may have a byte; the signal about that is ignored.
    let result = try await Subprocess.run(
      .path("/bin/sh"),
      arguments: [
        "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" format \"$1\"",
        Program.binary.string, file,
      ], output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    #expect(result.standardError.contains("S4101"))
    #expect(result.terminationStatus == .exited(74))
    #expect(FileManager.default.contents(atPath: file) == Data(untidy.utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["a.xml"])
  }
}

extension Program {
  /// The program itself, for tests that need more of the process than ``run``.
  static var binary: FilePath {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return FilePath(own ?? "").removingLastComponent().appending("steckbrief")
  }
}

/// Two ends of a terminal that nobody sits at.
final class PseudoTerminal {
  /// Where the keyboard and the screen are.
  private let person: FileDescriptor
  /// What a program takes for its terminal.
  let other: FileDescriptor

  init() throws {
    person = try FileDescriptor.open("/dev/ptmx", .readWrite, options: [.closeOnExec])
    var (lock, number) = (CInt(0), CInt(0))
    // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see: unlock the other end, and its name.
    guard ioctl(person.rawValue, 0x4004_5431, &lock) == 0,
      ioctl(person.rawValue, 0x8004_5430, &number) == 0
    else { throw Errno(rawValue: errno) }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Errno(rawValue: errno) }
    other = FileDescriptor(rawValue: slave)
  }

  deinit {
    try? person.close()
    try? other.close()
  }

  func type(_ text: String) throws {
    _ = try person.writeAll(text.utf8)
  }

  /// What is shown within the next hundredth of a second; blocks no thread that others need.
  func heard() async throws -> String {
    try await Task.sleep(for: .milliseconds(10))
    var asked = pollfd(fd: person.rawValue, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) == 1 ? try said() : ""
  }

  /// What has been shown up to now, what was typed included.
  func said() throws -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = try bytes.withUnsafeMutableBytes { try person.read(into: $0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
