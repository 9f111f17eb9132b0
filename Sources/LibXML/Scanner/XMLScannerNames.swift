internal import Glibc

/// The names of tags that one text has, each kept once, with what they mean where they stand.
struct XMLScannerNames {
  /// One name as it is written.
  struct Name {
    let bytes: [UInt8]
    /// Where its local part begins.
    let localStart: Int
    /// What it means, and in which scope of prefixes that was found out.
    var symbol: Int32 = -1
    var scope = -1
  }

  private(set) var all: [Name] = []
  private var numbers: [[UInt8]: Int32] = [:]
  /// The last short names by their bytes: nearly every tag of a sheet is one of four.
  private var recent: [(key: UInt64, count: Int, number: Int32)]

  private static let most = 10_000

  init() {
    recent = Array(repeating: (0, -1, 0), count: 64)
  }

  /// The number of the name that stands at `start`.
  mutating func number(
    of start: UnsafePointer<UInt8>, count: Int
  ) throws(XMLScanFault) -> Int32 {
    guard count <= 8 else { return try add(start, count) }
    var key: UInt64 = 0
    for index in 0..<count { key = key << 8 | UInt64(start[index]) }
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].key == key, recent[slot].count == count { return recent[slot].number }
    let number = try add(start, count)
    recent[slot] = (key, count, number)
    return number
  }

  private mutating func add(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) throws(XMLScanFault) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let number = numbers[bytes] { return number }
    guard all.count < Self.most else { throw .tooLarge }
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    if let colon {
      guard colon > 0, colon + 1 < bytes.count, bytes.lastIndex(of: UInt8(ascii: ":")) == colon
      else { throw .notWellFormed }
    }
    let number = Int32(all.count)
    all.append(Name(bytes: bytes, localStart: colon.map { $0 + 1 } ?? 0))
    numbers[bytes] = number
    return number
  }

  mutating func note(symbol: Int32, ofName number: Int32, scope: Int) {
    all[Int(number)].symbol = symbol
    all[Int(number)].scope = scope
  }

  /// Whether the name stands at `start`.
  func name(_ number: Int32, stands start: UnsafePointer<UInt8>, available: Int) -> Bool {
    let bytes = all[Int(number)].bytes
    guard bytes.count <= available else { return false }
    return bytes.withUnsafeBufferPointer { name in
      guard let first = name.baseAddress else { return false }
      return memcmp(first, start, name.count) == 0
    }
  }
}

/// The prefixes that are bound where the scanner stands.
struct XMLScannerPrefixes {
  private var bindings: [(prefix: [UInt8], namespace: [UInt8], depth: Int)] = [
    (Array("xml".utf8), Array("http://www.w3.org/XML/1998/namespace".utf8), 0)
  ]
  /// Another number for each state.
  private(set) var scope = 0

  private static let most = 1_000

  mutating func bind(
    _ prefix: [UInt8], to namespace: [UInt8], depth: Int
  ) throws(XMLScanFault) {
    guard bindings.count < Self.most else { throw .tooLarge }
    guard !namespace.isEmpty || prefix.isEmpty, prefix != Array("xmlns".utf8) else {
      throw .notWellFormed
    }
    bindings.append((prefix, namespace, depth))
    scope += 1
  }

  /// Forgets what was bound at that depth or below it.
  mutating func leave(depth: Int) {
    guard let last = bindings.last, last.depth >= depth else { return }
    while let last = bindings.last, last.depth >= depth, bindings.count > 1 {
      bindings.removeLast()
    }
    scope += 1
  }

  /// The namespace of a prefix; `nil` where it is bound to none.
  func namespace(of prefix: ArraySlice<UInt8>) -> [UInt8]? {
    if let found = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) {
      return found.namespace
    }
    return prefix.isEmpty ? [] : nil
  }
}
