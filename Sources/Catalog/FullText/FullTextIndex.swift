/// Which words stand in which field of which document: an inverted index of flat arrays.
///
/// Terms are the folded words, ordered by their bytes. The postings of term `t` in field `f` are the
/// elements `runStarts[t * F + f]..<runStarts[t * F + f + 1]` of ``documents`` and
/// ``frequencies``, `F` being the number of fields; documents rise within a run.
package struct FullTextIndex: Hashable, Sendable {
  /// How many documents were indexed.
  package let count: Int
  package let terms: StringColumn
  package let runStarts: [UInt32]
  package let documents: [UInt32]
  /// How often the term stands there, at most 65,535.
  package let frequencies: [UInt16]
  /// How many words field `f` of document `d` has, at `d * F + f`.
  package let fieldLengths: [UInt32]

  package init(
    count: Int, terms: StringColumn, runStarts: [UInt32], documents: [UInt32],
    frequencies: [UInt16], fieldLengths: [UInt32]
  ) {
    self.count = count
    self.terms = terms
    self.runStarts = runStarts
    self.documents = documents
    self.frequencies = frequencies
    self.fieldLengths = fieldLengths
  }

  /// The postings of a term in a field.
  func run(of term: Int, in field: TextField) -> Range<Int> {
    let slot = term * TextField.allCases.count + field.rawValue
    return Int(runStarts[slot])..<Int(runStarts[slot + 1])
  }

  /// The mean number of words of each field over all documents.
  var meanLengths: [Double] {
    var sums = [Int](repeating: 0, count: TextField.allCases.count)
    for (index, length) in fieldLengths.enumerated() { sums[index % sums.count] += Int(length) }
    return sums.map { count == 0 ? 0 : Double($0) / Double(count) }
  }

  /// The terms that a word of a query means.
  struct Matches {
    /// The word itself, where it is a term.
    var whole: [Int] = []
    /// Terms that the word is a part of: `betreuung` of `kinderbetreuung`.
    var parts: [Int] = []
  }

  /// The fewest letters that are looked for within words: a part of two letters is in every text.
  package static let shortestPart = 3

  /// - Parameter word: folded.
  func matches(of word: [UInt8]) -> Matches {
    var matches = Matches()
    guard !word.isEmpty else { return matches }
    let bytes = terms.bytes.span
    let part = word.span
    let looksInside = word.count >= Self.shortestPart
    for term in 0..<terms.count {
      let range = terms.range(of: term)
      guard range.count == part.count || (looksInside && range.count > part.count),
        StringColumn.position(of: part, in: bytes, range) != nil
      else { continue }
      if range.count == part.count {
        matches.whole.append(term)
      } else {
        matches.parts.append(term)
      }
    }
    return matches
  }
}
