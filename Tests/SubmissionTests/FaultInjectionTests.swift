import Diagnostics
import Files
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
      #expect(isDone != outcome.isRefused, comment)
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
      #expect(throws: Refusal.self) {
        try CatalogWriter(CatalogStore(catalog.path, faults: plan.faults), patience: .zero)
      }
      #expect(try !catalog.verify().isRefused)
      try expectWhole(catalog, isNew: isNew, "operation \(number), then \(step)")
    }
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
