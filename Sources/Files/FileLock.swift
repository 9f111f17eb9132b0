internal import Glibc
internal import SystemPackage

/// A lock that one process holds at a time and that dies with it.
///
/// `flock` belongs to the open file: when its process ends, however it ends, the kernel lets go. The
/// file that is left behind locks nothing.
package final class FileLock: Sendable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  deinit {
    try? descriptor.close()
  }

  /// Waits for the lock and takes it.
  /// - Parameters:
  ///   - name: the file that stands for the lock; made where there is none.
  ///   - patience: how long to wait.
  ///   - waiting: called once, after a second of waiting.
  /// - Returns: `nil` where another process held it all the time.
  package static func acquire(
    _ name: String, in folder: Folder, patience: Duration, waiting: () -> Void = {}
  ) throws(FileWritingError) -> FileLock? {
    let start = ContinuousClock.now
    var pause: UInt32 = 1_000
    var hasTold = false
    while true {
      let descriptor = try folder.openForLocking(name)
      if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 {
        // Somebody may have removed the file meanwhile, and others lock its successor.
        if folder.leads(name, to: descriptor) { return FileLock(descriptor) }
      } else {
        let code = Errno(rawValue: errno)
        guard code == .wouldBlock || code == .interrupted else {
          try? descriptor.close()
          throw FileWritingError(path: folder.path(of: name).string, reason: .system(code))
        }
      }
      try? descriptor.close()
      let waited = ContinuousClock.now - start
      guard waited < patience else { return nil }
      if !hasTold, waited > .seconds(1) {
        hasTold = true
        waiting()
      }
      usleep(pause)
      // Up to 32 ms: fifty that wait cost little, and none waits long for a free lock.
      pause = min(pause * 2, 32_000)
    }
  }
}
