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
      let found = matches(of: bytes)
      guard found.whole.isEmpty, found.parts.isEmpty, let first = bytes.first else { return nil }
      // Hardly anybody mistypes the first letter, and words of another length are too far away.
      let candidates = (0..<terms.count).lazy.map { terms.range(of: $0) }.filter { range in
        terms.bytes[range.lowerBound] == first && abs(range.count - bytes.count) <= 2
      }.map { String(decoding: terms.bytes[$0], as: UTF8.self) }
      return UnknownWord(word: word, near: Suggestions.nearest(to: word, among: candidates))
    }
  }
}
