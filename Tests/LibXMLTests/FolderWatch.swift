import Glibc

/// Notes every file of a folder that is opened.
struct FolderWatch {
  private let descriptor: Int32

  /// - Returns: `nil` where the system grants no watch.
  init?(on folder: String) {
    descriptor = inotify_init1(Int32(O_NONBLOCK))
    guard descriptor != -1, inotify_add_watch(descriptor, folder, UInt32(IN_OPEN)) != -1 else {
      return nil
    }
  }

  /// Whether a file was opened since the last question.
  var sawOpening: Bool {
    var events = [UInt8](repeating: 0, count: 65_536)
    return read(descriptor, &events, events.count) > 0
  }
}
