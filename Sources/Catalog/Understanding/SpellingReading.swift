internal import Profiles
internal import Text

/// Finds the word that is meant by one of no list: a compound, or a slip of the pen.
struct SpellingReading {
  let catalog: Catalog
  let lexicon: Lexicon
  let districts: DistrictNames

  private var texts: FullTextIndex { catalog.fullText }

  /// - Returns: the word itself, the one that is meant, or the parts of a compound.
  func read(_ word: SearchWord, corrections: inout [Understanding.Correction]) -> [SearchWord] {
    guard !isKnown(word) else { return [word] }
    if let parts = compound(word) { return parts }
    guard Self.textWord(word, in: texts) == nil || word.folded.utf8.count >= 6 else {
      return [word]
    }
    // A word that is part of one in the texts is corrected only to a word of a list, by one letter.
    let isInTexts = Self.textWord(word, in: texts) != nil
    let nearest = near(word, isInTexts: isInTexts)
    guard let meant = nearest ?? (isInTexts ? nil : part(of: word)) else { return [word] }
    corrections.appendOnce(Understanding.Correction(typed: word.typed, read: meant))
    var read = SearchWord(meant, typed: word.typed, piece: word.piece)
    // What is left of a compound names no code: „Altenpflege“ is no care for relatives.
    if nearest == nil { read.stem = "" }
    return [read]
  }

  private func isKnown(_ word: SearchWord) -> Bool {
    word.isNegation || lexicon.knows(word.stem) || districts.knows(word)
      || FillerWords.empty.contains(word.folded)
      || word.folded.contains(where: \.isNumber) || word.folded.utf8.count < 4
      || texts.hasTerm(word.folded)
      || catalog.index.providers.foldedNames.containing(Array(word.folded.utf8)).contains {
        catalog.index.providers.foldedNames[$0].split(separator: " ").contains { $0 == word.folded }
      }
  }

  /// A word as it is looked for in the texts: itself, else without its ending; `nil` where no text has
  /// it, not even as a part of a word.
  static func textWord(_ word: SearchWord, in texts: FullTextIndex) -> String? {
    if texts.hasTerm(word.folded) || texts.holds(word.folded) { return word.folded }
    var short = word.folded
    for ending in ["en", "er", "es", "em", "e", "n", "s"]
    where short.hasSuffix(ending) && short.utf8.count >= 4 + ending.utf8.count {
      short.removeLast(ending.utf8.count)
      return texts.holds(short) ? short : nil
    }
    return nil
  }

  // MARK: - Compounds

  private static let joints = ["", "s", "n", "en", "e", "er"]

  /// `vollzeitmassnahme` is `vollzeit`; `teilzeitausbildung` is `teilzeit`, `ausbildung`;
  /// `bewerbungstraining` is `bewerbung`.
  private func compound(_ word: SearchWord) -> [SearchWord]? {
    let letters = word.folded
    guard letters.utf8.count >= 8 else { return nil }
    for length in stride(from: letters.utf8.count - 3, through: 4, by: -1) {
      let tail = String(letters.utf8.dropFirst(length)) ?? ""
      let isHead = FillerWords.heads.contains(tail)
      guard isHead || (tail.utf8.count >= 4 && lexicon.knows(WordStem.of(tail))) else { continue }
      for joint in Self.joints {
        guard let front = String(letters.utf8.prefix(length)), front.hasSuffix(joint) else {
          continue
        }
        let stemmed = String(front.dropLast(joint.utf8.count))
        guard stemmed.utf8.count >= 4 else { continue }
        let first = SearchWord(stemmed, typed: word.typed, piece: word.piece)
        let isPhrase = lexicon.meanings(of: [first.stem]) != nil
        guard isPhrase || (isHead && texts.holds(stemmed)) else { continue }
        let second = SearchWord(tail, typed: word.typed, piece: word.piece)
        return isHead ? [first] : [first, second]
      }
    }
    return nil
  }

  /// The longest beginning or end of a compound that a text has, where nobody knows its other part:
  /// `pflege` of `altenpflege`.
  private func part(of word: SearchWord) -> String? {
    let letters = word.folded
    guard letters.utf8.count >= 9 else { return nil }
    for length in stride(from: letters.utf8.count - 3, through: 6, by: -1) {
      for part in [letters.utf8.prefix(length), letters.utf8.suffix(length)] {
        if let candidate = String(part), texts.hasTerm(candidate) { return candidate }
      }
    }
    return nil
  }

  // MARK: - Slips of the pen

  /// The nearest word of a list, else of a text.
  private func near(_ word: SearchWord, isInTexts: Bool) -> String? {
    let letters = Array(word.folded.utf8)
    let most = isInTexts || letters.count <= 10 ? 1 : 2
    var best: (distance: Int, word: String)?
    func consider(_ candidate: String) {
      let other = Array(candidate.utf8)
      guard other.first == letters.first || other.dropFirst().first == letters.first,
        abs(other.count - letters.count) <= most,
        let distance = Suggestions.editDistance(letters, other, atMost: best?.distance ?? most),
        best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true
      else { return }
      best = (distance, candidate)
    }
    for spelling in lexicon.spellings.values { consider(spelling) }
    if isInTexts || best?.distance == 1 { return best?.word }
    for candidate in texts.words(like: letters, within: most) { consider(candidate) }
    let providers = catalog.index.providers.foldedNames
    for provider in 0..<providers.count {
      for part in providers[provider].split(separator: " ") { consider(String(part)) }
    }
    return best?.word
  }
}
