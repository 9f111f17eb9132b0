internal import Text

extension FullTextIndex {
  /// A word of a query that no profile has, and the words near to it that some have.
  package struct UnknownWord: Hashable, Sendable {
    package let word: String
    package let near: [String]
  }

  /// How many profiles have each word, also as a part of a longer one.
  /// - Parameter words: folded.
  package func profileCounts(of words: [String]) -> [(word: String, count: Int)] {
    words.map { word in
      (word, RelevanceRanking(of: [Array(word.utf8)], in: self).documents.count)
    }
  }

  /// - Parameter words: folded.
  package func unknownWords(_ words: [String]) -> [UnknownWord] {
    words.compactMap { word in
      let bytes = Array(word.utf8)
      guard matches(of: bytes).isEmpty, let first = bytes.first else { return nil }
      // Hardly anybody mistypes the first letter, and words of another length are too far away.
      func isCandidate(_ term: ArraySlice<UInt8>) -> Bool {
        term.first == first && abs(term.count - bytes.count) <= 2
      }
      let words = (codeWords.count..<terms.count).lazy.map { terms.bytes[terms.range(of: $0)] }
        .filter(isCandidate)
      let names = codeWords.joined().map { $0[...] }.filter(isCandidate)
      // A word of a name may be one of a text too.
      let candidates = Set((words + names).map { String(decoding: $0, as: UTF8.self) }).sorted()
      return UnknownWord(word: word, near: Suggestions.nearest(to: word, among: candidates))
    }
  }
}
