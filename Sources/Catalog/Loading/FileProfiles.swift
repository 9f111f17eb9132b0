internal import Profiles
internal import SystemPackage

/// Profiles that are read from their files when one is to be shown.
///
/// A catalogue of a country does not fit into memory as values, and a search shows few of them.
struct FileProfiles: ProfileSource {
  let paths: StringColumn
  let vocabulary: Vocabulary

  /// - Returns: `nil` where the file has gone or been broken since it was indexed.
  func profile(at document: Int) -> MeasureProfile? {
    try? ProfileFile.read(FilePath(paths[document]), vocabulary: vocabulary)
  }
}
