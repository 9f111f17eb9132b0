/// What is left of a folded word without its ending: `Wohnungen` and `Wohnung` have one stem.
///
/// A light stemmer for German, good enough to compare what a person types with the words of a list:
/// endings of number, case and gender are taken off as long as four letters stay, and an umlaut is its
/// vowel, so that `Mütter` is `Mutter`. Stems are for comparing and are never shown.
package enum WordStem {
  private static let endings = [
    "innen", "erinnen", "en", "em", "er", "es", "in", "e", "n", "s",
  ].map { Array($0.utf8) }
  private static let fewestLetters = 4

  /// - Parameter word: folded.
  package static func of(_ word: some StringProtocol) -> String {
    var letters = plainVowels(Array(word.utf8))
    // Numbers and short words have no ending to lose.
    while let ending = endings.first(where: {
      letters.count >= fewestLetters + $0.count && letters.suffix($0.count).elementsEqual($0)
    }) {
      letters.removeLast(ending.count)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func plainVowels(_ word: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(word.count)
    for byte in word {
      let isMark = byte == UInt8(ascii: "e") && plain.last.map { "aou".utf8.contains($0) } == true
      if !isMark { plain.append(byte) }
    }
    return plain
  }
}
