import Diagnostics
import Files
import Foundation
import Submission
import Synchronization
import SystemPackage
import Testing

/// Fails file operations by their number, and counts them.
final class FaultPlan: Sendable {
  enum Kind: Sendable, CaseIterable {
    /// One operation fails; what comes after it works again.
    case once
    /// From one operation on nothing works any more: what a killed process leaves behind.
    case fromThenOn
  }

  private let count = Mutex(0)
  private let kind: Kind
  private let number: Int
  private let error: Errno

  /// - Parameter number: counted from 1; none is reached with `Int.max`.
  init(_ kind: Kind, at number: Int, error: Errno) {
    (self.kind, self.number, self.error) = (kind, number, error)
  }

  var operationCount: Int { count.withLock { $0 } }

  var faults: FileFaults {
    FileFaults { _, _ in
      let current = self.count.withLock { count in
        count += 1
        return count
      }
      let isFailing = self.kind == .once ? current == self.number : current >= self.number
      return isFailing ? self.error : nil
    }
  }
}

@Suite("A submission of which the n-th file operation fails")
struct FaultInjectionTests {
  private static let first = "MUA-2025-001"
  private static let second = "MUA-2025-002"
  private let old = SmallCatalog.profile(first)
  private let new = SmallCatalog.profile(first, version: 2, title: "Changed")
  private let other = SmallCatalog.profile(second)

  private func prepared() throws -> SmallCatalog {
    let catalog = try SmallCatalog()
    try #require(!catalog.submit(old).isRefused)
    return catalog
  }

  /// Both files in their old state or both in their new one, all of it on record.
  private func expectWhole(_ catalog: SmallCatalog, isNew: Bool, _ comment: Comment) throws {
    let files = try catalog.files()
    #expect(files["MUA/\(Self.first).xml"] == (isNew ? new : old), comment)
    #expect(files["MUA/\(Self.second).xml"] == (isNew ? other : nil), comment)
    #expect(files[".versions/\(Self.first)/1.xml"] == old, comment)
    #expect(files.count == (isNew ? 6 : 3), "\(comment): \(files.keys.sorted())")
  }

  @Test(
    "leaves the old state or the new one, whatever fails",
    arguments: FaultPlan.Kind.allCases, [Errno.noSpace, .ioError])
  func everyOperation(kind: FaultPlan.Kind, error: Errno) throws {
    let counting = FaultPlan(.once, at: .max, error: error)
    try #require(!prepared().submit(new, other, faults: counting.faults).isRefused)
    // Four files written and synced, a journal, a log, four names, eight folders synced.
    #expect(counting.operationCount > 25)
    var counts = (old: 0, new: 0)
    for number in 1...counting.operationCount {
      let comment: Comment = "\(kind), operation \(number), \(error)"
      let catalog = try prepared()
      let plan = FaultPlan(kind, at: number, error: error)
      let outcome = try catalog.submit(new, other, faults: plan.faults)
      let isDone = !outcome.entries.isEmpty
      // Refused and nothing recorded, or recorded: then an error says what is not in place yet.
      let isToldAsOpen =
        outcome.codes.contains(.waitingForName) || outcome.codes.contains(.unfinished)
      #expect(isDone ? outcome.isRefused == isToldAsOpen : outcome.isRefused, comment)
      // A reader that takes no lock: every file is whole at any time.
      #expect([old, new].contains(try catalog.bytes("MUA/\(Self.first).xml")), comment)

      let verified = try catalog.verify()
      #expect(!verified.isRefused, "\(comment): \(verified.diagnostics)")
      let isNew = verified.entries.count == 3
      #expect(verified.entries.count == (isNew ? 3 : 1), comment)
      if isDone { #expect(isNew, comment) }
      if outcome.codes.contains(.nothingChanged) { #expect(!isNew, comment) }
      try expectWhole(catalog, isNew: isNew, comment)
      counts = isNew ? (counts.old, counts.new + 1) : (counts.old + 1, counts.new)

      // What was refused can be submitted again, and goes in.
      if !isNew {
        #expect(try !catalog.submit(new, other).isRefused, comment)
        try expectWhole(catalog, isNew: true, comment)
      }
      #expect(try catalog.verify().diagnostics.isEmpty, comment)
    }
    #expect(counts.old > 10 && counts.new > 10)
  }

  @Test(
    "is put in order also where putting it in order is interrupted", arguments: [7, 21, 26, 30])
  func interruptedRecovery(number: Int) throws {
    func interrupted() throws -> SmallCatalog {
      let catalog = try prepared()
      let plan = FaultPlan(.fromThenOn, at: number, error: .ioError)
      try #require(catalog.submit(new, other, faults: plan.faults).isRefused)
      return catalog
    }
    let counting = FaultPlan(.once, at: .max, error: .ioError)
    let whole = try interrupted()
    _ = try CatalogWriter(CatalogStore(whole.path, faults: counting.faults), patience: .zero)
    let isNew = try whole.verify().entries.count == 3
    #expect(counting.operationCount > 0)
    for step in 1...counting.operationCount {
      let catalog = try interrupted()
      let plan = FaultPlan(.fromThenOn, at: step, error: .ioError)
      // Nothing can be made of it, or a warning says what still waits.
      do throws(Refusal) {
        let writer = try CatalogWriter(
          CatalogStore(catalog.path, faults: plan.faults), patience: .zero)
        #expect(writer.notes.contains { $0.kind == .waitingForName }, "\(number), then \(step)")
      } catch {
        #expect(error.diagnostics.containsError)
      }
      #expect(try !catalog.verify().isRefused)
      try expectWhole(catalog, isNew: isNew, "operation \(number), then \(step)")
    }
  }

  @Test("waits where a file is open elsewhere, and keeps nobody else from work")
  func openElsewhere() throws {
    let catalog = try prepared()
    let busy = FileFaults { operation, name in
      operation == .rename && name == "\(Self.first).2.xml" ? .resourceBusy : nil
    }
    let told = try catalog.submit(new, faults: busy)
    #expect(told.entries.count == 1 && told.codes.contains(.waitingForName))
    #expect(try catalog.bytes("MUA/\(Self.first).xml") == old)
    // Another profile goes in meanwhile, and the file that is still open is told again.
    let meanwhile = try catalog.submit(other, faults: busy)
    #expect(meanwhile.entries.count == 1 && !meanwhile.isRefused)
    #expect(
      meanwhile.diagnostics.contains { $0.kind == .waitingForName && $0.severity == .warning })
    // A newer version of the same profile has to wait.
    let newer = SmallCatalog.profile(Self.first, version: 3, title: "Once more")
    let refused = try catalog.submit(newer, faults: busy)
    #expect(refused.entries.isEmpty && refused.isRefused)
    // The same once more is no fault, and makes up for it as soon as it can.
    let again = try catalog.submit(new)
    #expect(!again.isRefused && again.codes.contains(.interruptedSubmission))
    try expectWhole(catalog, isNew: true, "closed again")
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("leaves alone in .incoming what is not its own")
  func foreignIncoming() throws {
    let catalog = try prepared()
    let folder = catalog.path.string + "/.incoming"
    try FileManager.default.createDirectory(
      atPath: folder + "/folder", withIntermediateDirectories: true)
    for name in ["note.txt", "MUA-2025-009.1.xml.bak", "MUA-2025-009.x.xml"] {
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let outcome = try catalog.submit(new)
    #expect(!outcome.isRefused && outcome.codes.count { $0 == .foreignIncoming } == 4)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["MUA-2025-009.1.xml.bak", "MUA-2025-009.x.xml", "folder", "note.txt"])
  }

  @Test("succeeds on a drive where files have one name only")
  func noSecondNames() throws {
    let catalog = try prepared()
    let faults = FileFaults { operation, _ in operation == .link ? .notPermitted : nil }
    #expect(try !catalog.submit(new, other, faults: faults).isRefused)
    try expectWhole(catalog, isNew: true, "without link")
    #expect(try catalog.verify().diagnostics.isEmpty)
  }
}

@Suite("A drive without locks")
struct OwnedLockTests {
  private let faults = FileFaults { operation, _ in operation == .lock ? .notSupported : nil }

  private func lock(_ folder: Folder) throws -> FileLock? {
    try FileLock.acquire(".lock", in: folder, patience: .milliseconds(5))
  }

  @Test("is locked by a file that goes with its owner")
  func exclusive() throws {
    let catalog = try SmallCatalog()
    let folder = try Folder(catalog.path, faults: faults)
    var first = try lock(folder)
    #expect(first != nil)
    #expect(try lock(folder) == nil)
    #expect(try folder.contains(".lock.owner"))
    first = nil
    #expect(try !folder.contains(".lock.owner"))
    #expect(try lock(folder) != nil)
  }

  @Test("the file of a process that is no more is taken over, that of another machine is not")
  func stale() throws {
    let catalog = try SmallCatalog()
    let folder = try Folder(catalog.path, faults: faults)
    var name = [CChar](repeating: 0, count: 256)
    #expect(gethostname(&name, 255) == 0)
    let machine = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // No process has the greatest number.
    try folder.write(".lock.owner", Array("2147483647 \(machine)\n".utf8))
    #expect(try FileLock.acquire(".lock", in: folder, patience: .seconds(20)) != nil)
    try folder.write(".lock.owner", Array("2147483647 elsewhere-\(machine)\n".utf8))
    #expect(try lock(folder) == nil)
    #expect(try folder.contains(".lock.owner"))
  }

  @Test("a submission goes in there as anywhere")
  func submission() throws {
    let catalog = try SmallCatalog()
    #expect(try !catalog.submit(SmallCatalog.profile("MUA-2025-001"), faults: faults).isRefused)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }
}
