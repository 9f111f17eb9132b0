internal import Catalog
package import Diagnostics
internal import Files
internal import Profiles
internal import Text

extension SubmissionCheck {
  /// The next version of a profile, which says that it is withdrawn and changes nothing else.
  /// - Parameter id: as a person typed it.
  package func withdrawal(of id: String) throws(Refusal) -> Document {
    guard let entry = entries[ProfileID(id)] ?? entries[ProfileID(id.uppercased())],
      let path = path(of: entry.document.id)
    else {
      let near = Suggestions.nearest(to: id, among: entries.keys.map(\.description).sorted())
      throw Refusal(.notInCatalog(id, near: near, in: store))
    }
    let bytes: [UInt8]?
    do {
      bytes = try store.bytes(at: path)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    guard let bytes, entry.document.status != .withdrawn else {
      throw Refusal(.alreadyWithdrawn(entry.document.id, at: entry.path))
    }
    guard let recorded = log.latest(of: entry.document.id),
      recorded.digest == SHA256Digest(of: bytes)
    else {
      throw Refusal(
        log.latest(of: entry.document.id).map {
          .changedOutside(entry.path, $0.id, in: store, recorded: $0.version)
        } ?? .notRecorded(entry.path, of: entry.document.district, in: store))
    }
    return Document(
      name: entry.path, bytes: ProfileRevision.withdrawing(bytes, version: recorded.version + 1))
  }
}
