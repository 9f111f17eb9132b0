/// Numbers that follow from a seed: S. Vigna's SplitMix64.
struct Dice {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func roll(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)).multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }

  /// Different elements in the order of the list.
  mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var left = count
    var kept: [Element] = []
    for (index, element) in list.enumerated() where roll(list.count - index) < left {
      kept.append(element)
      left -= 1
    }
    return kept
  }
}

/// German sentences as profiles have them: plain words, umlauts, and compounds put together anew, so
/// that the vocabulary grows with the number of texts as it does in real ones.
struct MadeUpText {
  var dice: Dice

  private static let heads = [
    "Kinder", "Eltern", "Sprach", "Berufs", "Lebens", "Arbeits", "Wohnungs", "Schul", "Gesundheits",
    "Bewerbungs", "Praxis", "Alltags", "Familien", "Handwerks", "Pflege", "Lager", "Büro", "Küchen",
    "Garten", "Metall", "Holz", "Verkaufs", "Fahr", "Computer", "Schulden", "Sucht", "Jugend",
    "Gründungs", "Teilzeit", "Mobilitäts", "Stärken", "Förder",
  ]
  private static let tails = [
    "betreuung", "beratung", "förderung", "erprobung", "training", "begleitung", "planung",
    "vermittlung", "klärung", "prüfung", "gruppe", "werkstatt", "übung", "sprechstunde", "woche",
    "baustein", "ausbildung", "hilfe", "suche", "praxis", "kenntnisse", "börse", "netzwerk",
    "stelle",
  ]
  private static let subjects = [
    "Die Teilnehmenden", "Alleinerziehende", "Kleine Gruppen", "Die Fachkräfte",
    "Feste Ansprechpersonen",
    "Jugendliche", "Ältere Arbeitsuchende", "Zugewanderte", "Unternehmen der Region", "Die Träger",
  ]
  private static let verbs = [
    "besuchen", "erproben", "üben", "nutzen", "organisieren", "begleiten", "stärken", "klären",
    "verbinden", "planen", "wiederholen", "bereiten vor:",
  ]
  private static let endings = [
    "in kleinen Schritten", "zweimal in der Woche", "gemeinsam mit dem Jobcenter", "vor Ort",
    "mit Blick auf eine Stelle", "ohne Zeitdruck", "nach dem ersten Gespräch", "in Teilzeit",
    "auch in den Ferien", "bis zum Austritt", "mit den Familien", "über das ganze Jahr",
  ]

  mutating func compound() -> String { dice.pick(Self.heads) + dice.pick(Self.tails) }

  mutating func sentence() -> String {
    dice.pick(Self.subjects) + " " + dice.pick(Self.verbs) + " " + compound() + " und " + compound()
      + " " + dice.pick(Self.endings) + "."
  }

  mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in sentence() }.joined(separator: " ")
  }
}
