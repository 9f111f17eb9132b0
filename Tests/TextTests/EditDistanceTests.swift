import TestSupport
import Testing
import Text

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Known words have the known distance",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0),
      ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("flaw", "lawn", 2),
      ("ab", "ba", 1), ("abcd", "acbd", 1), ("träger", "traeger", 2),
      // The classic that tells optimal string alignment (3) from the unrestricted distance (2).
      ("ca", "abc", 3),
      ("a cat", "an abct", 4),
    ])
  func known(left: String, right: String, expected: Int) {
    #expect(Suggestions.editDistance(Array(left), Array(right)) == expected)
  }

  @Test("It is symmetric, zero only for equals, and lies between its bounds")
  func symmetric() {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let (left, right) = (Self.word(&generator), Self.word(&generator))
      let distance = Suggestions.editDistance(left, right)
      #expect(distance == Suggestions.editDistance(right, left), "\(left) \(right)")
      #expect((distance == 0) == (left == right), "\(left) \(right)")
      #expect(distance >= abs(left.count - right.count), "\(left) \(right)")
      #expect(distance <= max(left.count, right.count), "\(left) \(right)")
    }
  }

  // Optimal string alignment has no triangle inequality (ca, ac, abc: 3 > 1 + 1). A swap replaces
  // at most two edits of Levenshtein's distance, which has it; from both follows twice the sum.
  @Test("A detour is at least half as long as the direct way")
  func relaxedTriangle() {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<2_000 {
      let words = (0..<3).map { _ in Self.word(&generator) }
      let direct = Suggestions.editDistance(words[0], words[2])
      let detour =
        Suggestions.editDistance(words[0], words[1]) + Suggestions.editDistance(words[1], words[2])
      #expect(direct <= 2 * detour, "\(words)")
    }
  }

  @Test("It is what its recursive definition says")
  func definition() {
    var generator = SplitMix64(seed: 13)
    for _ in 0..<300 {
      let left = Self.word(&generator, upTo: 5)
      let right = Self.word(&generator, upTo: 5)
      #expect(
        Suggestions.editDistance(left, right) == Self.defined(left[...], right[...]),
        "\(left) \(right)")
    }
  }

  private static func word(_ generator: inout SplitMix64, upTo longest: Int = 8) -> [Int] {
    (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
      Int.random(in: 0...2, using: &generator)
    }
  }

  /// Insert, delete, replace, swap neighbours, each part edited once: slow and plain.
  private static func defined(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> Int {
    guard let lastLeft = left.last, let lastRight = right.last else {
      return left.count + right.count
    }
    var best = min(
      defined(left.dropLast(), right) + 1, defined(left, right.dropLast()) + 1,
      defined(left.dropLast(), right.dropLast()) + (lastLeft == lastRight ? 0 : 1))
    if left.count > 1, right.count > 1, left.dropLast().last == lastRight,
      right.dropLast().last == lastLeft
    {
      best = min(best, defined(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }
}
