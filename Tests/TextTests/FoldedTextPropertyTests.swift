import TestSupport
import Testing
import Text

@Suite("Folded text, whatever the text")
struct FoldedTextPropertyTests {
  @Test("Folding what is folded changes nothing", arguments: [1, 2, 3, 4] as [UInt64])
  func idempotent(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = generator.text(upTo: 12)
      let once = FoldedText(text)
      #expect(FoldedText(once.description) == once, "\(Array(text.unicodeScalars))")
    }
  }

  @Test("Words are parted by one blank, and nothing else is left of punctuation")
  func onlyWords() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let text = generator.text(upTo: 12)
      let folded = FoldedText(text)
      #expect(
        folded.words.joined(separator: " ") == folded.description, "\(Array(text.unicodeScalars))")
      for scalar in folded.description.unicodeScalars where scalar.isASCII && scalar != " " {
        #expect(("a"..."z").contains(scalar) || ("0"..."9").contains(scalar), "\(scalar)")
      }
    }
  }

  @Test("A composed letter and its decomposed spelling fold alike")
  func normalisation() {
    #expect(CanonicalDecompositions.all.count == 488)
    let differing = CanonicalDecompositions.all.filter { composed, decomposed in
      FoldedText(composed) != FoldedText(decomposed)
    }
    #expect(differing.map(\.composed) == [])
  }

  @Test("Capital and small letters fold alike")
  func letterCase() {
    let letters = CanonicalDecompositions.all.map(\.composed)
    #expect(letters.filter { FoldedText($0.lowercased()) != FoldedText($0) } == [])
  }
}
