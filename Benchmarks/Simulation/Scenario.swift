/// A made-up ring of eight districts with five providers each, whose true effects are known.
struct Scenario {
  let name: String
  /// Success of a reference case at an average provider.
  var rate = 0.3
  /// Cases of a provider in 24 months.
  var cases = 60...200
  /// The standard deviation of the true effects.
  var tau = 0.4
  /// Whether every provider has a target group of its own that decides a part of the success.
  var hasOwnTargetGroups = false
  /// One provider in four reports its successes, and of the rest one in five.
  var hasSuccessesOnly = false
  /// The share of outcomes that nobody knows, by chance.
  var unknown = 0.0

  static let all = [
    Scenario(name: "n 60-200, base 30 %"),
    Scenario(name: "n 60-200, base 15 %", rate: 0.15),
    Scenario(name: "n 8-60, base 30 %", cases: 8...60),
    Scenario(name: "target group constant, n 30-200", cases: 30...200, hasOwnTargetGroups: true),
    Scenario(name: "no real differences, n 60-200", tau: 0),
    Scenario(name: "no real differences, n 8-60", cases: 8...60, tau: 0),
    Scenario(name: "successes-only reporters, n 60-200", hasSuccessesOnly: true),
    Scenario(name: "15 % unknown by chance, n 60-200", unknown: 0.15),
  ]
}
