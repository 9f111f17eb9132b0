internal import Glibc
package import SystemPackage

/// A file as it was when its folder was looked at.
package struct StampedFile: Hashable, Sendable {
  package let path: String
  /// `nil` where there is no regular file any more.
  package let stamp: FileStamp?
}

extension FolderListing {
  /// What ``files(below:withExtension:)`` finds, each file with its stamp.
  package static func stampedFiles(
    below folder: FilePath, withExtension fileExtension: String, cores: Int? = nil
  ) async throws(FileError) -> (files: [StampedFile], unread: [FileError]) {
    // What is directly in the folder is divided by files, what is below it by folders.
    let top = try FolderWalk(folder, withExtension: fileExtension, isDeep: false)
    var files: [StampedFile] = []
    for group in top.groups {
      files += await Cores.map(group.names.count, smallest: 1_000, cores: cores) { range in
        stamped(group, range)
      }.flatMap { $0 }
    }
    let below = await Cores.map(top.unwalked.count, smallest: 2, cores: cores) { range in
      top.unwalked[range].map { walked($0, withExtension: fileExtension) }
    }.flatMap { $0 }
    files += below.flatMap(\.files)
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path.bytesPrecede($1.path) }
    return (
      isSorted ? files : files.sorted { $0.path.bytesPrecede($1.path) },
      (top.unread + below.flatMap(\.unread)).sorted { $0.path.bytesPrecede($1.path) }
    )
  }

  private static func walked(
    _ folder: FilePath, withExtension fileExtension: String
  ) -> (files: [StampedFile], unread: [FileError]) {
    do {
      let walk = try FolderWalk(folder, withExtension: fileExtension)
      return (walk.groups.flatMap { stamped($0, $0.names.indices) }, walk.unread)
    } catch {
      return ([], [error])
    }
  }

  /// Names are looked up from their folder: a path would be walked anew for each of them.
  private static func stamped(_ group: FolderWalk.Group, _ range: Range<Int>) -> [StampedFile] {
    let prefix = FolderWalk.prefix(of: group.folder)
    let folder = group.folder.isEmpty ? "." : group.folder
    let descriptor = folder.native.withPlatformString {
      open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { close(descriptor) }
    return group.names[range].map { name in
      StampedFile(path: prefix + name, stamp: FileStamp(of: name, in: descriptor))
    }
  }
}
