import Testing
import Text

@Suite("Did you mean")
struct SuggestionsTests {
  private static let places = ["Bad Hersfeld", "Eschwege", "Bebra", "Rotenburg", "Melsungen"]

  @Test(
    "What is nearly right finds what was meant",
    arguments: [
      ("Eschwge", "Eschwege"), ("eschwege", "Eschwege"), ("Bad Hersfled", "Bad Hersfeld"),
      ("Rothenburg", "Rotenburg"), ("Mels", "Melsungen"), ("Eschwege (Stadt)", "Eschwege"),
    ])
  func near(word: String, expected: String) {
    #expect(Suggestions.nearest(to: word, among: Self.places).first == expected)
  }

  @Test(
    "What is too far, or nothing at all, finds nothing",
    arguments: ["Frankfurt", "xyz", "", "  ", "---", "Be", "schwege am Meer"])
  func far(word: String) {
    #expect(Suggestions.nearest(to: word, among: Self.places) == [])
  }

  @Test(
    "A word that nobody types costs nothing: no candidate is looked at, and the word is not read")
  func bounded() {
    var looked = 0
    let candidates = Self.places.lazy.map { place -> String in
      looked += 1
      return place
    }
    let long = String(repeating: "W", count: 2_000_000)
    #expect(!Suggestions.mayBeWord(long))
    #expect(Suggestions.nearest(to: long, among: candidates) == [])
    #expect(looked == 0)
  }

  // Six letters allow two edits: abcdxx is two away, abcxxx three.
  @Test("One edit is allowed for each three letters of the word")
  func threshold() {
    #expect(Suggestions.nearest(to: "abcdef", among: ["abcdxx", "abcxxx"]) == ["abcdxx"])
    #expect(Suggestions.nearest(to: "abcde", among: ["abcdx", "abcxx"]) == ["abcdx"])
  }

  @Test("The nearest comes first, ties in the order of the candidates")
  func order() {
    #expect(
      Suggestions.nearest(to: "haus", among: ["maus", "laus", "haus", "raus"])
        == ["haus", "maus", "laus"])
  }

  @Test("No more than the limit are given")
  func limit() {
    #expect(Suggestions.nearest(to: "haus", among: ["maus", "laus", "raus"], limit: 1) == ["maus"])
    #expect(Suggestions.nearest(to: "haus", among: ["maus", "laus", "raus"], limit: 0) == [])
  }

  @Test("Without candidates there is no suggestion")
  func noCandidates() {
    #expect(Suggestions.nearest(to: "haus", among: [String]()) == [])
  }

  // A wrong guess is worse than none: any one letter is one edit from any other.
  @Test("A word of one letter is not turned into another letter")
  func oneLetter() {
    #expect(Suggestions.nearest(to: "x", among: ["m", "w", "d"]) == [])
    #expect(Suggestions.nearest(to: "X", among: ["m", "x"]) == ["x"])
  }
}
