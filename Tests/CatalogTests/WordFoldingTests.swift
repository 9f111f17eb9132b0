import TestSupport
import Testing
import Text

@testable import Catalog

@Suite("Folding words at the speed of bytes")
struct WordFoldingTests {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    WordFolding.forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  @Test(
    "gives the words of FoldedText",
    arguments: [
      "", " ", "Träger", "TRÄGER für Öl, Übung & Maß – „Kochen“ …", "Bu\u{308}ro", "a\u{301}b",
      "Café œuvre", "§ 45 SGB III", "12 €", "\u{FEFF}x", "a\u{AD}b", "ẞ", "a–b‘c’", "Ümit ÄÖÜäöüß",
      "\u{2028}a", "e\u{200B}f", "Straße\u{A0}1", "日本 語", "\u{C3}",
    ])
  func examples(text: String) {
    #expect(words(text) == FoldedText(text).words.map(String.init))
  }

  @Test("gives the words of FoldedText for any text")
  func random() {
    var random = SplitMix64(seed: 11)
    let letters = Array("aZ9 äÖüßÄé–„“…€§\u{308}\u{AD}\u{2028}ñ-.,;:!\n\t日ﬁ²\u{200B}")
    for _ in 0..<4_000 {
      let text = String(
        (0..<Int.random(in: 0...20, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      #expect(words(text) == FoldedText(text).words.map(String.init), "\(text.debugDescription)")
    }
  }

  @Test("numbers each word once, through every growth of the table")
  func table() {
    var table = TermTable()
    let words = (0..<5_000).map { Array("wort\($0 % 2_500)".utf8) }
    let numbers = words.map { table.number(of: $0) }
    #expect(table.count == 2_500)
    for (index, number) in numbers.enumerated() { #expect(Int(number) == index % 2_500) }
    let column = table.column(in: table.order)
    let sorted = (0..<column.count).map { column[$0] }
    #expect(sorted == Set(words.map { String(decoding: $0, as: UTF8.self) }).sorted())
  }
}
