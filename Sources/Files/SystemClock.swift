internal import Glibc

/// The clock of the machine. Only commands read it; what they call takes a time as a parameter.
package enum SystemClock {
  /// Seconds since 1 January 1970, UTC, without leap seconds.
  package static var secondsSince1970: Int { Int(time(nil)) }
}
