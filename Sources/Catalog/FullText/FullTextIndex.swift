internal import Profiles

/// Which words stand in which field of which document: an inverted index of flat arrays.
///
/// Terms are the codes and the folded words, ordered by their bytes, so the codes first. A code is
/// one term however many names it has: a word of a query is looked for in the names, and stands where
/// the codes stand that it names. The postings of term `t` in field `f` are the
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
  /// For each term that is a code the folded words of its names.
  let codeWords: [[[UInt8]]]

  init(
    count: Int, terms: StringColumn, runStarts: [UInt32], documents: [UInt32],
    frequencies: [UInt16], fieldLengths: [UInt32], codes: CodeLists
  ) {
    self.count = count
    self.terms = terms
    self.runStarts = runStarts
    self.documents = documents
    self.frequencies = frequencies
    self.fieldLengths = fieldLengths
    codeWords = (0..<terms.count).lazy.map { CodeName(term: terms.bytes[terms.range(of: $0)]) }
      .prefix { $0 != nil }.compactMap { $0?.words(in: codes) }
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

  /// A term that a word of a query means.
  struct Match {
    let term: Int
    /// 1 where the word is the term, ``partWeight`` where it is a part of it; for a code the sum over
    /// the words of its names.
    let weight: Double
  }

  /// Where a word of a query may stand.
  enum Place {
    /// In texts and names of codes, also as a part of a word.
    case anywhere
    /// The same without the names.
    case texts
    /// In texts, by itself.
    case wholeWords
  }

  /// The fewest letters that are looked for within words: a part of two letters is in every text.
  package static let shortestPart = 3
  /// What an occurrence within a compound counts, against 1 of the whole word: `betreuung` within
  /// `kinderbetreuung`.
  package static let partWeight = 0.5

  /// - Parameters:
  ///   - word: folded.
  ///   - place: where it may stand.
  func matches(of word: [UInt8], _ place: Place = .anywhere) -> [Match] {
    guard !word.isEmpty else { return [] }
    let part = word.span
    let looksInside = place != .wholeWords && word.count >= Self.shortestPart
    func weight(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Double {
      guard range.count == part.count || (looksInside && range.count > part.count),
        StringColumn.position(of: part, in: bytes, range) != nil
      else { return 0 }
      return range.count == part.count ? 1 : Self.partWeight
    }
    var matches: [Match] = []
    for (term, words) in codeWords.enumerated() where place == .anywhere {
      let sum = words.reduce(0) { $0 + weight(in: $1.span, $1.indices) }
      if sum > 0 { matches.append(Match(term: term, weight: sum)) }
    }
    let bytes = terms.bytes.span
    for term in codeWords.count..<terms.count {
      let weight = weight(in: bytes, terms.range(of: term))
      if weight > 0 { matches.append(Match(term: term, weight: weight)) }
    }
    return matches
  }
}
