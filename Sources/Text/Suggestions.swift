/// Nearest words for "did you mean".
package enum Suggestions {
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
    let folded = Array(FoldedText(word).description.unicodeScalars)
    guard !folded.isEmpty else { return [] }
    let farthest = folded.count / 3
    var ranked: [(distance: Int, position: Int, candidate: String)] = []
    for (position, candidate) in candidates.enumerated() {
      let other = Array(FoldedText(candidate).description.unicodeScalars)
      let distance = editDistance(folded, other)
      let isPrefix =
        (folded.count >= 3 && other.starts(with: folded))
        || (other.count >= 6 && folded.starts(with: other))
      if distance <= farthest || isPrefix {
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
    if left.isEmpty { return right.count }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for j in right.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1)
        cost = min(cost, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
