internal import Files
internal import Text

/// What a submission is about to do, written down and synced before it does it: the lines that it
/// appends to the audit log, and where.
///
/// With it, whoever finds an interrupted submission knows what the log should hold: none of the
/// lines means undo, all of them complete, a part that the writing was torn.
struct Journal: Hashable {
  static let name = "journal"
  /// What it is called until it is whole.
  static let draftName = "journal.tmp"

  /// The bytes of the log before.
  let offset: Int
  let entries: [AuditEntry]

  /// What the log holds from `offset` on once the submission is recorded.
  var lines: [UInt8] { entries.flatMap(\.line) }

  init(offset: Int, entries: [AuditEntry]) {
    (self.offset, self.entries) = (offset, entries)
  }

  var bytes: [UInt8] {
    let content = Self.line(["offset": .integer(offset)]) + lines
    return content + Self.line(["seal": .string(SHA256Digest(of: content).description)])
  }

  /// `nil` where the bytes are not byte for byte what ``bytes`` writes.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    guard lines.count >= 3, let header = FlatJSON.members(of: lines[0])?.first,
      header.0 == "offset", let offset = Int(header.1)
    else { return nil }
    let entries = lines[1..<lines.count - 1].compactMap(AuditEntry.init(line:))
    self.init(offset: offset, entries: entries)
    guard self.bytes == bytes else { return nil }
  }

  private static func line(_ members: KeyValuePairs<String, JSONValue?>) -> [UInt8] {
    Array((JSONValue.object(members).serializedOnOneLine() + "\n").utf8)
  }
}
