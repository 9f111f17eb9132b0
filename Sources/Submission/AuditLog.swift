package import Diagnostics
package import Files
package import Profiles
internal import SystemPackage
internal import Text
internal import Values

/// The audit log, read as far as it can be trusted.
package struct AuditLog: Sendable {
  /// The entries up to the first fault.
  package let entries: [AuditEntry]
  /// What is wrong with it: a damaged line, a line that does not follow the one before.
  package let faults: [Diagnostic]
  /// The bytes of `entries`.
  let length: Int
  /// The digest of the last line: who keeps it elsewhere can tell that nothing before was changed.
  package let head: SHA256Digest
  /// The bytes behind the last LF.
  let fragment: [UInt8]

  private let latest: [ProfileID: AuditEntry]

  init(_ bytes: [UInt8], path: FilePath) {
    var entries: [AuditEntry] = []
    var faults: [Diagnostic] = []
    var latest: [ProfileID: AuditEntry] = [:]
    var (head, start, number) = (SHA256Digest.none, 0, 0)
    var length = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = Array(bytes[start...end])
      start = end + 1
      number += 1
      guard faults.isEmpty else { continue }
      let place = SourceLocation(file: path.string, line: number)
      guard let entry = AuditEntry(line: line) else {
        faults.append(.damagedLine(at: place))
        continue
      }
      guard entry.previous == head, entry.number == number,
        entry.time >= entries.last?.time ?? entry.time
      else {
        faults.append(.brokenChain(entry, at: place, expected: number))
        continue
      }
      entries.append(entry)
      latest[entry.id] = entry
      head = SHA256Digest(of: line)
      length = start
    }
    fragment = Array(bytes[start...])
    if !fragment.isEmpty, faults.isEmpty {
      faults.append(
        .incompleteLine(at: SourceLocation(file: path.string, line: number + 1)))
    }
    (self.entries, self.faults, self.latest) = (entries, faults, latest)
    (self.head, self.length) = (head, length)
  }

  private init(_ entries: [AuditEntry], length: Int, head: SHA256Digest) {
    (self.entries, self.length, self.head) = (entries, length, head)
    (faults, fragment) = ([], [])
    latest = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { _, later in later })
  }

  /// The log with entries that follow it, which have just been recorded: it is not read again, for an
  /// error then would be told of a submission that counts.
  func appending(_ new: [AuditEntry]) -> AuditLog {
    let lines = new.map(\.line)
    return AuditLog(
      entries + new, length: length + lines.reduce(0) { $0 + $1.count },
      head: lines.last.map { SHA256Digest(of: $0) } ?? head)
  }

  package var isEmpty: Bool { entries.isEmpty && faults.isEmpty }

  /// Whether a line with this digest is in the log: what was its head one day stays in it.
  package func contains(_ line: SHA256Digest) -> Bool {
    head == line || entries.contains { $0.number > 1 && $0.previous == line }
  }

  /// The version of a profile that was recorded last: the one in place.
  package func latest(of id: ProfileID) -> AuditEntry? { latest[id] }

  /// The versions in place, in the order of their ids.
  package var inPlace: [AuditEntry] { latest.values.sorted { $0.id < $1.id } }

  /// The versions of a profile in the order in which they were recorded.
  package func history(of id: ProfileID) -> [AuditEntry] { entries.filter { $0.id == id } }

  /// The version that was in place before an entry; `nil` where there was none.
  func version(before entry: AuditEntry) -> AuditEntry? {
    entries.last { $0.id == entry.id && $0.number < entry.number }
  }

  /// The entries that follow this log when these files are put into the catalogue.
  func entries(
    for files: [PlannedFile], by submitter: Submitter, at time: UTCTime
  ) -> [AuditEntry] {
    var previous = head
    return files.enumerated().map { index, file in
      let entry = AuditEntry(
        number: entries.count + index + 1, time: time, action: file.action,
        district: submitter.district ?? file.district, actor: submitter.actor, id: file.id,
        version: file.version, path: file.path.description,
        digest: SHA256Digest(of: file.bytes), previous: previous)
      previous = SHA256Digest(of: entry.line)
      return entry
    }
  }
}

/// For whom a profile is submitted.
package struct Submitter: Hashable, Sendable {
  /// `nil` for the office that keeps the catalogue: what it records belongs to the district of
  /// each profile. It submits nothing.
  package let district: District?
  /// The office that does it, as it calls itself.
  package let actor: String?

  /// The most characters of an actor's name.
  package static let longestActor = 100

  /// - Returns: `nil` where the actor's name is empty, too long or holds what cannot be seen.
  package init?(district: District?, actor: String?) {
    if let actor {
      let isVisible = SafeText(actor).description == actor
      guard isVisible, actor.count <= Self.longestActor, actor.utf8.count <= 400,
        !FoldedText(actor).isEmpty
      else { return nil }
    }
    (self.district, self.actor) = (district, actor)
  }
}

/// A version of a profile that is to be put into the catalogue.
struct PlannedFile: Hashable, Sendable {
  let action: AuditEntry.Action
  let id: ProfileID
  let district: District
  let version: Int
  let path: RelativePath
  let bytes: [UInt8]
  /// Whether the file in place has these bytes already.
  let isInPlace: Bool
}
