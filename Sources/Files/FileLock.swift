internal import Glibc
internal import SystemPackage

/// A lock that one process holds at a time and that dies with it.
///
/// `flock` belongs to the open file: when its process ends, however it ends, the kernel lets go. The
/// file that is left behind locks nothing; while it is held it says by whom (``LockHolder``). Where a drive gives no such locks, an ``OwnedLock`` takes
/// its place.
package final class FileLock: Sendable {
  private let held: Held

  private enum Held: Sendable {
    case file(FileDescriptor)
    case owned(OwnedLock)
  }

  private init(_ held: Held) {
    self.held = held
  }

  deinit {
    switch held {
    case .file(let descriptor):
      _ = ftruncate(descriptor.rawValue, 0)
      try? descriptor.close()
    case .owned(let lock): lock.release()
    }
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
      if let lock = try attempt(name, in: folder) { return lock }
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

  /// Says in the file who holds it. Others can do without: it is the kernel that locks.
  private static func sign(_ descriptor: FileDescriptor) {
    _ = ftruncate(descriptor.rawValue, 0)
    _ = try? descriptor.writeAll(toAbsoluteOffset: 0, LockHolder.me.bytes)
  }

  /// Who holds a lock that could not be had, as far as it said so; asked at that time, for what
  /// stands in a file that nobody locks says nothing.
  package static func holder(of name: String, in folder: Folder) -> LockHolder? {
    for file in [name, OwnedLock.name(for: name)] {
      if let bytes = try? folder.bytes(of: file, limit: 1_024), let holder = LockHolder(bytes) {
        return holder
      }
    }
    return nil
  }

  private static func attempt(
    _ name: String, in folder: Folder
  ) throws(FileWritingError) -> FileLock? {
    let descriptor = try folder.openForLocking(name)
    let fault = folder.faults?.error(.lock, name)
    if fault == nil, flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 {
      // Somebody may have removed the file meanwhile, and others lock its successor.
      if folder.leads(name, to: descriptor) {
        sign(descriptor)
        return FileLock(.file(descriptor))
      }
      try? descriptor.close()
      return nil
    }
    let code = fault ?? Errno(rawValue: errno)
    try? descriptor.close()
    if code.meansNotHere {
      return try OwnedLock(OwnedLock.name(for: name), in: folder).map { FileLock(.owned($0)) }
    }
    guard code == .wouldBlock || code == .interrupted else {
      throw FileWritingError(path: folder.path(of: name).string, reason: .system(code))
    }
    return nil
  }
}
