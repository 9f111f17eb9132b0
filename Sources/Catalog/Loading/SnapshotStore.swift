internal import Files
internal import Profiles
package import SystemPackage

/// The snapshots of catalogues in a folder of the user's own, each in two files.
///
/// A snapshot only ever saves time. One that is missing, damaged, foreign or of another version is
/// passed over; a folder that cannot be written to means that there will be none.
package struct SnapshotStore: Sendable {
  private let folder: FilePath
  /// Catalogues of fewer files are read anew each time: that takes no longer.
  let smallestCatalog: Int

  /// - Parameter folder: made when the first snapshot is written.
  package init(folder: FilePath, smallestCatalog: Int = 500) {
    self.folder = folder
    self.smallestCatalog = smallestCatalog
  }

  /// The user's folder for such files: `$XDG_CACHE_HOME/steckbrief` or `~/.cache/steckbrief`.
  /// - Returns: `nil` where the environment names none.
  package init?(environment: (String) -> String?) {
    // The XDG specification: a relative path is as if there were none.
    if let base = environment("XDG_CACHE_HOME"), base.hasPrefix("/") {
      self.init(folder: FilePath(base).appending("steckbrief"))
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      self.init(folder: FilePath(home).appending(".cache").appending("steckbrief"))
    } else {
      return nil
    }
  }

  /// The two files of one catalogue.
  struct Place: Sendable {
    let index: FilePath
    let words: FilePath
  }

  /// - Parameter catalog: the catalogue's folder as the user has written it: paths that are shown
  ///   begin with it.
  func place(of catalog: FilePath) -> Place {
    let absolute = catalog.resolved ?? catalog
    let key = Checksum.of(Array("\(absolute)\0\(catalog)".utf8))
    let name = String(key, radix: 16)
    return Place(
      index: folder.appending("\(name).index"), words: folder.appending("\(name).words"))
  }

  /// A file's bytes behind its checksum.
  /// - Returns: `nil` where there is no such file or it is not as it was written.
  func read(_ path: FilePath) -> (bytes: [UInt8], checksum: UInt64)? {
    guard let stored = try? FileReading.bytes(of: path, limit: Self.largestFile) else { return nil }
    var reader = BinaryReader(stored)
    guard let head = reader.read(UInt64.self), head.count == 2, head[0] == Self.magic,
      let bytes = reader.read(UInt8.self), reader.isAtEnd, Checksum.of(bytes) == head[1]
    else { return nil }
    return (bytes, head[1])
  }

  /// - Returns: the checksum, or `nil` where the file could not be written.
  @discardableResult
  func write(_ bytes: [UInt8], to path: FilePath) -> UInt64? {
    let checksum = Checksum.of(bytes)
    var writer = BinaryWriter()
    writer.write([Self.magic, checksum])
    writer.write(bytes)
    return CacheFile.write(writer.bytes, to: path) ? checksum : nil
  }

  /// - Parameter checksum: that of the index file that the words belong to.
  func readWords(
    _ place: Place, of checksum: UInt64, count: Int, codes: CodeLists
  ) -> FullTextIndex? {
    guard let (bytes, _) = read(place.words) else { return nil }
    var reader = BinaryReader(bytes)
    guard reader.read(UInt64.self) == [checksum], let words = reader.read(UInt8.self) else {
      return nil
    }
    return FullTextIndex(words, count: count, codes: codes)
  }

  func writeWords(_ words: FullTextIndex, to place: Place, of checksum: UInt64) {
    var writer = BinaryWriter()
    writer.write([checksum])
    writer.write(words.encoded())
    write(writer.bytes, to: place.words)
  }

  /// `STECKBR1` as a number: on a machine with another order of bytes it is another.
  private static let magic: UInt64 = 0x3152_424B_4345_5453
  private static let largestFile = 2 << 30
}
