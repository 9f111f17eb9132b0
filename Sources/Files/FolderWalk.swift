internal import Glibc
internal import SystemPackage

/// One walk through a folder and everything below it for the files with one ending, in capitals or
/// small letters, or for all.
struct FolderWalk {
  /// A folder with the wanted files that are directly in it.
  struct Group {
    let folder: FilePath
    /// Sorted by bytes.
    var names: [String] = []
  }

  /// Sorted by the bytes of the folders' paths, a stroke behind each.
  private(set) var groups: [Group] = []
  /// Sorted by path.
  private(set) var unread: [FileError] = []
  /// Folders that were found and not walked.
  private(set) var unwalked: [FilePath] = []

  /// - Parameters:
  ///   - fileExtension: in small letters; `nil` for every file.
  ///   - isDeep: whether the folders below are walked too.
  /// - Throws: ``FileError`` where the folder itself cannot be read.
  init(
    _ folder: FilePath, withExtension fileExtension: String?, isDeep: Bool = true
  ) throws(FileError) {
    let ending = fileExtension.map { Array(".\($0)".utf8) } ?? []
    var folders = [folder]
    while let next = folders.popLast() {
      let entries: [FolderListing.Entry]
      do {
        entries = try FolderListing.entries(of: next)
      } catch {
        // The folder that was asked for must be readable; one below it is named and passed over.
        guard next != folder else { throw error }
        unread.append(error)
        continue
      }
      var group = Group(folder: next)
      for entry in entries where !entry.name.utf8.starts(with: ".".utf8) {
        let isWanted =
          entry.name.utf8.count > ending.count
          && zip(entry.name.utf8.suffix(ending.count), ending).allSatisfy(Self.isSame)
        if entry.kind == .file {
          // A file of another kind of name is nothing to anybody; a folder or a link may be more.
          if isWanted { group.names.append(entry.name) }
          continue
        }
        let path = next.appending(entry.name)
        let kind: FolderListing.Kind
        do throws(FileError) {
          if let known = entry.kind {
            kind = known
          } else {
            kind = try FolderListing.kind(of: path)
          }
        } catch {
          unread.append(error)
          continue
        }
        switch kind {
        case .folder: if isDeep { folders.append(path) } else { unwalked.append(path) }
        case .file: if isWanted { group.names.append(entry.name) }
        case .link:
          let isFolder = (try? Stat(path.native, followTargetSymlink: true).type) == .directory
          if isWanted || isFolder {
            unread.append(FileError(path: path.string, reason: .isLink))
          }
        case .other:
          if isWanted { unread.append(FileError(path: path.string, reason: .isSpecial)) }
        }
      }
      if !group.names.isEmpty {
        group.names = Self.sortedByBytes(group.names)
        groups.append(group)
      }
    }
    groups = groups.map { (prefix: Self.prefix(of: $0.folder), group: $0) }
      .sorted { $0.prefix.bytesPrecede($1.prefix) }.map(\.group)
    unread.sort { $0.path.bytesPrecede($1.path) }
    unwalked.sort { Self.prefix(of: $0).bytesPrecede(Self.prefix(of: $1)) }
  }

  /// Whether a byte is that of a small letter or mark, or of its capital.
  private static func isSame(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || (0x61...0x7A).contains(small) && byte == small - 32
  }

  /// The path of every file, sorted by bytes.
  var paths: [String] {
    let paths = groups.flatMap { group in
      let prefix = Self.prefix(of: group.folder)
      return group.names.map { prefix + $0 }
    }
    // Files beside folders with files are out of order now; in a catalogue there are none.
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0.bytesPrecede($1) }
    return isSorted ? paths : paths.sorted { $0.bytesPrecede($1) }
  }

  /// The first sixteen bytes as numbers decide nearly always; comparing the texts themselves would
  /// count references for each of a million comparisons.
  private static func sortedByBytes(_ names: [String]) -> [String] {
    struct Key {
      let first: UInt64
      let second: UInt64
      let index: Int
    }
    func number(_ bytes: Substring.UTF8View) -> UInt64 {
      var number: UInt64 = 0
      for byte in bytes.prefix(8) { number = number << 8 | UInt64(byte) }
      return number << UInt64(8 * max(0, 8 - bytes.count))
    }
    let keys = names.enumerated().map { index, name in
      Key(
        first: number(name[...].utf8), second: number(name[...].utf8.dropFirst(8)), index: index)
    }
    return keys.sorted { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return names[left.index].bytesPrecede(names[right.index])
    }.map { names[$0.index] }
  }

  /// What stands before the name in the path of a file of this folder.
  static func prefix(of folder: FilePath) -> String {
    let path = folder.string
    return path.isEmpty || path.hasSuffix("/") ? path : path + "/"
  }
}

extension String {
  /// Whether the bytes of this text come before those of another: the order of the C library.
  func bytesPrecede(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, min(left.count, right.count))
        return order != 0 ? order < 0 : left.count < right.count
      }
    }
  }
}
