/// What is true about the work of a made-up provider: the ranking sees only the outcomes.
struct SampleProvider: Sendable {
  /// True effect: log-odds of an integration at six months against the district's typical provider.
  let effect: Double
  /// So many of a thousand who do not leave into work leave early.
  var dropOutPermille = 240
  /// So many of a thousand statuses at six months were never found out.
  var unknownPermille = 60

  /// The providers that lead a measure, by their id in the profiles.
  static let all: [String: SampleProvider] = [
    // Two measures, about a hundred participations, exactly typical.
    "ERF-AHORN": SampleProvider(effect: 0),
    // The best of Musterkreis A with the hardest participants: its raw rate is an ordinary one.
    "ERF-BIRKE": SampleProvider(effect: 0.8, dropOutPermille: 190),
    // Loses sight of three in ten before the six months are over.
    "ERF-EISVOGEL": SampleProvider(effect: 0.1, unknownPermille: 300),
    // Good, but too small to tell.
    "ERF-PIROL": SampleProvider(effect: 0.3),
    // Works in two districts, typical in both.
    "ERF-KRANICH": SampleProvider(effect: 0.05),
    // Takes those who would have found work anyway: an ordinary raw rate, a poor effect.
    "ERF-LAERCHE": SampleProvider(effect: -0.7, dropOutPermille: 150),
    // Above the typical provider of Musterkreis B, with young people.
    "ERF-ROTBUCHE": SampleProvider(effect: 0.4),
    // The weakest: integrates few and loses many on the way.
    "ERF-MILAN": SampleProvider(effect: -0.8, dropOutPermille: 400),
    // Typical, and small where it aims at a job.
    "ERF-WEIDE": SampleProvider(effect: 0),
    // Typical with people in rehabilitation.
    "ERF-ZAUNKOENIG": SampleProvider(effect: -0.1),
    // The largest of Musterkreis C, typical.
    "ERF-HASEL": SampleProvider(effect: 0),
    // Above the typical provider of Musterkreis C, with lone parents.
    "ERF-SCHWALBE": SampleProvider(effect: 0.6, dropOutPermille: 180),
    // Below the typical provider of Musterkreis C.
    "ERF-MONDFLUSS": SampleProvider(effect: -0.4, dropOutPermille: 300),
    // Typical; runs the only qualification of the sample too.
    "ERF-FICHTE": SampleProvider(effect: 0.1),
    // The smallest of the sample.
    "ERF-ULME": SampleProvider(effect: 0),
  ]
}

extension SampleProvider {
  /// Odds of an integration at six months for a reference person (class B, 25 to 49 years, one to
  /// two years unemployed, no vocational qualification) with a provider of no effect, by district.
  ///
  /// Set so that about 30, 18 and 9 percent of all participations that aim at a job reach it: a
  /// strong labour market, an average one, and one of few employers and long ways. A raw rate
  /// compares districts, not providers.
  static let referenceOdds = ["MUA": 0.345, "MUB": 0.207, "MUC": 0.083]
}
