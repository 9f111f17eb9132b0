package import SystemPackage

/// Where whole files come from: the disk, or whatever a test puts in its place.
package protocol FileSource: Sendable {
  /// The bytes of a regular file.
  /// - Parameter limit: the most bytes to accept.
  func bytes(of path: FilePath, limit: Int) throws(FileError) -> [UInt8]
}

/// The files of this machine.
package struct DiskFiles: FileSource {
  package init() {}

  package func bytes(of path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    try FileReading.bytes(of: path, limit: limit)
  }
}
