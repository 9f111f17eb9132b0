package import Diagnostics
internal import Profiles

extension SubmissionCheck {
  /// The next version of a profile, which says what an earlier one said, byte for byte but its number.
  /// - Parameters:
  ///   - id: as a person typed it.
  ///   - version: one that was recorded.
  package func restoration(of id: String, version: Int) throws(Refusal) -> Document {
    let history = try ProfileHistory(of: id, in: store, log: log, vocabulary: vocabulary)
    let document = try history.document(version: version)
    // A history has a version, for its document was found.
    guard let latest = history.versions.last?.entry else { return document }
    guard latest.version != version else {
      throw Refusal(.nothingToRestore(latest, in: store))
    }
    return Document(
      name: document.name,
      bytes: ProfileRevision.renumbering(document.bytes, version: latest.version + 1))
  }
}
