/// What a part of a search can mean.
package enum Meaning: Hashable, Sendable {
  /// A code or a narrower one; of language levels one that suffices.
  case code(CodeField, String)
  /// Child care of any kind.
  case childCare
  /// At least … and at most so many hours per week.
  case hours(ClosedRange<Int>)
  /// A participant of so many years.
  case age(Int)
  /// A town or postal code: a number among the index's sites.
  case site(Int)
  /// A number among the index's providers.
  case provider(Int)
  /// Places that nobody had at the latest key date.
  case freePlaces
  /// One can still join.
  case starting
  /// A folded word of the texts.
  case word(String)

  package var field: CodeField? {
    if case .code(let field, _) = self { field } else { nil }
  }

  package var isWord: Bool {
    if case .word = self { true } else { false }
  }

  /// Whether its words say what it is, and not how much of it.
  var isNamed: Bool {
    switch self {
    case .code, .childCare, .provider, .word: true
    case .hours, .age, .site, .freePlaces, .starting: false
    }
  }

  var isPlace: Bool {
    switch self {
    case .code(.district, _), .site: true
    default: false
    }
  }

  /// Whether `ohne` before it leaves something out. Before what somebody lacks it does not: who has no
  /// flat needs help with housing.
  var canBeExcluded: Bool {
    switch self {
    case .code(let field, _):
      switch field {
      case .obstacle, .aim, .mainAim, .childCare, .languageLevel, .accessibility: false
      default: true
      }
    case .site, .provider: true
    case .childCare, .hours, .age, .freePlaces, .starting, .word: false
    }
  }
}

extension CodeField {
  /// Whether a measure has, as a rule, one value of it, so that two that are asked for are a choice.
  var isChoice: Bool {
    switch self {
    case .targetGroup, .district, .instrument, .legalBasis, .mainAim, .childCare, .voluntariness,
      .status, .procurement, .workingTime, .accessibility, .languageLevel:
      true
    case .obstacle, .aim, .method: false
    }
  }
}
