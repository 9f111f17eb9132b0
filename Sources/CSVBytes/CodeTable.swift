/// The words of a closed list, found by their bytes.
package struct CodeTable: Sendable {
  struct Entry: Sendable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var middle: UInt64 = 0
    var length = -1
    var code: UInt8 = 0
  }

  static let slots = 256
  /// The most bytes of a word.
  package static let longest = 24
  private(set) var entries: [Entry]
  private(set) var factor: UInt64

  /// - Parameter words: at most 60, of 1 to 24 bytes, each once, and their codes; several may share
  ///   one.
  package init(_ words: [(text: String, code: UInt8)]) {
    precondition(words.allSatisfy { (1...Self.longest).contains($0.text.utf8.count) })
    // Another factor until every word has a place of its own.
    factor = 0x9E37_79B9_7F4A_7C15
    entries = []
    while true {
      entries = [Entry](repeating: Entry(), count: Self.slots)
      var isFree = true
      for word in words {
        let padded = Array(word.text.utf8) + [UInt8](repeating: 0, count: 8)
        padded.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          var entry = Self.entry(start, word.text.utf8.count)
          entry.code = word.code
          let slot = Self.slot(entry, factor)
          isFree = isFree && entries[slot].length == -1
          entries[slot] = entry
        }
      }
      if isFree { return }
      factor = factor &* 0xD134_2543_DE82_EF95 | 1
    }
  }

  @inline(__always)
  private static func entry(_ start: UnsafeRawPointer, _ length: Int) -> Entry {
    var entry = Entry()
    entry.length = length
    entry.first = start.loadUnaligned(as: UInt64.self)
    if length < 8 {
      entry.first &= (1 &<< UInt64(length &* 8)) &- 1
    } else {
      entry.last = start.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
      if length > 16 { entry.middle = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
    }
    return entry
  }

  @inline(__always)
  private static func slot(_ entry: Entry, _ factor: UInt64) -> Int {
    let mixed = entry.first ^ entry.last &* 3 ^ UInt64(truncatingIfNeeded: entry.length)
    return Int(truncatingIfNeeded: (mixed &* factor) &>> 56)
  }

  /// The code of a cell: 0 where it is empty, `nil` where it is no word of the list.
  /// - Parameters:
  ///   - start: the cell with eight readable bytes behind it.
  ///   - entries: those of the list.
  @inline(__always)
  static func code(
    _ start: UnsafeRawPointer, _ length: Int, _ entries: UnsafePointer<Entry>, _ factor: UInt64
  ) -> UInt8? {
    if length == 0 { return 0 }
    guard length <= longest else { return nil }
    let wanted = entry(start, length)
    let found = entries + slot(wanted, factor)
    let isSame =
      found.pointee.first == wanted.first && found.pointee.last == wanted.last
      && found.pointee.middle == wanted.middle && found.pointee.length == wanted.length
    return isSame ? found.pointee.code : nil
  }
}
