internal import Glibc

/// What the file system says of a file without its bytes being read: if none of it has changed, the
/// bytes have not.
package struct FileStamp: Hashable, Sendable {
  package let size: Int64
  /// Nanoseconds since 1 January 1970 of the last change of the content.
  package let modified: Int64
  /// Nanoseconds of the last change of the content or of the file's properties. No program can set
  /// it, so a changed content with an old time of modification still shows.
  package let changed: Int64
  package let inode: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// - Parameters:
  ///   - name: in the folder that `folder` is open on.
  /// - Returns: `nil` where there is no regular file of that name, a link included.
  init?(of name: String, in folder: CInt) {
    var status = stat()
    guard name.withNativeName({ fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    self.init(
      size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  /// The time that the file system would give a file changed now, in nanoseconds.
  package static var now: Int64 {
    var time = timespec()
    // The clock of the kernel's time stamps, which ticks every few milliseconds.
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
