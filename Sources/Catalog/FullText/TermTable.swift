/// Numbers for words in the order in which they first come.
///
/// Open addressing over one buffer of bytes: a `Dictionary` of strings would hash and allocate each
/// of the millions of words of a large catalogue. The hash is the seeded one of the standard
/// library, so that no document can be written whose words all collide.
struct TermTable: Sendable {
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []
  private var hashes: [Int] = []
  /// A term's number plus one; 0 for a free slot. The count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  var count: Int { hashes.count }

  private func range(of number: Int) -> Range<Int> {
    Int(offsets[number])..<Int(offsets[number + 1])
  }

  /// The bytes of each term in the order of the numbers.
  var all: some Sequence<ArraySlice<UInt8>> {
    (0..<count).lazy.map { bytes[range(of: $0)] }
  }

  /// The number of a word, a new one where the word is new.
  mutating func number(of word: [UInt8]) -> UInt32 {
    let hash = Self.hash(word)
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, word) {
        return UInt32(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += word
    offsets.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return UInt32(count - 1)
  }

  private func isEqual(_ number: Int, _ word: [UInt8]) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    for index in word.indices where bytes[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ word: [UInt8]) -> Int {
    var hasher = Hasher()
    var chunk: UInt64 = 0
    for (index, byte) in word.enumerated() {
      chunk = chunk << 8 | UInt64(byte)
      if index % 8 == 7 {
        hasher.combine(chunk)
        chunk = 0
      }
    }
    hasher.combine(chunk)
    return hasher.finalize()
  }

  /// The numbers in the order of the terms' bytes.
  var order: [Int] {
    (0..<count).sorted {
      bytes[range(of: $0)].lexicographicallyPrecedes(bytes[range(of: $1)])
    }
  }

  /// The terms with these numbers.
  func column(in order: [Int]) -> StringColumn {
    var offsets: [UInt32] = [0]
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for number in order {
      sorted += bytes[range(of: number)]
      offsets.append(UInt32(sorted.count))
    }
    return StringColumn(offsets: offsets, bytes: sorted)
  }
}
