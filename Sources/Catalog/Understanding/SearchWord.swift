internal import Text

/// A word of a search, or of a name that a search may use, made comparable.
struct SearchWord: Hashable, Sendable {
  /// The piece of the text between blanks in which it stands, as it was typed.
  var typed: String
  /// The place of that piece.
  var piece: Int
  var folded: String
  var stem: String
  /// Whether it says that something is missing: `ohne`, `kein`.
  var isNegation = false
  /// Whether a word stands before it behind which a place is named: `in`.
  var isPlaced = false

  init(_ folded: String, typed: String, piece: Int) {
    self.typed = typed
    self.piece = piece
    self.folded = folded
    isNegation = FillerWords.negations.contains(folded)
    stem = isNegation ? Self.negation : WordStem.of(folded)
  }

  /// The stem of every negation.
  static let negation = "ohne"

  var number: Int? { folded.utf8.count <= 12 ? Int(folded) : nil }

  /// The words of a text without those that only join others.
  static func words(of text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    for (piece, typed) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      var shown = String(typed.trimmingPrefix { !$0.isLetter && !$0.isNumber && $0 != "§" })
      if shown.hasSuffix(")"), !shown.contains("(") { shown.removeLast() }
      words += FoldedText(String(typed)).words.flatMap(Self.separated).map {
        SearchWord($0, typed: shown, piece: piece)
      }
    }
    for place in words.indices.dropFirst() {
      words[place].isPlaced = DistrictNames.placing.contains(words[place - 1].folded)
    }
    return joined(words).filter { !FillerWords.joining.contains($0.folded) }
  }

  /// `§ 16 c` is `§ 16c`, `SGB 3` is `SGB III`.
  private static func joined(_ words: [SearchWord]) -> [SearchWord] {
    var joined: [SearchWord] = []
    for word in words {
      if let book = romanBooks[word.folded], joined.last?.folded == "sgb" {
        joined.append(SearchWord(book, typed: word.typed, piece: word.piece))
      } else if word.folded.utf8.count == 1, word.folded.first?.isLetter == true, joined.count > 1,
        let number = joined.last, number.number != nil,
        joined[joined.count - 2].folded == "paragraph"
      {
        joined[joined.count - 1] = SearchWord(
          number.folded + word.folded,
          typed: number.typed + (number.piece == word.piece ? "" : " " + word.typed),
          piece: word.piece)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The books of the social code as their names write them.
  private static let romanBooks = [
    "1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v", "6": "vi", "7": "vii", "8": "viii",
    "9": "ix", "10": "x", "11": "xi", "12": "xii", "14": "xiv",
  ]

  /// Numbers out of their words, and what is written without the blank between: `15h`, `SGB2`.
  private static func separated(_ word: Substring) -> [String] {
    if let number = FillerWords.numbers[String(word)] { return [number] }
    if let book = ["sgb2": "ii", "sgbii": "ii", "sgb3": "iii", "sgbiii": "iii"][word] {
      return ["sgb", book]
    }
    if word == "paragraf" || word == "paragraphen" || word == "par" { return ["paragraph"] }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    // A unit behind a number, but not `16i`, `50plus` or `45er`; `16h` is a provision.
    guard !digits.isEmpty, word != "16h", FillerWords.units.contains(String(rest)) else {
      return [String(word)]
    }
    return [String(digits), String(rest)]
  }
}
