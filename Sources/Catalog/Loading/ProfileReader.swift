internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text

/// Reads the profiles that are shown: a search shows few of them.
struct ProfileReader: Sendable {
  let vocabulary: Vocabulary
  let files: any FileSource

  /// - Returns: `nil` where the file has gone since it was indexed.
  /// - Throws: ``Refusal`` where it is there and cannot be read, or is broken.
  func present(at path: String) throws(Refusal) -> MeasureProfile? {
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(of: FilePath(path), limit: MeasureProfile.largestDocument)
    } catch {
      if error.reason == .notFound { return nil }
      throw Refusal(Diagnostic(reading: error))
    }
    return try profile(in: bytes, named: path)
  }

  /// For what is only said besides: `nil` also where it cannot be read, which who loads it tells.
  private func profile(at path: String) -> MeasureProfile? {
    try? read(path).profile
  }

  /// What is to be said of a file that does not count, because another has its id: how it differs
  /// too, where both can be read.
  func conflict(
    _ id: ProfileID, in path: String, beside other: String, isUndecided: Bool
  ) -> Diagnostic {
    if isUndecided { return .duplicate(id, in: path, beside: other) }
    var labels: [LocalizedText]?
    if let copy = profile(at: path), let counting = profile(at: other) {
      let codes = vocabulary.codes
      labels = ProfileField.all.filter { copy.facts($0, codes) != counting.facts($0, codes) }
        .map(\.label)
    }
    return .conflictCopy(id, in: path, counting: other, differences: labels)
  }

  /// - Throws: ``Refusal`` with everything that is wrong, a file that cannot be read included.
  func read(_ path: String) throws(Refusal) -> (profile: MeasureProfile, bytes: [UInt8]) {
    let bytes = try bytes(of: path)
    return (try profile(in: bytes, named: path), bytes)
  }

  func bytes(of path: String) throws(Refusal) -> [UInt8] {
    do {
      return try files.bytes(of: FilePath(path), limit: MeasureProfile.largestDocument)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  func document(in bytes: [UInt8], named path: String) throws(Refusal) -> CatalogDocument {
    try CatalogDocument(parsing: bytes, name: path, vocabulary: vocabulary)
  }

  func profile(in bytes: [UInt8], named path: String) throws(Refusal) -> MeasureProfile {
    try MeasureProfile(parsing: bytes, name: path, vocabulary: vocabulary)
  }
}
