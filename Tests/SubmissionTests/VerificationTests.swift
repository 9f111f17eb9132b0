import Diagnostics
import Files
import Foundation
import Glibc
import Submission
import SystemPackage
import Testing
import Text

@Suite("Verifying a catalogue")
struct VerificationTests {
  private static let id = "MUA-2025-001"

  /// Two profiles, one of them in its third version.
  private func prepared() throws -> SmallCatalog {
    let catalog = try SmallCatalog()
    try #require(!catalog.submit(SmallCatalog.profile(Self.id)).isRefused)
    try #require(!catalog.submit(SmallCatalog.profile("MUA-2025-002")).isRefused)
    try #require(
      !catalog.submit(SmallCatalog.profile(Self.id, version: 2, title: "Changed")).isRefused)
    try #require(!catalog.withdraw(Self.id).isRefused)
    return catalog
  }

  @Test("finds nothing where nothing is wrong")
  func clean() throws {
    let catalog = try prepared()
    let verified = try catalog.verify()
    #expect(verified.diagnostics.isEmpty && verified.entries.count == 4)
    #expect(verified.entries.map(\.version) == [1, 1, 2, 3])
    #expect(verified.entries.map(\.action) == [.submit, .submit, .submit, .withdraw])
  }

  @Test("finds a byte that is flipped, wherever it is, in profiles, versions and the log")
  func everyByte() throws {
    let catalog = try SmallCatalog()
    try #require(!catalog.submit(SmallCatalog.profile(Self.id)).isRefused)
    try #require(!catalog.withdraw(Self.id).isRefused)
    let files = try catalog.files()
    #expect(files.count == 4)
    var missed: [String] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      // Each fourth, from another one on in each file: nothing is laid out in fours.
      for offset in bytes.indices where offset % 4 == name.utf8.count % 4 {
        var flipped = bytes
        // Another bit for each byte.
        flipped[offset] ^= 1 << (offset % 8)
        try catalog.put(flipped, at: name)
        if try !catalog.verify().isRefused { missed.append("\(name), byte \(offset)") }
      }
      try catalog.put(bytes, at: name)
    }
    #expect(missed.isEmpty)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("finds each file that is removed, and any that is added")
  func filesRemovedAndAdded() throws {
    let catalog = try prepared()
    for (name, bytes) in try catalog.files() {
      try FileManager.default.removeItem(atPath: catalog.path.string + "/" + name)
      #expect(try catalog.verify().isRefused, "\(name)")
      try catalog.put(bytes, at: name)
    }
    for name in [
      "MUA/MUA-2025-003.xml", "MUA/mua-2025-001.xml", "neu.xml", ".versions/\(Self.id)/4.xml",
      ".versions/\(Self.id)/1.xml~", ".versions/fremd.txt", ".versions/MUA-2025-009/1.xml",
    ] {
      try catalog.put(SmallCatalog.profile("MUA-2025-003"), at: name)
      #expect(try catalog.verify().isRefused, "\(name)")
      try FileManager.default.removeItem(atPath: catalog.path.string + "/" + name)
    }
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("finds each line of the log that is removed, doubled or moved")
  func lines() throws {
    let catalog = try prepared()
    let log = try catalog.bytes(".audit.jsonl")
    let lines = log.split(separator: 0x0A).map { Array($0) + [0x0A] }
    try #require(lines.count == 4)
    for index in lines.indices {
      var removed = lines
      removed.remove(at: index)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      var moved = lines
      moved.swapAt(index, (index + 1) % lines.count)
      for changed in [removed, doubled, moved] {
        try catalog.put(Array(changed.joined()), at: ".audit.jsonl")
        #expect(try catalog.verify().isRefused, "line \(index + 1)")
        // Upon a log that cannot be trusted nothing is built.
        if index < 3 {
          let next = SmallCatalog.profile("MUA-2025-004")
          #expect(try catalog.submit(next).isRefused)
        }
      }
    }
    try catalog.put(log, at: ".audit.jsonl")
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("mends a last line that was cut short, says so, and finds what it recorded")
  func cutLine() throws {
    let catalog = try prepared()
    let log = try catalog.bytes(".audit.jsonl")
    let start = try #require(log.dropLast().lastIndex(of: 0x0A)) + 1
    for length in start + 1..<log.count {
      try catalog.put(Array(log[..<length]), at: ".audit.jsonl")
      let verified = try catalog.verify()
      #expect(verified.codes.contains(.tornLine), "\(length)")
      let lacksOnlyItsEnd = length == log.count - 1
      // The profile is in its third version, the log knows of two: a deviation, never silence.
      #expect(verified.isRefused != lacksOnlyItsEnd, "\(length)")
      #expect(try catalog.bytes(".audit.jsonl") == (lacksOnlyItsEnd ? log : Array(log[..<start])))
    }
    // What the lost line recorded can be recorded again.
    try catalog.put(Array(log[..<start]), at: ".audit.jsonl")
    #expect(try !catalog.adopt().isRefused)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("says of a catalogue without a log that nothing is recorded")
  func noLog() throws {
    let catalog = try SmallCatalog()
    try catalog.put(SmallCatalog.profile(Self.id), at: "MUA/\(Self.id).xml")
    let before = try catalog.files()
    #expect(try catalog.verify().codes == [.nothingRecorded])
    #expect(try catalog.files() == before)
    #expect(try catalog.adopt("MUB").entries.isEmpty)
    #expect(try catalog.adopt("MUA").entries.map(\.action) == [.adopt])
    #expect(try catalog.verify().diagnostics.isEmpty)
    let next = SmallCatalog.profile(Self.id, version: 2)
    #expect(try !catalog.submit(next).isRefused)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("names what killed commands and other programs left, and takes away what nobody needs")
  func leftovers() throws {
    let catalog = try prepared()
    // No process has so high a number.
    let old = "MUA/.steckbrief-4999999-0.tmp"
    let young = ".steckbrief-4999998-0.tmp"
    let living = "MUA/.steckbrief-\(getpid())-7.tmp"
    for name in [old, young, living] { try catalog.put(Array("<x".utf8), at: name) }
    for name in [old, living] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7_200)],
        ofItemAtPath: catalog.path.string + "/" + name)
    }
    let foreign = ["MUA/~$x.xml", ".~lock.x.xml#", "Thumbs.db", "MUA/x.xml.tmp", "MUA/._y.xml"]
    for name in foreign { try catalog.put([0], at: name) }
    let verified = try catalog.verify()
    let notes = verified.diagnostics.filter { $0.kind == .leftovers }
    #expect(!verified.isRefused && notes.count == 3, "\(verified.diagnostics)")
    let text = notes.map(\.message.german).joined(separator: "\n")
    #expect(text.contains("1 Rest eines abgebrochenen Befehls weggeräumt"))
    #expect(text.contains("2 Dateien anderer oder eben beendeter Befehle noch nicht weggeräumt"))
    #expect(text.contains("5 Dateien anderer Programme nicht gelesen"))
    let left = try Set(FileManager.default.subpathsOfDirectory(atPath: catalog.path.string))
    #expect(!left.contains(old) && left.isSuperset(of: [young, living] + foreign))
    // A second time there is nothing to take away.
    #expect(try catalog.verify().diagnostics.count { $0.kind == .leftovers } == 2)
  }
}
