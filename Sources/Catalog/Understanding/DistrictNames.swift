internal import Profiles
internal import Text

/// The names of all districts, read with care: among 400 names and sets of letters are many ordinary
/// words, „Essen“, „Hof“, „Leer“, „BO“.
///
/// A name is taken as it is spelt, never mended and not as a part of a compound. One that is an
/// ordinary word, and letters, have to stand behind a word of place (`in Essen`, `Kreis ROS`) or
/// alone; three capitals or more between other words are a district's letters too. Of districts
/// that the catalogue knows the ``Lexicon`` reads the other names more generously.
struct DistrictNames: Sendable {
  private struct Name: Hashable {
    let district: String
    let isLetters: Bool
  }

  private var names: [String: [Name]] = [:]
  /// The words of all names that are no ordinary words.
  private var words: Set<String> = []
  /// How many words the longest name has.
  private var longest = 1

  init(of districts: some Sequence<CodeEntry>) {
    for entry in districts {
      add(Self.words(of: entry.value), Name(district: entry.value, isLetters: true))
      let name = Name(district: entry.value, isLetters: false)
      for spelling in [entry.label.german, entry.label.english] + entry.aliases {
        for form in Self.forms(of: spelling) { add(form, name) }
      }
    }
  }

  /// The words of a name; the same without what only tells places of one name apart, and without
  /// the word for what it is: `Landkreis Rotenburg (Wümme)`, `Rotenburg`; `Frankfurt`.
  ///
  /// Folded once: there are thousands of names.
  private static func forms(of name: String) -> [[Substring]] {
    let all = FoldedText(name).words
    var short = all
    if let mark = name.utf8.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "/") }
    ) {
      short = FoldedText(name[..<mark]).words
    }
    if let mark = short.dropFirst().firstIndex(where: marks.contains) {
      short = Array(short[..<mark])
    }
    var forms = [all.filter { !FillerWords.joining.contains(String($0)) }]
    func addForm(_ form: [Substring]) {
      if !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    addForm(short)
    if let first = short.first, titles.contains(first) { addForm(Array(short.dropFirst())) }
    return forms
  }

  /// What stands before the river or the land that tells places of one name apart.
  private static let marks: Set<Substring> = ["am", "an", "a", "im"]

  private static let titles: Set<Substring> = [
    "landkreis", "kreis", "stadt", "landeshauptstadt", "hansestadt",
  ]

  private static func words(of text: String) -> [Substring] {
    FoldedText(text).words.filter { !FillerWords.joining.contains(String($0)) }
  }

  private mutating func add(_ parts: [Substring], _ name: Name) {
    guard !parts.isEmpty, !parts.allSatisfy({ FillerWords.empty.contains(String($0)) }) else {
      return
    }
    names[parts.joined(separator: " "), default: []].appendOnce(name)
    longest = max(longest, parts.count)
    guard !name.isLetters else { return }
    for part in parts where !Self.isOrdinary(String(part)) { words.insert(String(part)) }
  }

  /// Whether a word is a name, or a part of one, that says nothing else.
  func knows(_ word: SearchWord) -> Bool { words.contains(word.folded) }

  /// The places of words that are not to be mended: those of names of several words, a name behind a
  /// word of place, and one that is the whole search.
  func places(in words: [SearchWord]) -> Set<Int> {
    var found: Set<Int> = []
    for place in words.indices {
      if let name = longestName(
        in: words[place...], ofAtLeast: 2, isWhole: false, isShouted: false)
      {
        found.formUnion(place..<place + name.length)
      } else if words.count == 1 || words[place].isPlaced, names[words[place].folded] != nil {
        found.insert(place)
      }
    }
    return found
  }

  /// The longest name that begins with the first of these words, and the districts that have it.
  /// - Parameters:
  ///   - words: the rest of a search.
  ///   - isWhole: whether it is all of it.
  ///   - isShouted: whether the search is all capitals, so that they say nothing.
  func longestName(
    in words: ArraySlice<SearchWord>, ofAtLeast least: Int, isWhole: Bool, isShouted: Bool
  ) -> (length: Int, districts: [String])? {
    var length = min(longest, words.count)
    while length >= max(least, 1) {
      let part = words.prefix(length)
      let found = (names[part.lazy.map(\.folded).joined(separator: " ")] ?? []).filter { name in
        length > 1 || (isWhole && words.count == 1)
          || Self.isName(name, part[part.startIndex], isShouted: isShouted)
      }
      if !found.isEmpty {
        var districts: [String] = []
        for name in found { districts.appendOnce(name.district) }
        return (length, districts)
      }
      length -= 1
    }
    return nil
  }

  private static func isName(_ name: Name, _ word: SearchWord, isShouted: Bool) -> Bool {
    if word.isPlaced { return true }
    if isOrdinary(word.folded) { return false }
    guard name.isLetters else { return true }
    return !isShouted && word.folded.utf8.count >= 3 && word.typed.allSatisfy(\.isUppercase)
  }

  // MARK: - Words

  /// Words behind which a place is named.
  static let placing: Set<String> = [
    "in", "aus", "bei", "nach", "um", "raum", "region", "stadt", "kreis", "landkreis", "lk",
    "kreisfreie", "near", "around", "district", "city",
  ]

  /// Whether a name says something else in other searches.
  static func isOrdinary(_ folded: String) -> Bool { ordinary.contains(folded) }

  private static let ordinary: Set<String> = [
    // Names.
    "essen", "giessen", "halle", "leer", "regen", "weiden", "worms", "hof", "roth", "hagen",
    "harz", "lippe", "boerde", "erlangen", "ruegen", "bergstrasse", "brandenburg", "cham", "verden",
    // Parts of names.
    "main", "rhein", "bad", "neustadt", "land", "see", "wald", "weinstrasse", "mark", "kreis",
    "landkreis", "stadt", "region", "city", "district", "until", "bis", "regional", "association",
    "neu", "alt", "ruhr", "saale", "oder", "pfalz", "hall", "halle", "freie", "hanse",
    // Letters.
    "aa", "ab", "abi", "ak", "ap", "az", "ba", "bad", "bar", "bk", "bo", "bs", "co", "das", "dm",
    "eu", "fb", "fd", "fs", "gf", "her", "hh", "hs", "ik", "kg", "ki", "kl", "las", "los", "ma",
    "ms", "new", "ob", "pan", "pe", "pr", "re", "reg", "sb", "sg", "so", "std", "tut", "ue", "um",
    "vr", "wb", "wm",
  ]
}
