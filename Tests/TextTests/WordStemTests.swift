import Testing
import Text

@Suite("Stems of words")
struct WordStemTests {
  @Test(
    "are one for the forms of a word",
    arguments: [
      ["mutter", "muetter", "muettern"], ["wohnung", "wohnungen"], ["kind", "kinder", "kindern"],
      ["migrantin", "migrantinnen", "migranten", "migrant"],
      ["alleinerziehend", "alleinerziehende", "alleinerziehenden", "alleinerziehender"],
      ["langzeitarbeitslos", "langzeitarbeitslose", "langzeitarbeitslosen"],
    ])
  func forms(words: [String]) {
    #expect(Set(words.map { WordStem.of($0) }).count == 1)
  }

  @Test(
    "keep short words, numbers and other words apart", arguments: ["u25", "hsk", "16i", "kurs"])
  func kept(word: String) {
    #expect(WordStem.of(word) == word)
  }

  @Test("are their own stems, and never longer than the word")
  func fixed() {
    for word in ["haeuser", "betreuungen", "neue", "frauen", "schulden", "ess", "e", ""] {
      let stem = WordStem.of(word)
      #expect(WordStem.of(stem) == stem && stem.utf8.count <= word.utf8.count)
    }
  }
}
