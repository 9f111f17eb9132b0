internal import Text

/// The name of a provider as it tells providers apart.
package enum ProviderName {
  /// What two spellings of one name have in common: case, blanks, dots, quotation marks and hyphens
  /// tell no providers apart, and `e. V.` is `e.V.`.
  package static func key(_ name: String) -> String {
    let key = FoldedText(name).description.filter { $0 != " " }
    return key.isEmpty ? name : key
  }

  /// Forms of companies, which some write and some leave out.
  private static let forms: Set = [
    "e", "v", "ev", "ggmbh", "gmbh", "mbh", "ag", "kg", "co", "ug", "gbr", "ohg", "se", "eg", "g",
    "gem", "gemeinnuetzige", "gemeinnuetziger", "gemeinnuetziges",
  ]
  /// A slip of the pen is looked for in words of so many letters.
  private static let shortestWord = 5

  /// Whether two names that are not the same are probably one provider's: they differ in the form of
  /// the company only, or in one letter of one long word.
  package static func areNear(_ left: String, _ right: String) -> Bool {
    Parts(left).isNear(Parts(right))
  }

  /// The pairs of near names among many, as positions, the first before the second.
  ///
  /// Only names that share all words but one are compared: of thousands each has few to look at.
  package static func nearPairs(_ names: [String]) -> [(Int, Int)] {
    let parts = names.map(Parts.init)
    var buckets: [[String]: [Int]] = [:]
    for (position, name) in parts.enumerated() {
      buckets[[name.words.joined()], default: []].append(position)
      for (gap, word) in name.words.enumerated() where Parts.mayHoldSlip(word) {
        var others = name.words
        others[gap] = ""
        buckets[others, default: []].append(position)
      }
    }
    var pairs: Set<[Int]> = []
    for positions in buckets.values {
      for (rank, left) in positions.enumerated() {
        for right in positions[(rank + 1)...]
        where left != right && parts[left].isNear(parts[right]) {
          pairs.insert([min(left, right), max(left, right)])
        }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  /// What of a name is compared.
  private struct Parts {
    let key: String
    /// Without forms of companies.
    let words: [String]

    init(_ name: String) {
      key = ProviderName.key(name)
      words = FoldedText(name).words.map(String.init).filter { !forms.contains($0) }
    }

    func isNear(_ other: Parts) -> Bool {
      guard key != other.key else { return false }
      guard words != other.words else { return true }
      guard words.count == other.words.count else { return words.joined() == other.words.joined() }
      let different = zip(words, other.words).filter { $0 != $1 }
      guard different.count == 1, let (first, second) = different.first,
        Self.mayHoldSlip(first), Self.mayHoldSlip(second)
      else { return false }
      return Suggestions.editDistance(Array(first), Array(second)) == 1
    }

    /// Places and lots that are numbered are many, and short words are close to each other.
    static func mayHoldSlip(_ word: String) -> Bool {
      word.count >= shortestWord && !word.contains(where: \.isNumber)
    }
  }
}
