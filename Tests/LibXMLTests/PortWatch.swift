import Glibc

/// A port of this machine that notes whether anybody calls.
struct PortWatch {
  private let descriptor: Int32
  let port: UInt16

  /// - Returns: `nil` where the system grants no port.
  init?() {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(O_NONBLOCK), 0)
    var address = Self.loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isListening else { return nil }
    descriptor = listener
    port = UInt16(bigEndian: address.sin_port)
  }

  /// Whether somebody called since the last question.
  var sawCall: Bool {
    let call = accept(descriptor, nil, nil)
    if call != -1 { close(call) }
    return call != -1
  }

  /// Calls the port itself.
  func call() -> Bool {
    let caller = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(caller) }
    var address = Self.loopback(port: port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
