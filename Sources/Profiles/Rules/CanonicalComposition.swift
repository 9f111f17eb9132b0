/// Unicode normal form C of Latin letters with accents.
///
/// The standard library keeps its normaliser to itself but compares characters by canonical
/// equivalence. The pairs of letter and mark that have a composed form are found by asking it.
/// Other scripts are left as they are.
enum CanonicalComposition {
  /// The text in normal form C and the scalars of it that are not so; `nil` if all are.
  ///
  /// Algorithm: Unicode Standard, section 3.11: decompose, order the marks, compose.
  static func composedForm(of text: String) -> (text: String, changed: [Unicode.Scalar])? {
    guard text.unicodeScalars.contains(where: mayChange) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let composed = compose(ordered(scalars.flatMap(decomposed)))
    guard composed != scalars else { return nil }
    var kept: [Unicode.Scalar: Int] = [:]
    for scalar in composed { kept[scalar, default: 0] += 1 }
    var changed: [Unicode.Scalar] = []
    for scalar in scalars where isMark(scalar) || singletons[scalar] != nil {
      let left = kept[scalar, default: 0]
      kept[scalar] = left - 1
      if left <= 0, !changed.contains(scalar) { changed.append(scalar) }
    }
    // Marks in the wrong order: all are there before and after.
    if changed.isEmpty { changed = scalars.filter(isMark) }
    return (String(String.UnicodeScalarView(composed)), changed)
  }

  /// Nearly every scalar of a German text is below the marks or a dash or quotation mark.
  private static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !(0x2010...0x2027).contains(scalar.value) else { return false }
    return isMark(scalar) || singletons[scalar] != nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let single = singletons[scalar] { return decomposed(single) }
    guard let pair = pairs.parts[scalar] else { return [scalar] }
    return decomposed(pair.letter) + [pair.mark]
  }

  /// Marks behind one letter sorted by their combining class, equal ones left in their order.
  private static func ordered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var ordered = scalars
    for index in ordered.indices.dropFirst() {
      var place = index
      while place > 0, combiningClass(ordered[place]) > 0,
        combiningClass(ordered[place - 1]) > combiningClass(ordered[place])
      {
        ordered.swapAt(place, place - 1)
        place -= 1
      }
    }
    return ordered
  }

  private static func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var composed: [Unicode.Scalar] = []
    var letter: Int?
    for scalar in scalars {
      let level = combiningClass(scalar)
      if let letter, level > 0 {
        let isBlocked =
          composed.count > letter + 1 && combiningClass(composed[composed.count - 1]) >= level
        if !isBlocked, let whole = pairs.whole[Pair(letter: composed[letter], mark: scalar)] {
          composed[letter] = whole
          continue
        }
      }
      if level == 0 { letter = composed.count }
      composed.append(scalar)
    }
    return composed
  }

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.properties.canonicalCombiningClass.rawValue
  }

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  /// Characters that are only other code points for usual ones: Ångström, Kelvin, Ohm, two spaces.
  private static let singletons: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{212B}": "Å", "\u{212A}": "K", "\u{2126}": "Ω", "\u{2000}": "\u{2002}",
    "\u{2001}": "\u{2003}", "\u{340}": "\u{300}", "\u{341}": "\u{301}", "\u{343}": "\u{313}",
  ]

  /// Every composed Latin letter, found when a text with a mark is met for the first time.
  private static let pairs: (whole: [Pair: Unicode.Scalar], parts: [Unicode.Scalar: Pair]) = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
    let composed = Dictionary(
      blocks.joined().compactMap(Unicode.Scalar.init).map { (Character($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let marks = (UInt32(0x300)...0x331).compactMap(Unicode.Scalar.init)
    var whole: [Pair: Unicode.Scalar] = [:]
    var parts: [Unicode.Scalar: Pair] = [:]
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÆØæøſƷʒ".unicodeScalars
      .map { $0 }
    while let letter = letters.popLast() {
      for mark in marks {
        let text = String(String.UnicodeScalarView([letter, mark]))
        guard let scalar = composed[Character(text)] else { continue }
        whole[Pair(letter: letter, mark: mark)] = scalar
        if parts[scalar] == nil {
          parts[scalar] = Pair(letter: letter, mark: mark)
          letters.append(scalar)
        }
      }
    }
    return (whole, parts)
  }()
}
