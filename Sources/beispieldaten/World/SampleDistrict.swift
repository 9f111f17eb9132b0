/// One of the three made-up districts.
///
/// Their labour markets are worlds apart: a raw rate compares districts, not providers.
struct SampleDistrict: Sendable {
  /// Code of the district in the code lists, which marks it as made up.
  let letters: String
  /// Mailbox of the job centre, below a domain that belongs to nobody.
  let mailbox: String
  /// Odds of an integration at six months for a reference person (class B, 25 to 49 years, one to
  /// two years unemployed, no vocational qualification) with a provider of no effect.
  ///
  /// Set so that about 30, 18 and 9 percent of all participations that aim at a job reach it.
  let referenceOdds: Double

  /// Musterkreis A: a strong labour market.
  static let a = SampleDistrict(
    letters: "MUA", mailbox: "massnahmen@musterkreis-a.example.org", referenceOdds: 0.345)
  /// Musterkreis B: an average labour market.
  static let b = SampleDistrict(
    letters: "MUB", mailbox: "massnahmen@musterkreis-b.example.org", referenceOdds: 0.207)
  /// Musterkreis C: few employers, long ways.
  static let c = SampleDistrict(
    letters: "MUC", mailbox: "massnahmen@musterkreis-c.example.org", referenceOdds: 0.083)

  /// All districts in the order of their letters.
  static let all = [a, b, c]
}
