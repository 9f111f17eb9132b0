internal import Glibc
package import Values

/// Who holds a lock: what stands in its file while it is held.
///
/// ```text
/// 4711 rechner3 2026-03-01T09:30:00Z
/// ```
package struct LockHolder: Hashable, Sendable {
  package let process: Int32
  package let machine: String
  /// `nil` where an earlier version of the program wrote it.
  package let since: UTCTime?

  /// This process, now.
  static var me: LockHolder {
    var buffer = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&buffer, buffer.count - 1) == 0
    let end = buffer.firstIndex(of: 0) ?? buffer.endIndex
    let name = String(decoding: buffer[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return LockHolder(
      process: getpid(), machine: isKnown ? name : "",
      since: UTCTime(secondsSince1970: SystemClock.secondsSince1970))
  }

  var bytes: [UInt8] {
    Array(
      ([String(process), machine] + [since?.description].compactMap { $0 })
        .joined(separator: " ").utf8) + [0x0A]
  }

  /// `nil` for what this program did not write.
  init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard (2...3).contains(parts.count), let process = Int32(parts[0]), process > 0 else {
      return nil
    }
    self.init(
      process: process, machine: String(parts[1]),
      since: parts.count == 3 ? UTCTime(iso8601: parts[2]) : nil)
  }

  private init(process: Int32, machine: String, since: UTCTime?) {
    (self.process, self.machine, self.since) = (process, machine, since)
  }

  /// Whether it is a process of this machine that is no more.
  var isGone: Bool {
    machine == Self.me.machine && kill(process, 0) != 0 && errno == ESRCH
  }
}
