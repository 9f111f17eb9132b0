extension FullTextIndex {
  /// Whether a word of a text is just this.
  /// - Parameter word: folded.
  func hasTerm(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    var (low, high) = (codeWords.count, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms.precedes(middle, bytes) { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms.equals(low, word)
  }

  /// Whether a text or a name of a code has the word, also as a part of a longer one.
  /// - Parameter word: folded.
  func holds(_ word: String) -> Bool { !matches(of: Array(word.utf8)).isEmpty }

  /// The words of the texts that may be meant by one that is misspelt. Hardly anybody mistypes the
  /// first letter.
  func words(like word: [UInt8], within difference: Int) -> [String] {
    (codeWords.count..<terms.count).lazy.map { terms.bytes[terms.range(of: $0)] }
      .filter { $0.first == word.first && abs($0.count - word.count) <= difference }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
