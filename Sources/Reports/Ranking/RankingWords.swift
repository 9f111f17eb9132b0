internal import Outcomes
internal import Report
package import Scoring
package import Text

// What the stable names of a ranking are called.

extension Recommendation {
  /// As a verdict.
  package var label: LocalizedText {
    switch self {
    case .aboveAverage: LocalizedText(de: "ÜBERDURCHSCHNITTLICH", en: "ABOVE AVERAGE")
    case .renew: LocalizedText(de: "VERLÄNGERN", en: "RENEW")
    case .review: LocalizedText(de: "PRÜFEN", en: "REVIEW")
    case .hearing:
      LocalizedText(de: "NICHT VERLÄNGERN – ANHÖRUNG", en: "DO NOT RENEW – HEARING")
    case .noted: LocalizedText(de: "ANHÖRUNG VORGEMERKT", en: "NOTED FOR A HEARING")
    case .insufficientData: LocalizedText(de: "ZU WENIG DATEN", en: "INSUFFICIENT DATA")
    case .notComparable: LocalizedText(de: "NICHT VERGLEICHBAR", en: "NOT COMPARABLE")
    }
  }

  /// In the cell of a table.
  var shortLabel: LocalizedText {
    switch self {
    case .aboveAverage: LocalizedText(de: "über Schnitt", en: "above average")
    case .renew: LocalizedText(de: "verlängern", en: "renew")
    case .review: LocalizedText(de: "prüfen", en: "review")
    case .hearing: LocalizedText(de: "Anhörung", en: "hearing")
    case .noted: LocalizedText(de: "vorgemerkt", en: "noted")
    case .insufficientData: LocalizedText(de: "zu wenig Daten", en: "too few data")
    case .notComparable: LocalizedText(de: "nicht vergleichbar", en: "not comparable")
    }
  }
}

extension Recommendation {
  /// What it is at a glance.
  var sign: Sign {
    switch self {
    case .aboveAverage: .above
    case .renew: .fine
    case .review: .look
    case .noted, .hearing: .below
    case .insufficientData, .notComparable: .none
    }
  }
}

extension Verdict {
  /// Who has no record has no bad one.
  private var isNewcomer: Bool { reasons == [.noRecord] || reasons == [.nothingDue] }

  var label: LocalizedText {
    isNewcomer ? LocalizedText(de: "NEUTRAL", en: "NEUTRAL") : recommendation.label
  }

  /// In the cell of a table.
  var shortLabel: LocalizedText {
    isNewcomer ? LocalizedText(de: "neutral", en: "neutral") : recommendation.shortLabel
  }
}

extension Criterion {
  /// The heading above the successes.
  var successes: LocalizedText {
    switch self {
    case .integration: LocalizedText(de: "inte-\ngriert", en: "inte-\ngrated")
    case .progress: LocalizedText(de: "Fort-\nschritt", en: "pro-\ngress")
    case .qualification: LocalizedText(de: "Ab-\nschluss", en: "certi-\nficate")
    case .retention: LocalizedText(de: "ge-\nblieben", en: "stayed")
    }
  }

  /// "7 of 20 …"
  var achieved: LocalizedText {
    switch self {
    case .integration:
      LocalizedText(de: "sechs Monate nach Austritt integriert", en: "integrated six months later")
    case .progress:
      LocalizedText(
        de: "mit besserer ABC-Klasse oder integriert bei Austritt",
        en: "with a better ABC class or integrated at exit")
    case .qualification:
      LocalizedText(de: "mit anerkanntem Abschluss", en: "with a recognised certificate")
    case .retention: LocalizedText(de: "ohne Abbruch", en: "without dropping out")
    }
  }

  /// What is counted, at the begin of a sentence: drop-outs instead of stays.
  var counted: LocalizedText {
    switch self {
    case .integration: LocalizedText(de: "Integrationen", en: "Integrations")
    case .progress: LocalizedText(de: "Fortschritte", en: "Steps up")
    case .qualification: LocalizedText(de: "Abschlüsse", en: "Certificates")
    case .retention: LocalizedText(de: "Abbrüche", en: "Drop-outs")
    }
  }

  /// What the successes are called.
  var plural: LocalizedText {
    switch self {
    case .integration: LocalizedText(de: "Integrationen", en: "integrations")
    case .progress: LocalizedText(de: "Fortschritte", en: "steps up")
    case .qualification: LocalizedText(de: "Abschlüsse", en: "certificates")
    case .retention: LocalizedText(de: "Teilnahmen ohne Abbruch", en: "stays to the end")
    }
  }
}

extension UnknownOutcomes {
  var label: LocalizedText {
    switch self {
    case .leftOut: LocalizedText(de: "Unbekannte bleiben außen vor", en: "unknown left out")
    case .failures:
      LocalizedText(de: "alle Unbekannten kein Erfolg", en: "all unknown as failures")
    case .successes:
      LocalizedText(de: "alle Unbekannten ein Erfolg", en: "all unknown as successes")
    }
  }
}
