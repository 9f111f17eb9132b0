package import Diagnostics
package import Files
internal import Profiles
package import SystemPackage

/// The folder of a catalogue that profiles are submitted to.
///
/// | path | holds |
/// |---|---|
/// | `HSK/HSK-2010-001.xml` | the profile in place |
/// | `.versions/HSK-2010-001/1.xml` | each version that was recorded; never changed, never deleted |
/// | `.audit.jsonl` | one line for each version, in the order in which they were recorded |
/// | `.incoming/` | what a submission brings, until it is in place; empty in between |
/// | `.lock` | what the one writer locks; says who that is, and is empty in between |
package struct CatalogStore: Sendable {
  static let logName = ".audit.jsonl"
  static let lockName = ".lock"
  static let versionsName = ".versions"
  static let incomingName = ".incoming"

  /// The most bytes of an audit log: about two million lines.
  static let largestLog = 1 << 30

  let root: Folder

  /// Opens the folder, which must be there: a path that is mistyped must not become a catalogue.
  package init(_ path: FilePath, faults: FileFaults? = nil) throws(Refusal) {
    do {
      root = try Folder(path, faults: faults)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// The folder, as it was given.
  package var path: FilePath { root.path }

  /// What messages call the log.
  package var logPath: FilePath { root.path(of: Self.logName) }

  /// The bytes of the audit log; `nil` where there is none.
  func logBytes() throws(FileError) -> [UInt8]? {
    try root.bytes(of: Self.logName, limit: Self.largestLog)
  }

  /// The log as it is now, for those who hold the lock.
  func log() throws(Refusal) -> AuditLog {
    do {
      return AuditLog(try logBytes() ?? [], path: logPath)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// The log for those who take no lock: its whole lines. Behind them may stand the part of a line
  /// that is just being written.
  package func readableLog() throws(Refusal) -> AuditLog {
    do {
      let bytes = try logBytes() ?? []
      let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return AuditLog(Array(bytes[..<end]), path: logPath)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// Whether a recorded version waits in `.incoming/` for its name.
  func isWaiting(_ entry: AuditEntry) throws(FileError) -> Bool {
    let names = StagedNames(entry.id.description, entry.version)
    guard let incoming = try root.subfolder(Self.incomingName) else { return false }
    if try incoming.contains(names.inPlace) { return true }
    return try incoming.contains(names.keptVersion)
  }

  // MARK: - Paths below the root

  /// The bytes of a file below the root; `nil` where it or a folder on its way is not there.
  func bytes(at path: RelativePath) throws(FileError) -> [UInt8]? {
    var folder = root
    for name in path.folders {
      guard let next = try folder.subfolder(name) else { return nil }
      folder = next
    }
    return try folder.bytes(of: path.name, limit: Self.largestFile)
  }

  /// The bytes of a version that was recorded; `nil` where they are not there.
  package func bytes(of version: Int, of id: String) throws(FileError) -> [UInt8]? {
    try bytes(at: .version(version, of: id))
  }

  /// The folder that a file is in, made where it is not there.
  func makeFolder(of path: RelativePath) throws(FileWritingError) -> Folder {
    var folder = root
    for name in path.folders { folder = try folder.makeSubfolder(name) }
    return folder
  }

  func fullPath(of path: RelativePath) -> String {
    (path.folders + [path.name]).reduce(root.path) { $0.appending($1) }.string
  }

  /// More than any profile has, so that a file that has grown is read and seen to be another one.
  private static let largestFile = 1 << 26
}

/// The way from the root of a catalogue to a file: folders, then a name, none of them `..` or empty.
struct RelativePath: Hashable, Comparable, CustomStringConvertible {
  let folders: [String]
  let name: String

  /// - Parameter text: components separated by `/`.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return nil
    }
    (folders, self.name) = (Array(parts.dropLast()), name)
  }

  private init(folders: [String], name: String) {
    (self.folders, self.name) = (folders, name)
  }

  /// Where a profile is put that is not in the catalogue yet.
  static func home(of id: String) -> RelativePath {
    RelativePath(folders: [String(id.prefix { $0 != "-" })], name: "\(id).xml")
  }

  static func version(_ version: Int, of id: String) -> RelativePath {
    RelativePath(folders: [CatalogStore.versionsName, id], name: "\(version).xml")
  }

  var description: String { (folders + [name]).joined(separator: "/") }

  static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.description < right.description
  }
}
