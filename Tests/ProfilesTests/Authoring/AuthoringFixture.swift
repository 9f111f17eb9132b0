import Diagnostics
import Profiles
import Testing

/// What the tests of authoring share.
enum Authoring {
  static func formatted(_ text: String) throws -> String {
    String(
      decoding: try ProfileFormatter().format(Array(text.utf8), name: "profil.xml"), as: UTF8.self)
  }

  static func profile(_ text: String) throws -> MeasureProfile {
    try MeasureProfile(
      parsing: Array(text.utf8), name: "profil.xml", vocabulary: Fixture.vocabulary.get())
  }

  /// A draft with everything mandatory but what `fields` says.
  static func draft(without fields: Set<DraftField> = []) throws -> ProfileDraft {
    var draft = ProfileDraft(vocabulary: try Fixture.vocabulary.get())
    let answers: [(DraftField, String)] = [
      (.district, "Hochsauerlandkreis"), (.year, "2026"), (.checkedOn, "01.02.2026"),
      (.title, "Wege"), (.summary, "Eine Maßnahme für alle, die Arbeit suchen."),
      (.targetGroup, "AEZ"), (.instrument, "aktivierung"), (.aim, "Integration"),
      (.provider, "Bildung & Arbeit"),
    ]
    for (field, answer) in answers where !fields.contains(field) {
      try draft.give([answer], for: field)
    }
    return draft
  }

  /// Numbers that look random and are the same in every run.
  struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  /// Every profile of the repository.
  static let files = [
    "catalog/EL/EL-2010-001.xml", "catalog/HSK/HSK-2010-001.xml", "catalog/NF/NF-2010-001.xml",
    "catalog/NOH/NOH-2010-001.xml", "catalog/SL/SL-2010-001.xml",
    "catalog/beispiel/MUA/MUA-2023-001.xml", "catalog/beispiel/MUB/MUB-2023-008.xml",
    "catalog/beispiel/MUC/MUC-2023-005.xml", "Tests/ProfilesTests/Fixtures/MUA-2025-001.xml",
  ]
}
