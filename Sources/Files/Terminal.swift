internal import Glibc
internal import Text

/// The terminal that a stream may lead to.
package enum Terminal {
  /// Whether a person can be asked: what is typed comes in, and questions on the standard error are
  /// seen.
  package static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  /// What Ctrl-C sends.
  private static let interrupt: UInt8 = 3

  /// Does something while Ctrl-C ends a line instead of the process, so that what was typed before can
  /// be kept; the terminal is as it was afterwards.
  package static func withoutInterrupt<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var changed = before
    withUnsafeMutableBytes(of: &changed.c_cc) { keys in
      // 0 is no key at all (_POSIX_VDISABLE).
      keys[Int(VINTR)] = 0
      keys[Int(VEOL)] = interrupt
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &changed)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return body()
  }

  /// The line that a person types; `nil` after Ctrl-C and at the end of the input.
  package static func typedLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != interrupt else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  /// The width in columns that `COLUMNS` asks for, else that of the terminal that the standard output
  /// leads to; `nil` where it leads elsewhere or the width is not known.
  package static var outputWidth: Int? {
    if let columns = ProcessEnvironment.value(of: "COLUMNS").flatMap(Int.init), columns > 0 {
      return columns
    }
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// The environment of the process.
package enum ProcessEnvironment {
  /// What was typed behind the program's name. Names of files among it may be no text.
  /// - Parameters:
  ///   - words: the words of a process as the system hands them over, its name first.
  package static func arguments(
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int
  ) -> [String] {
    (0..<count).dropFirst().compactMap { words[$0] }.map(text)
  }

  private static func text(_ start: UnsafeMutablePointer<CChar>) -> String {
    let count = strlen(start)
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      FileNameText.text(of: Array(UnsafeBufferPointer(start: $0, count: count)))
    }
  }

  /// How many cores there are to use.
  package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The value of a variable; `nil` where it is not set.
  package static func value(of name: String) -> String? {
    getenv(name).map(text)
  }
}
