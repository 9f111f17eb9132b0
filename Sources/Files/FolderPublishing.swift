internal import Glibc
package import SystemPackage

extension FileReplacing {
  /// Makes a folder of files where there is nothing: it gets its name when every file of it is whole.
  /// - Parameters:
  ///   - files: names and bytes.
  ///   - isPrivate: whether only the user may read them.
  package static func createFolder(
    _ path: FilePath, _ files: [(name: String, bytes: [UInt8])], isPrivate: Bool = false
  ) throws(FileWritingError) {
    guard let name = path.lastComponent, name.kind == .regular else {
      throw FileWritingError(path, Errno.isDirectory)
    }
    do {
      let parent = try Folder(path.removingLastComponent())
      guard try !parent.contains(name.string) else {
        throw FileWritingError(path: path.string, reason: .exists)
      }
      let temporary = TemporaryName.text(0)
      let folder = try parent.makeSubfolder(temporary)
      do {
        for file in files {
          try folder.write(
            file.name, file.bytes, permissions: isPrivate ? .ownerReadWrite : nil)
        }
        try folder.sync()
        try parent.rename(temporary, to: parent, as: name.string)
      } catch {
        for file in files where try folder.contains(file.name) { try folder.remove(file.name) }
        try parent.removeFolder(temporary)
        throw error
      }
      try parent.sync()
    } catch {
      throw FileWritingError(path, error)
    }
  }
}

extension Folder {
  /// Removes a folder that is empty.
  fileprivate func removeFolder(_ name: String) throws {
    guard try checked(name).withNativeName({ unlinkat(descriptor.rawValue, $0, AT_REMOVEDIR) }) == 0
    else { throw Errno(rawValue: errno) }
  }
}
