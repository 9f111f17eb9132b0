import Files
import Glibc
import SystemPackage

/// Folders that the sample is written to.
enum SampleFolder {
  /// Makes a folder below an existing one; one that is there already is fine.
  static func make(_ path: FilePath) throws(FileError) {
    // The C string lives for the call, and `mkdir` keeps nothing of it.
    guard unsafe mkdir(path.string, 0o755) != 0 else { return }
    let error = Errno(rawValue: errno)
    guard error != .fileExists else { return }
    let reason: FileError.Reason =
      switch error {
      case .noSuchFileOrDirectory, .notDirectory: .notFound
      case .permissionDenied: .permissionDenied
      default: .system(error)
      }
    throw FileError(path: path.string, reason: reason)
  }
}
