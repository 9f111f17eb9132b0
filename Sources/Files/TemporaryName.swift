internal import Glibc
internal import SystemPackage

/// The name of a file that is on its way to its own; a process that was killed leaves it behind.
package struct TemporaryName: Hashable, Sendable {
  /// The process that made it.
  private let process: Int32

  private static let prefix = ".steckbrief-"
  private static let ending = ".tmp"
  /// A file of another machine's process may bear the number of none here: nobody takes so long to
  /// write one.
  private static let oldest = 3_600

  /// - Returns: `nil` for a name that is none.
  package init?(parsing name: String) {
    guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.ending) else { return nil }
    let parts = name.dropFirst(Self.prefix.count).dropLast(Self.ending.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int32(parts[0]), process > 0, Int(parts[1]) != nil else {
      return nil
    }
    self.process = process
  }

  static func text(_ count: Int) -> String { "\(prefix)\(getpid())-\(count)\(ending)" }

  /// Whether nobody needs a file of this name any more: it is this user's own, an hour old, and its
  /// process is no more.
  func isAbandoned(_ status: Stat) -> Bool {
    guard status.type == .regular, status.userID.rawValue == geteuid(),
      time(nil) - status.st_mtim.tv_sec > Self.oldest
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}

extension Folder {
  /// What killed processes left in this folder.
  package struct Leftovers: Sendable {
    /// The names that were taken away.
    package var cleared: [String] = []
    /// Those that may still be needed, or cannot be taken away.
    package var kept: [String] = []
  }

  /// Takes away files that killed processes left on their way to a name.
  package func clearTemporaries() throws(FileError) -> Leftovers {
    var leftovers = Leftovers()
    for name in try names() {
      guard let temporary = TemporaryName(parsing: name) else { continue }
      do {
        if let status = try status(of: name), temporary.isAbandoned(status) {
          try remove(name)
          leftovers.cleared.append(name)
        } else {
          leftovers.kept.append(name)
        }
      } catch {
        leftovers.kept.append(name)
      }
    }
    return leftovers
  }
}
