/// A set of documents' numbers, one bit each, in words of 64.
///
/// Plain words and not `BitSet`: postings are read from a file as words, and a set operation over
/// the words of a file costs no copy and no allocation but its result.
package struct DocumentSet: Hashable, Sendable {
  /// Bit `n % 64` of word `n / 64` stands for document `n`; bits beyond ``capacity`` are zero.
  package private(set) var words: [UInt64]
  /// How many documents there are.
  package let capacity: Int

  /// The empty set, or the set of all documents.
  package init(capacity: Int, full: Bool = false) {
    self.capacity = capacity
    words = Array(repeating: full ? .max : 0, count: Self.wordCount(for: capacity))
    if full, capacity % 64 != 0 {
      words[words.count - 1] = (1 << UInt64(capacity % 64)) - 1
    }
  }

  init(words: ArraySlice<UInt64>, capacity: Int) {
    self.words = Array(words)
    self.capacity = capacity
  }

  package init(_ members: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for member in members { insert(member) }
  }

  static func wordCount(for capacity: Int) -> Int { (capacity + 63) / 64 }

  package mutating func insert(_ member: Int) {
    words[member / 64] |= 1 << UInt64(member % 64)
  }

  package func contains(_ member: Int) -> Bool {
    words[member / 64] & (1 << UInt64(member % 64)) != 0
  }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formUnion(_ other: Span<UInt64>) {
    for index in words.indices { words[index] |= other[index] }
  }

  mutating func formIntersection(_ other: Span<UInt64>) {
    for index in words.indices { words[index] &= other[index] }
  }

  mutating func formUnion(_ other: DocumentSet) { formUnion(other.words.span) }

  mutating func formIntersection(_ other: DocumentSet) { formIntersection(other.words.span) }

  package func subtracting(_ other: DocumentSet) -> DocumentSet {
    var rest = self
    for index in words.indices { rest.words[index] &= ~other.words[index] }
    return rest
  }

  package func intersection(_ other: DocumentSet) -> DocumentSet {
    var common = self
    common.formIntersection(other)
    return common
  }

  /// How many members both sets have.
  func intersectionCount(_ other: Span<UInt64>) -> Int {
    let own = words.span
    var count = 0
    for index in own.indices { count += (own[index] & other[index]).nonzeroBitCount }
    return count
  }

  /// The members from the lowest up.
  package var members: [Int] {
    var members: [Int] = []
    members.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }

  /// The members for which a condition holds.
  func filter(_ condition: (Int) -> Bool) -> DocumentSet {
    DocumentSet(members.filter(condition), capacity: capacity)
  }
}
