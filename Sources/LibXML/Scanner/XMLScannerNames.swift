/// The names of tags that one text has, each kept once, with what they mean where they stand.
final class XMLScannerNames {
  /// One name as it is written.
  struct Name {
    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int
    /// Where its local part begins.
    let localStart: Int
    /// What it means, and in which scope of prefixes that was found out.
    var symbol: Int32 = -1
    var scope = -1

    /// The prefix without its colon.
    var prefix: ArraySlice<UInt8> {
      ArraySlice(UnsafeBufferPointer(start: bytes, count: max(0, localStart - 1)))
    }
    var local: [UInt8] {
      Array(UnsafeBufferPointer(start: bytes + localStart, count: count - localStart))
    }
  }

  /// By number.
  let all: UnsafeMutablePointer<Name>
  private var count = 0
  private var numbers: [[UInt8]: Int] = [:]
  /// The last short names by their bytes: nearly every tag of a sheet is one of four.
  private let recent: UnsafeMutablePointer<Recent>

  private struct Recent {
    var key: UInt64 = 0
    var count = -1
    var number = 0
  }

  private static let most = 10_000
  private static let recentCount = 64

  init() {
    all = .allocate(capacity: Self.most)
    recent = .allocate(capacity: Self.recentCount)
    recent.initialize(repeating: Recent(), count: Self.recentCount)
  }

  deinit {
    for number in 0..<count { all[number].bytes.deallocate() }
    all.deallocate()
    recent.deallocate()
  }

  /// The number of the name that stands at `start`.
  func number(of start: UnsafePointer<UInt8>, count: Int) throws(XMLScanFault) -> Int {
    guard count <= 8 else { return try add(start, count) }
    var key: UInt64 = 0
    for index in 0..<count { key = key << 8 | UInt64(start[index]) }
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].key == key, recent[slot].count == count { return recent[slot].number }
    let number = try add(start, count)
    recent[slot] = Recent(key: key, count: count, number: number)
    return number
  }

  private func add(_ start: UnsafePointer<UInt8>, _ length: Int) throws(XMLScanFault) -> Int {
    let bytes = Array(UnsafeBufferPointer(start: start, count: length))
    if let number = numbers[bytes] { return number }
    guard count < Self.most else { throw .tooLarge }
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    if let colon {
      guard colon > 0, colon + 1 < length, bytes.lastIndex(of: UInt8(ascii: ":")) == colon,
        XMLBytes.isNameStart(bytes[colon + 1])
      else { throw .notWellFormed }
    }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
    copy.update(from: start, count: length)
    (all + count).initialize(
      to: Name(bytes: copy, count: length, localStart: colon.map { $0 + 1 } ?? 0))
    numbers[bytes] = count
    count += 1
    return count - 1
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
