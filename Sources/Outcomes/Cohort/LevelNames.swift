internal import Text

/// The levels of characteristics, whatever hand wrote them: what case, blanks, width or dashes tell
/// apart is one level, and so is every mark of what is not known.
///
/// Of several spellings the one that comes first stands; groups come in the order of their keys, so
/// that neither the order of rows nor that of files is left in it.
package struct LevelNames: Sendable {
  private struct Level: Sendable {
    let name: String
    var participations = 0
    var spellings: Set<String> = []
  }

  /// The levels of one characteristic.
  private struct Levels: Sendable {
    /// Positions of levels by what rows write; -1 for what is not known.
    var written: [String: Int] = [:]
    var folded: [String: Int] = [:]
    var all: [Level] = []
  }

  private let strata: [Stratum]
  private var levels: [Levels]

  /// - Parameter strata: what the levels are levels of.
  package init(_ strata: [Stratum]) {
    self.strata = strata
    levels = strata.map { _ in Levels() }
  }

  /// The level of a text; empty where it says that nothing is known.
  /// - Parameters:
  ///   - position: of the characteristic among the strata.
  ///   - participations: of how many it is the level.
  package mutating func name(
    _ text: String, at position: Int, participations: Int
  ) -> String {
    if text.isEmpty { return text }
    let level = levels[position].written[text] ?? self.level(of: text, at: position)
    guard level >= 0 else { return "" }
    levels[position].all[level].participations += participations
    return levels[position].all[level].name
  }

  private mutating func level(of text: String, at position: Int) -> Int {
    if MissingValue.isMark(text) {
      levels[position].written[text] = -1
      return -1
    }
    let folded = Self.folded(text, of: strata[position])
    let level = levels[position].folded[folded] ?? levels[position].all.count
    if level == levels[position].all.count {
      levels[position].folded[folded] = level
      levels[position].all.append(Level(name: text.visible))
    }
    levels[position].all[level].spellings.insert(text.visible)
    levels[position].written[text] = level
    return level
  }

  private static let sexes = [
    "weiblich": "w", "weibl.": "w", "weibl": "w", "frau": "w", "f": "w", "female": "w",
    "maennlich": "m", "maennl.": "m", "maennl": "m", "mann": "m", "male": "m",
    "divers": "d", "div.": "d", "diverse": "d",
  ]

  private static func folded(_ text: String, of stratum: Stratum) -> String {
    let folded = FoldedCell(text).text
    return stratum == .sex ? sexes[folded] ?? folded : folded
  }

  /// A level that was written in several ways.
  package struct Variants: Hashable, Sendable {
    package let stratum: Stratum
    package let name: String
    /// Sorted; empty where they may not be shown.
    package let spellings: [String]
  }

  /// The levels with several spellings, by characteristic and name.
  /// - Parameter fewest: the participations of a level that is shown.
  package func variants(fewest: Int) -> [Variants] {
    zip(strata, levels).flatMap { stratum, levels in
      levels.all.filter { $0.spellings.count > 1 }.map { level in
        let isShown =
          level.participations >= fewest && level.spellings.allSatisfy(PersonalText.isShowableLevel)
        return Variants(
          stratum: stratum, name: isShown ? level.name : "",
          spellings: isShown ? level.spellings.sorted() : [])
      }
    }.sorted { ($0.stratum.name, $0.name) < ($1.stratum.name, $1.name) }
  }
}
