internal import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage

/// Reads the profiles that are shown: a search shows few of them.
struct ProfileReader: Sendable {
  let vocabulary: Vocabulary
  let files: any FileSource

  /// - Returns: `nil` where the file has gone or been broken since it was indexed.
  func profile(at path: String) -> MeasureProfile? {
    try? read(path).profile
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

  func profile(in bytes: [UInt8], named path: String) throws(Refusal) -> MeasureProfile {
    try MeasureProfile(parsing: bytes, name: path, vocabulary: vocabulary)
  }
}
