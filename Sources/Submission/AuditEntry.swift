package import Files
package import Profiles
internal import Text
package import Values

/// One line of the audit log: a version of a profile that was put into the catalogue.
///
/// ```json
/// {"number":2,"time":"2026-03-01T09:30:00Z","action":"submit","district":"HSK","actor":"Team 5",
///  "id":"HSK-2010-001","version":2,"path":"HSK/HSK-2010-001.xml","sha256":"…","previous":"…","seal":"…"}
/// ```
/// `previous` is the SHA-256 of the line before with its LF, `seal` that of this line up to the
/// comma before `seal`: the one finds lines that were removed or moved, the other every byte that
/// was changed, also in the last line.
package struct AuditEntry: Hashable, Sendable {
  package enum Action: String, CaseIterable, Sendable {
    /// A district's new profile or new version.
    case submit
    /// A version that differs from the one before in its status and number.
    case withdraw
    /// A version that says again what an earlier one said.
    case restore
    /// A file that was there before it was recorded.
    case adopt
  }

  /// The number of the line, from 1.
  package let number: Int
  /// Never before that of the line before.
  package let time: UTCTime
  package let action: Action
  /// For which district it was done.
  package let district: District
  /// Which office did it, as far as it was said.
  package let actor: String?
  package let id: ProfileID
  package let version: Int
  /// The file in place, from the root of the catalogue.
  package let path: String
  /// The digest of the profile's bytes.
  package let digest: SHA256Digest
  /// The digest of the line before, ``SHA256Digest/none`` for the first line.
  package let previous: SHA256Digest

  private var members: JSONValue {
    .object([
      "number": .integer(number), "time": .string(time.description),
      "action": .string(action.rawValue), "district": .string(district.value),
      "actor": actor.map(JSONValue.string), "id": .string(id.description),
      "version": .integer(version), "path": .string(path), "sha256": .string(digest.description),
      "previous": .string(previous.description),
    ])
  }

  /// The line with its LF.
  var line: [UInt8] {
    let start = members.serializedOnOneLine().dropLast()
    let seal = SHA256Digest(of: Array(start.utf8))
    return Array("\(start),\"seal\":\"\(seal)\"}\n".utf8)
  }
}

extension AuditEntry {
  /// Reads a line. What is not byte for byte what ``line`` writes is none.
  init?(line: [UInt8]) {
    guard let members = FlatJSON.members(of: line) else { return nil }
    let values = Dictionary(members, uniquingKeysWith: { first, _ in first })
    guard let number = values["number"].flatMap({ Int($0) }),
      let time = values["time"].flatMap({ UTCTime(iso8601: $0) }),
      let action = values["action"].flatMap({ Action(rawValue: $0) }),
      let district = values["district"], let id = values["id"],
      let version = values["version"].flatMap({ Int($0) }), let path = values["path"],
      let digest = values["sha256"].flatMap({ SHA256Digest(hexadecimal: $0) }),
      let previous = values["previous"].flatMap({ SHA256Digest(hexadecimal: $0) })
    else { return nil }
    self.init(
      number: number, time: time, action: action, district: District(district),
      actor: values["actor"], id: ProfileID(id), version: version, path: path, digest: digest,
      previous: previous)
    guard self.line == line, RelativePath(path) != nil,
      RelativePath.version(version, of: id).description.split(separator: "/").count == 3
    else { return nil }
  }
}
