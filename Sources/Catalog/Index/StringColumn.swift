/// Strings one after the other in one buffer of bytes.
package struct StringColumn: Hashable, Sendable {
  /// Where each string begins in ``bytes``, and behind the last where it ends.
  package let offsets: [UInt32]
  /// UTF-8.
  package let bytes: [UInt8]

  package init(offsets: [UInt32], bytes: [UInt8]) {
    self.offsets = offsets
    self.bytes = bytes
  }

  package init(_ strings: some Sequence<String>) {
    var offsets: [UInt32] = [0]
    var bytes: [UInt8] = []
    for string in strings {
      bytes.append(contentsOf: string.utf8)
      offsets.append(UInt32(bytes.count))
    }
    self.init(offsets: offsets, bytes: bytes)
  }

  package var count: Int { max(0, offsets.count - 1) }

  package subscript(index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  func range(of index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// The strings that are these bytes.
  func equal(to wanted: [UInt8]) -> [Int] {
    (0..<count).filter { bytes[range(of: $0)].elementsEqual(wanted) }
  }

  /// The strings that have these bytes in them.
  /// - Parameter part: at least one byte.
  func containing(_ part: [UInt8]) -> [Int] {
    (0..<count).filter { Self.position(of: part.span, in: bytes.span, range(of: $0)) != nil }
  }

  /// Where `part`, at least one byte, stands in a range of bytes for the first time.
  static func position(
    of part: borrowing Span<UInt8>, in bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard range.count >= part.count else { return nil }
    let first = part[0]
    for start in range.lowerBound...(range.upperBound - part.count) where bytes[start] == first {
      var length = 1
      while length < part.count, bytes[start + length] == part[length] { length += 1 }
      if length == part.count { return start }
    }
    return nil
  }

  /// Whether the string at `index` comes before `text`, byte by byte.
  func precedes(_ index: Int, _ text: some Sequence<UInt8>) -> Bool {
    bytes[range(of: index)].lexicographicallyPrecedes(text)
  }
}
