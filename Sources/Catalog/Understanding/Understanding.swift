/// How a search in a person's own words was read: its parts, what was corrected, what was left over.
///
/// Words that carry no meaning here (`für`, `gibt es`, `Maßnahme`) are no parts and are not told of.
package struct Understanding: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// What of the text it was read from, as it was typed.
    package var text: String
    /// Any of these will do.
    package var meanings: [Meaning]
    /// Whether it is what is not wanted.
    package var isExcluded = false
    /// Whether somebody took it back: it is shown and asks for nothing.
    package var isTakenBack = false
    /// Whether it is good to have, and not having it no reason to leave a measure out.
    var isOptional = false
  }

  package struct Correction: Hashable, Sendable {
    package let typed: String
    package let read: String
  }

  /// In the order of the text; people know them by their places, from 1.
  package var parts: [Part] = []
  package var corrections: [Correction] = []
  /// Whether somebody asks which districts are specialised: `Wer ist auf Reha spezialisiert?`
  package var asksForSpecialists = false
  /// Folded words that no measure has, but a district profile or a strategy.
  package var documentWords: [String] = []
  /// Words that are in no list and in no profile.
  package var unknown: [String] = []
  /// The folded words that tell measures apart that fit alike.
  var words: [String] = []

  package init() {}

  /// Without the parts in these places, from 1.
  package mutating func takeBack(_ places: some Sequence<Int>) {
    for place in places where parts.indices.contains(place - 1) {
      parts[place - 1].isTakenBack = true
    }
  }

  /// What is asked for.
  package var wanted: [Part] { parts.filter { !$0.isExcluded && !$0.isTakenBack } }

  package func asks(for isMeant: (Meaning) -> Bool) -> Bool {
    wanted.contains { $0.meanings.contains(where: isMeant) }
  }
}
