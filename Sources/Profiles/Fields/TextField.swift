package import Text

/// The parts of a profile that a full-text search looks through, each with its weight.
package enum TextField: Int, CaseIterable, Sendable {
  case title, summary, successFactors, challenges, approaches
  /// Every other text that is searched, and every name of every code.
  case rest

  /// How much an occurrence counts (the weights `w` of BM25F): a word of the title says more of what
  /// the measure is than the same word among its modules.
  package var weight: Double {
    switch self {
    case .title: 3
    case .summary: 1.5
    case .successFactors, .challenges, .approaches: 1
    case .rest: 0.5
    }
  }

  package var label: LocalizedText {
    switch self {
    case .title: LocalizedText(de: "Titel", en: "title")
    case .summary: LocalizedText(de: "Beschreibung", en: "description")
    case .successFactors: LocalizedText(de: "Erfolgsfaktor", en: "success factor")
    case .challenges: LocalizedText(de: "Herausforderung", en: "challenge")
    case .approaches: LocalizedText(de: "Lösungsansatz", en: "approach")
    case .rest: LocalizedText(de: "weitere Angaben", en: "other facts")
    }
  }
}
