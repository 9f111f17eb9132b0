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
    let walk = try FolderWalk(folder, withExtension: fileExtension)
    let groups = walk.groups
    // The first file of each group in the list of all.
    var starts = [0]
    for group in groups { starts.append(starts[starts.count - 1] + group.names.count) }
    let firsts = starts
    let files = await Cores.map(firsts[groups.count], smallest: 1_000, cores: cores) { range in
      groups.indices.flatMap { number in
        let part = range.clamped(to: firsts[number]..<firsts[number + 1])
        return part.isEmpty
          ? []
          : stamped(
            groups[number],
            part.lowerBound - firsts[number]..<part.upperBound - firsts[number])
      }
    }.flatMap { $0 }
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path.bytesPrecede($1.path) }
    return (
      isSorted ? files : files.sorted { $0.path.bytesPrecede($1.path) }, walk.unread
    )
  }

  /// Names are looked up from their folder: a path would be walked anew for each of them.
  private static func stamped(_ group: FolderWalk.Group, _ range: Range<Int>) -> [StampedFile] {
    let prefix = FolderWalk.prefix(of: group.folder)
    let folder = group.folder.isEmpty ? "." : group.folder
    let descriptor = folder.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    return group.names[range].map { name in
      StampedFile(path: prefix + name, stamp: FileStamp(of: name, in: descriptor))
    }
  }
}
