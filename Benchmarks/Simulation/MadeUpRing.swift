internal import Glibc
internal import TestSupport

/// One draw of a scenario: participations as rows of a table, and the truth behind them.
struct MadeUpRing {
  static let districts = ["MUA", "MUB", "MUC", "EL", "HSK", "NF", "NOH", "OL"]
  static let providers = 5

  /// By district, then by provider.
  private(set) var effects: [[Double]] = []
  /// What the others' rate is raised to by those that report successes only, is not in here.
  private(set) var reportsSuccessesOnly: [[Bool]] = []
  private(set) var text =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
    + "abcEintritt;altersgruppe;zielgruppe\n"

  static func id(_ district: Int, _ provider: Int) -> String {
    "\(districts[district])-2022-00\(provider + 1)"
  }

  init(_ scenario: Scenario, _ random: inout SplitMix64) {
    var number = 0
    for district in Self.districts.indices {
      let own = (0..<Self.providers).map { _ in scenario.tau * normal(&random) }
      effects.append(own)
      let groups = (0..<Self.providers).map { _ in 0.5 * normal(&random) }
      reportsSuccessesOnly.append(
        (0..<Self.providers).map { scenario.hasSuccessesOnly && $0 == district % Self.providers })
      for provider in 0..<Self.providers {
        // Thirty months of exits, so that two looks of 24 months have their cases.
        let cases = Int.random(in: scenario.cases, using: &random) * 30 / 24
        let far = Double.random(in: 0.1...0.6, using: &random)
        for _ in 0..<cases {
          let isFar = unit(&random) < far
          let isOld = unit(&random) < 0.3
          var eta = log(scenario.rate / (1 - scenario.rate)) + own[provider]
          eta += (isFar ? -0.8 : 0.25) + (isOld ? -0.4 : 0.1)
          if scenario.hasOwnTargetGroups { eta += groups[provider] }
          let isGood = unit(&random) < 1 / (1 + exp(-eta))
          var status = isGood ? "svb" : "arbeitslos"
          if unit(&random) < scenario.unknown { status = "unbekannt" }
          if reportsSuccessesOnly[district][provider], !isGood, unit(&random) < 0.8 {
            status = "unbekannt"
          }
          // From 1 January 2023 on.
          let day = Int.random(in: 0..<910, using: &random)
          let month = day * 30 / 910
          let exit = "\(2023 + month / 12)-" + two(month % 12 + 1) + "-" + two(1 + day % 28)
          let group =
            scenario.hasOwnTargetGroups
            ? ["u25", "ue50", "rehabilitation", "migration", "alle"][provider] : "alle"
          text +=
            "s\(number)x;\(Self.id(district, provider));2022-06-01;\(exit);planmaessig;\(status);"
            + "\(status);\(isFar ? "C" : "B");\(isOld ? "ue50" : "25-49");\(group)\n"
          number += 1
        }
      }
    }
  }
}

private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

private func unit(_ random: inout SplitMix64) -> Double { Double.random(in: 0..<1, using: &random) }

/// Box and Muller.
private func normal(_ random: inout SplitMix64) -> Double {
  let (one, other) = (1 - unit(&random), unit(&random))
  return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
}
