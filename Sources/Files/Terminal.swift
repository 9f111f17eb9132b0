internal import Glibc

/// The terminal that a stream may lead to.
package enum Terminal {
  /// Whether a person can be asked: what is typed comes in, and questions on the standard error are
  /// seen.
  package static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
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
  /// How many cores there are to use.
  package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The value of a variable; `nil` where it is not set.
  package static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
