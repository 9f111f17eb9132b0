package import Profiles
internal import Text

/// The words of a search in their context: a piece of a text, with what was found set apart.
package struct Snippet: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let isMatch: Bool
  }

  package let field: TextField
  /// One after the other they are the piece of the text. Cut ends have `…`.
  package let pieces: [Piece]

  package var text: String { pieces.map(\.text).joined() }

  /// The fewest passages of a profile that show all words, at most three, the weightiest field first.
  /// - Parameters:
  ///   - words: folded.
  ///   - context: about how many characters to show on both sides of the first find.
  package static func all(
    of words: [String], in passages: [SearchableText.Passage], context: Int = 45
  ) -> [Snippet] {
    var missing = Set(words)
    var snippets: [Snippet] = []
    // Which words a passage holds is found at the speed of bytes; where they stand only for those
    // that are shown.
    let held = passages.map { Self.words(words, in: $0) }
    while !missing.isEmpty, snippets.count < 3 {
      // The first of those that show the most of what is still missing.
      let gains = held.map { $0.intersection(missing).count }
      guard let most = gains.max(), most > 0, let best = gains.firstIndex(of: most) else { break }
      let marked = MarkedText(passages[best], words: words)
      let window = marked.window(context: context, showing: missing)
      let shown = marked.words(within: window).intersection(missing)
      guard !shown.isEmpty else { break }
      snippets.append(marked.snippet(of: window))
      missing.subtract(shown)
    }
    return snippets
  }

  private static func words(
    _ words: [String], in passage: SearchableText.Passage
  ) -> Set<String> {
    var held: Set<String> = []
    let sought = words.map { (word: $0, bytes: Array($0.utf8)) }
    WordFolding.forEachWord(in: passage.text) { term in
      for (word, bytes) in sought
      where term.count == bytes.count || bytes.count >= FullTextIndex.shortestPart {
        let range = term.indices
        if StringColumn.position(of: bytes.span, in: term.span, range) != nil { held.insert(word) }
      }
    }
    return held
  }
}

/// A text with the places in it at which words of a query stand.
private struct MarkedText {
  let passage: SearchableText.Passage
  private var ranges: [(characters: Range<Int>, word: String)] = []
  private let characters: [Character]

  init(_ passage: SearchableText.Passage, words: [String]) {
    self.passage = passage
    characters = Array(passage.text)
    var start = 0
    while start < characters.count {
      guard characters[start] != " " else {
        start += 1
        continue
      }
      let end = characters[start...].firstIndex(of: " ") ?? characters.count
      mark(words, in: start..<end)
      start = end
    }
  }

  /// Folds ever longer beginnings of a word, so that a place in the folded text is one in the text.
  private mutating func mark(_ words: [String], in range: Range<Int>) {
    let folded = FoldedText(String(characters[range]))
    let candidates = words.filter { word in
      folded.words.contains { Self.matches(word, $0) }
    }
    // A word beyond this is no word of a language; it is marked as a whole.
    let isLong = range.count > 120
    for word in candidates {
      ranges.append((isLong ? range : place(of: word, in: range), word))
    }
  }

  private static func matches(_ word: String, _ term: Substring) -> Bool {
    term == word
      || (word.utf8.count >= FullTextIndex.shortestPart
        && FoldedText(String(term)).contains(folded: word))
  }

  private func place(of word: String, in range: Range<Int>) -> Range<Int> {
    // The shortest beginning that holds the word ends with it …
    let end =
      range.first { end in
        FoldedText(String(characters[range.lowerBound...end])).words
          .contains { Self.matches(word, $0) }
      } ?? range.upperBound - 1
    // … and the shortest end of that which holds it begins with it.
    let start =
      (range.lowerBound...end).last { start in
        FoldedText(String(characters[start...end])).words.contains { Self.matches(word, $0) }
      } ?? range.lowerBound
    return start..<end + 1
  }

  /// The piece of the text around the first place of a word that is wanted.
  func window(context: Int, showing wanted: Set<String>) -> Range<Int> {
    let first = ranges.first { wanted.contains($0.word) }?.characters ?? 0..<0
    let lower = min(start(before: first.lowerBound - context), first.lowerBound)
    return lower..<max(end(behind: first.upperBound + context), first.upperBound)
  }

  /// The words that are found in a piece of the text.
  func words(within window: Range<Int>) -> Set<String> {
    Set(ranges.filter { window.contains($0.characters) }.map(\.word))
  }

  func snippet(of window: Range<Int>) -> Snippet {
    let (lower, upper) = (window.lowerBound, window.upperBound)
    var pieces: [Snippet.Piece] = []
    func add(_ range: Range<Int>, isMatch: Bool, prefix: String = "", suffix: String = "") {
      let text = prefix + String(characters[range]) + suffix
      if !text.isEmpty { pieces.append(Snippet.Piece(text: text, isMatch: isMatch)) }
    }
    var position = lower
    var prefix = lower > 0 ? "… " : ""
    for match in merged(within: lower..<upper) {
      add(position..<match.lowerBound, isMatch: false, prefix: prefix)
      add(match, isMatch: true)
      prefix = ""
      position = match.upperBound
    }
    add(
      position..<upper, isMatch: false, prefix: prefix,
      suffix: upper < characters.count ? " …" : "")
    return Snippet(field: passage.field, pieces: pieces)
  }

  /// Ranges that touch or overlap are one.
  private func merged(within bounds: Range<Int>) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    let inside = ranges.map(\.characters).filter { bounds.contains($0) }
    for range in inside.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The begin of the word at or behind `position`.
  private func start(before position: Int) -> Int {
    guard position > 0 else { return 0 }
    return (characters[position...].firstIndex(of: " ") ?? position) + 1
  }

  /// The end of the word at or before `position`.
  private func end(behind position: Int) -> Int {
    guard position < characters.count else { return characters.count }
    return characters[..<position].lastIndex(of: " ") ?? position
  }
}
