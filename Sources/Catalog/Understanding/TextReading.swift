internal import Profiles
internal import Text
internal import Values

/// Reads searches of one catalogue: the phrases that it knows are gathered once.
package struct SearchReader {
  private let catalog: Catalog
  private let lexicon: Lexicon
  private let districts: DistrictNames
  /// The words of district profiles and strategies.
  private let documents: Set<Substring>

  /// - Precondition: The catalogue was loaded with its words.
  package init(of catalog: Catalog) {
    self.catalog = catalog
    lexicon = Lexicon(of: catalog)
    districts = DistrictNames(of: catalog.codes.list(DistrictList.self).entries)
    documents = Set(
      catalog.documents.flatMap { $0.document.foldedText(catalog.codes).words })
  }

  /// Reads a search in a person's own words.
  ///
  /// The longest phrase wins; numbers are read by their units; a word of no list is looked for among
  /// providers and in the texts, then as a compound or a slip of the pen.
  package func understand(_ text: String) -> Understanding {
    var reading = TextReading(text, in: catalog, lexicon, districts, documents)
    return reading.understanding()
  }
}

extension Catalog {
  /// The same for one search.
  /// - Precondition: The catalogue was loaded with its words.
  package func understand(_ text: String) -> Understanding {
    SearchReader(of: self).understand(text)
  }
}

/// One reading of a search from its first word to its last.
struct TextReading {
  let catalog: Catalog
  let lexicon: Lexicon
  private let districts: DistrictNames
  private let documents: Set<Substring>
  /// Whether the search is typed in capitals, so that they say nothing.
  private let isShouted: Bool
  var words: [SearchWord]
  var next = 0
  var understood = Understanding()
  /// A negation that waits for what it leaves out.
  private var negation: SearchWord?

  init(
    _ text: String, in catalog: Catalog, _ lexicon: Lexicon, _ districts: DistrictNames,
    _ documents: Set<Substring>
  ) {
    self.catalog = catalog
    self.lexicon = lexicon
    self.districts = districts
    self.documents = documents
    isShouted =
      !text.contains(where: \.isLowercase)
      && text.split(whereSeparator: \.isWhitespace).contains { word in
        word.count > 4 && word.allSatisfy(\.isLetter)
      }
    words = []
    let typed = SearchWord.words(of: text)
    // „Mutter sucht Teilzeit“ speaks of no addiction.
    let hasCapitals = text.contains(where: \.isUppercase)
    let named = districts.places(in: typed)
    for (place, word) in typed.enumerated() {
      if FillerWords.specialist.contains(where: word.folded.hasPrefix) {
        understood.asksForSpecialists = true
        continue
      }
      if word.folded == "sucht", word.typed.first == "s" {
        let before = place > 0 ? typed[place - 1].folded : ""
        if hasCapitals || FillerWords.persons.contains(before) { continue }
      } else if named.contains(place) {
        words.append(word)
        continue
      } else if isEmpty(word) {
        continue
      }
      if isOfDocumentsOnly(word) {
        words.append(word)
        continue
      }
      words += SpellingReading(catalog: catalog, lexicon: lexicon, districts: districts)
        .read(word, corrections: &understood.corrections)
    }
  }

  /// Whether only district profiles and strategies have a word, and no list: it is spelt as it is
  /// meant.
  private func isOfDocumentsOnly(_ word: SearchWord) -> Bool {
    word.folded.utf8.count >= 5 && !lexicon.knows(word.stem) && !districts.knows(word)
      && !catalog.fullText.hasTerm(word.folded)
      && documents.contains(Substring(word.folded))
  }

  /// Whether a word says nothing here. One that begins or continues a phrase may still belong to it.
  private func isEmpty(_ word: SearchWord) -> Bool {
    FillerWords.empty.contains(word.folded) && !lexicon.knows(word.stem)
      && !DistrictNames.placing.contains(word.folded) && !FillerWords.spans.contains(word.folded)
  }

  mutating func understanding() -> Understanding {
    while next < words.count {
      if readProvision() || readDistrictKey() || readHours() || readChild() { continue }
      if readPhrase(ofAtLeast: 2) { continue }
      // A bare number is an age before it is anything else.
      if words[next].number == nil, readPhrase(ofAtLeast: 1) { continue }
      if readAge() || readPhrase(ofAtLeast: 1) { continue }
      readRest()
    }
    return understood
  }

  // MARK: - Parts

  /// The word so many places further on.
  func word(_ offset: Int = 0) -> SearchWord? {
    words.indices.contains(next + offset) ? words[next + offset] : nil
  }

  /// The next words as they were typed.
  func typed(_ count: Int) -> String { Self.typed(words[next..<next + count]) }

  private static func typed(_ words: some Sequence<SearchWord>) -> String {
    var shown: [String] = []
    var last: Int?
    for word in words where word.piece != last {
      shown.append(word.typed)
      last = word.piece
    }
    return shown.joined(separator: " ")
  }

  /// Takes the next words for a part.
  mutating func take(_ count: Int, as meanings: [Meaning], isOptional: Bool = false) {
    let taken = words[next..<next + count]
    next += count
    var isExcluded = false
    var pieces = Array(taken)
    if let negation {
      let isWord = meanings.allSatisfy(\.isWord)
      isExcluded =
        meanings.allSatisfy(\.canBeExcluded) || (isWord && negation.folded == "nicht")
      pieces.insert(negation, at: 0)
      self.negation = nil
    }
    if meanings.contains(where: \.isNamed) {
      understood.words += taken.lazy.filter { !$0.isNegation && $0.number == nil }.map(\.folded)
    }
    let text = Self.typed(pieces)
    if let same = understood.parts.firstIndex(where: {
      $0.meanings == meanings && $0.isExcluded == isExcluded
    }) {
      understood.parts[same].text += ", " + text
      return
    }
    understood.parts.append(
      Understanding.Part(
        text: text, meanings: meanings, isExcluded: isExcluded, isOptional: isOptional))
  }

  /// The longest phrase that begins with the next word, or name of a district.
  private mutating func readPhrase(ofAtLeast least: Int) -> Bool {
    let name = districts.longestName(
      in: words[next...], ofAtLeast: least, isWhole: next == 0, isShouted: isShouted)
    var length = min(max(lexicon.longest, name?.length ?? 0), words.count - next)
    while length >= least {
      let phrase = words[next..<next + length]
      var meanings = lexicon.meanings(of: phrase.lazy.map(\.stem)) ?? []
      if let name, name.length == length {
        let isOnlyName = meanings.isEmpty
        for district in name.districts { meanings.appendOnce(.code(.district, district)) }
        if isOnlyName, length == 1, let word = otherMeaning(of: words[next]) {
          meanings.append(word)
        }
      }
      if !meanings.isEmpty {
        take(length, as: meanings)
        return true
      }
      length -= 1
    }
    return false
  }

  /// What a district's name may mean in the texts of the catalogue.
  private func otherMeaning(of word: SearchWord) -> Meaning? {
    guard word.folded.utf8.count >= 3,
      let inTexts = SpellingReading.textWord(word, in: catalog.fullText),
      DistrictNames.isOrdinary(word.folded) || catalog.fullText.hasTerm(inTexts)
    else { return nil }
    return .word(inTexts)
  }

  /// A word that begins no phrase.
  private mutating func readRest() {
    let word = words[next]
    if word.isNegation {
      negation = word
      next += 1
    } else if FillerWords.empty.contains(word.folded) || word.folded.utf8.count < 2 {
      next += 1
    } else if let provider = providers(named: word) {
      take(1, as: provider)
    } else if !isOfDocumentsOnly(word),
      let found = SpellingReading.textWord(word, in: catalog.fullText)
    {
      take(1, as: [.word(found)])
    } else if word.folded.utf8.count >= 5,
      documents.contains(Substring(word.folded))
    {
      understood.documentWords.appendOnce(word.folded)
      next += 1
    } else {
      understood.unknown.appendOnce(word.typed)
      next += 1
    }
  }

  /// The providers whose name has the word, where it tells few of them from the rest.
  private func providers(named word: SearchWord) -> [Meaning]? {
    guard word.folded.utf8.count >= 4 else { return nil }
    let providers = catalog.index.providers
    let named = providers.foldedNames.containing(Array(word.folded.utf8)).filter { provider in
      providers.foldedNames[provider].split(separator: " ").contains {
        WordStem.of($0) == word.stem
      }
    }
    let names = Set(named.map { providers.foldedNames[$0] })
    guard !names.isEmpty, names.count <= 3 else { return nil }
    // A word that others use in their texts as well names nobody: „Arbeit“.
    let own = catalog.documents(ofProviders: named)
    let others = RelevanceRanking(
      of: [Array(word.folded.utf8)], in: catalog.fullText, .wholeWords
    ).documents.subtracting(own)
    return others.count > own.count ? nil : named.map { .provider($0) }
  }
}
