internal import Glibc
package import SystemPackage

/// Another program, run without a shell and without this program's environment; what it says is not
/// heard.
package enum ChildProcess {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    /// By a signal.
    case killed
    /// It was ended after too long.
    case tooLong
    case notStarted(Errno)
  }

  /// The first of some names that `PATH` has a program for.
  package static func program(_ names: [String], path: String?) -> FilePath? {
    let folders = (path ?? "").split(separator: ":").map(String.init)
    for name in names {
      for folder in folders where folder.hasPrefix("/") {
        let found = FilePath(folder).appending(name)
        if access(found.string, X_OK) == 0 { return found }
      }
    }
    return nil
  }

  /// - Parameters:
  ///   - environment: all that the program gets, as `NAME=value`.
  ///   - seconds: after which it is ended, with all that it has started.
  package static func run(
    _ program: FilePath, _ arguments: [String], environment: [String], seconds: Int
  ) -> Ending {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = ([program.string] + arguments).map { strdup($0) }
    let settings = environment.map { strdup($0) }
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, program.string, &actions, &attributes, words + [nil], settings + [nil])
    guard code == 0 else { return .notStarted(Errno(rawValue: code)) }
    var status: CInt = 0
    for _ in 0..<(seconds * 100) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed
      }
      if ended < 0, errno != EINTR { return .killed }
      usleep(10_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    return .tooLong
  }
}

/// A folder of this user's alone that is gone, with all in it, when this value is.
package final class PrivateFolder: Sendable {
  package let path: FilePath

  /// - Parameter parent: the folder for what is temporary.
  package init(in parent: String?) throws(FileWritingError) {
    let parent = parent.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((parent + "/steckbrief-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw FileWritingError(path: parent, reason: .system(Errno(rawValue: errno)))
    }
    path = FilePath(String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit { Self.remove(path.string) }

  /// From the leaves; links are removed, not followed.
  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(folder)
      for name in names {
        let inner = path + "/" + name
        var status = stat()
        guard lstat(inner, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { remove(inner) } else { unlink(inner) }
      }
    }
    rmdir(path)
  }
}
