internal import Profiles
internal import Text

/// Every phrase that a search understands, with what it can mean: names of codes and of places.
///
/// A phrase is known by the stems of its words, without those that only join others.
struct Lexicon: Sendable {
  private var meanings: [String: [Meaning]] = [:]
  /// How many words the longest phrase has.
  private(set) var longest = 1
  /// The folded words of the phrases by their stems.
  private(set) var spellings: [String: String] = [:]

  init(of catalog: Catalog) {
    let near = catalog.nearDistricts
    for field in CodeField.allCases {
      for entry in field.list(in: catalog.codes).entries
      where field != .district || near.contains(District(entry.value)) {
        add(entry, of: field)
      }
    }
    for phrase in Self.freePlaces { add(phrase, .freePlaces) }
    for phrase in Self.starting { add(phrase, .starting) }
    let sites = catalog.index.sites.names
    for site in 0..<sites.count { add(sites[site], .site(site)) }
  }

  private static let freePlaces = [
    "freie Plätze", "freier Platz", "Platz frei", "Plätze frei", "freie Kapazitäten", "free places",
  ]
  private static let starting = [
    "ab sofort", "sofort", "laufender Einstieg", "Einstieg jederzeit", "jederzeit",
    "Einstieg möglich", "sofort beginnen", "starting now",
  ]

  /// - Parameter stems: of at least one word.
  func meanings(of stems: some Sequence<String>) -> [Meaning]? {
    meanings[stems.joined(separator: " ")]
  }

  /// Whether a phrase has a word with this stem.
  func knows(_ stem: String) -> Bool { spellings[stem] != nil }

  private mutating func add(_ entry: CodeEntry, of field: CodeField) {
    let meaning = Meaning.code(field, entry.value)
    for name in names(of: entry, field) {
      // What stands in brackets is said to those who read, hardly ever typed.
      let short = String(name.prefix { $0 != "(" })
      add(name, meaning, isGuarded: field.hasAmbiguousNames)
      if short != name { add(short, meaning, isGuarded: field.hasAmbiguousNames) }
    }
    // Whoever needs child care is served by a measure that offers it.
    if meaning == .code(.obstacle, "kinderbetreuung") {
      for name in entry.names { add(name, .childCare) }
    }
  }

  private func names(of entry: CodeEntry, _ field: CodeField) -> [String] {
    switch field {
    // `abgeschlossen`, `in Arbeit`, `ja` say other things where nobody has asked for a status.
    case .status: [entry.label.german, entry.label.english, entry.value]
    case .accessibility: [entry.label.german, entry.label.english]
    case .childCare: [entry.label.german, entry.label.english] + entry.aliases
    case .district:
      entry.names.filter { !DistrictNames.isOrdinary(FoldedText($0).description) }
    default: entry.names
    }
  }

  /// - Parameter isGuarded: leaves out a phrase of which joining words take all but one: `vor Ort`.
  private mutating func add(_ name: String, _ meaning: Meaning, isGuarded: Bool = false) {
    let words = SearchWord.words(of: name)
    let stems = words.map(\.stem)
    // „Sucht“ is a noun too: how it is typed tells the two apart.
    guard
      !words.allSatisfy({ word in
        (FillerWords.empty.contains(word.folded) && word.folded != "sucht") || word.isNegation
      }),
      !(isGuarded && words.count == 1 && name.contains(" "))
    else { return }
    meanings[stems.joined(separator: " "), default: []].appendOnce(meaning)
    longest = max(longest, words.count)
    for word in words where spellings[word.stem] == nil { spellings[word.stem] = word.folded }
  }
}

extension CodeField {
  /// Whether some names mean something else outside their list.
  fileprivate var hasAmbiguousNames: Bool {
    switch self {
    case .childCare, .status, .accessibility, .voluntariness: true
    default: false
    }
  }
}

extension Array where Element: Equatable {
  mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
