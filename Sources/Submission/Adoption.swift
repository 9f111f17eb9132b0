internal import Catalog
package import Diagnostics
internal import Files
package import Profiles

extension SubmissionCheck {
  /// The profiles in the catalogue that the log does not have, to be recorded as they are.
  ///
  /// Also one whose version is higher than the recorded one: what a log that was cut short lost.
  /// - Parameter district: whose profiles; `nil` for those of all districts.
  /// - Returns: in the order of ids.
  package func adoption(of district: District?) throws(Refusal) -> [Verdict] {
    var verdicts: [Verdict] = []
    for (id, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard district == nil || entry.document.district == district, let path = path(of: id),
        entry.document.version > log.latest(of: id)?.version ?? 0
      else { continue }
      do {
        guard let bytes = try store.bytes(at: path) else { continue }
        let document = Document(name: entry.path, bytes: bytes)
        let profile = try self.profile(document)
        guard profile.id == id else { continue }
        let kept = try store.bytes(of: profile.version, of: id.description)
        let version = RelativePath.version(profile.version, of: id.description)
        let isKept = kept == nil || kept == bytes
        verdicts.append(
          Verdict(
            document: document, profile: profile, replaced: nil,
            diagnostics: isKept ? [] : [.foreignVersion(store.fullPath(of: version))],
            plan: isKept
              ? PlannedFile(
                action: .adopt, id: id, district: recordedDistrict(of: profile),
                version: profile.version, path: path, bytes: bytes, isInPlace: true)
              : nil))
      } catch {
        throw Refusal(files: error)
      }
    }
    return verdicts
  }

  /// What to say where there is nothing to record.
  package func nothingToAdopt(_ district: District?) -> Diagnostic {
    .nothingToAdopt(district, in: store)
  }
}
