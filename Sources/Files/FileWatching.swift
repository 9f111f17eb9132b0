internal import Glibc
internal import SystemPackage

extension FolderListing {
  /// What tells one state of a file from the next.
  package struct FileState: Hashable, Sendable {
    let path: String
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
    let inode: UInt64
  }

  /// The state of these files and of the `*.xml` below these folders; what is not there has none.
  package static func state(of paths: [String]) -> [FileState] {
    paths.flatMap { path -> [FileState] in
      let path = FilePath(path)
      let files =
        (try? kind(of: path)) == .folder
        ? (try? files(below: path, withExtension: "xml").files) ?? [] : [path]
      return files.compactMap { file in
        guard let status = try? Stat(file.native, followTargetSymlink: false) else { return nil }
        return FileState(
          path: file.string, size: status.size, seconds: Int(status.st_mtim.tv_sec),
          nanoseconds: Int(status.st_mtim.tv_nsec), inode: UInt64(status.inode.rawValue))
      }
    }
  }

  /// Returns when the state is another one. Looks four times a second.
  package static func waitForChange(of paths: [String], from state: [FileState]) {
    while self.state(of: paths) == state {
      usleep(250_000)
    }
  }
}
