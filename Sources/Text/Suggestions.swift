/// Nearest words for "did you mean".
package enum Suggestions {
  /// Nobody mistypes a text: what is longer has no near words, and is not worth the time.
  private static let longestWord = 200

  /// Whether a text is short enough to be a word that someone typed, told without reading it.
  package static func mayBeWord(_ text: String) -> Bool { text.utf8.count <= 4 * longestWord }

  /// The candidates nearest to `word`, best first, ties in the order of the candidates.
  ///
  /// Near means: at most one edit per three letters of the word, on folded text, or one of the
  /// two begins with the other. Far candidates are left out: a wrong guess is worse than none.
  /// - Parameters:
  ///   - word: what was typed.
  ///   - candidates: what could have been meant.
  ///   - limit: how many to give at most.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    guard mayBeWord(word) else { return [] }
    let folded = Array(FoldedText(word).description.unicodeScalars)
    guard !folded.isEmpty, folded.count <= longestWord else { return [] }
    let farthest = folded.count / 3
    var ranked: [(distance: Int, position: Int, candidate: String)] = []
    for (position, candidate) in candidates.enumerated() {
      let other = Array(FoldedText(candidate).description.unicodeScalars)
      let isPrefix =
        (folded.count >= 3 && other.starts(with: folded))
        || (other.count >= 6 && folded.starts(with: other))
      if isPrefix {
        ranked.append((editDistance(folded, other), position, candidate))
      } else if let distance = editDistance(folded, other, atMost: farthest) {
        ranked.append((distance, position, candidate))
      }
    }
    return
      ranked
      .sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }
      .prefix(limit).map(\.candidate)
  }

  /// Optimal string alignment distance: insertions, deletions, replacements and swaps of
  /// neighbours, each counted once.
  package static func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int
  {
    editDistance(left, right, atMost: .max) ?? .max
  }

  /// The same; `nil` as soon as it is known to be more than `limit`.
  package static func editDistance<Element: Equatable>(
    _ left: [Element], _ right: [Element], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty { return right.count }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    var (least, leastBefore) = (Int.max, 0)
    for i in left.indices {
      var current = [i + 1]
      least = i + 1
      current.reserveCapacity(right.count + 1)
      for j in right.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1)
        cost = min(cost, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      // A swap reaches back two rows: the distance is never below the least of both.
      if min(least, leastBefore) > limit { return nil }
      leastBefore = least
      least = .max
      beforePrevious = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
