import ArgumentParser
import Profiles
import Scoring
import Text
import UseCases

/// What is shown of a ranking: its numbers are those of all.
struct ShownUnits {
  /// However a person calls them; empty for all.
  let districts: [String]
  let provider: String?
  let aim: String?

  /// - Throws: the exit code where nothing has such a name, which is told.
  func units(
    of ranking: Ranking, _ codes: CodeLists, _ session: Session
  ) throws -> Set<AssessmentUnit> {
    var units = ranking.groups.flatMap(\.units).map(\.score)
    func nothing(
      _ text: String, _ german: String, _ english: String, _ possible: [String]
    ) -> ExitCode {
      let shown = SafeText(text, limit: 40).description
      let near = Suggestions.nearest(to: text, among: possible)
      let named = Set(near.isEmpty ? possible : near).sorted().prefix(8)
        .map { SafeText($0, limit: 60).description }.joined(separator: "; ")
      session.say(
        LocalizedText(
          de: "„\(shown)“: \(german) in dieser Rangliste. Sie hat: \(named).",
          en: "\"\(shown)\": \(english) in this ranking. It has: \(named)."))
      return Session.Exit.noInput
    }
    if !districts.isEmpty {
      let named = try districts.map { text in
        guard let code = codes.code(DistrictList.self, named: text),
          units.contains(where: { $0.unit.district == code })
        else {
          throw nothing(
            text, "diesen Kreis gibt es nicht", "there is no such district",
            units.map(\.unit.district.value))
        }
        return code
      }
      units.removeAll { !named.contains($0.unit.district) }
    }
    if let aim {
      guard let code = codes.code(MainAimList.self, named: aim),
        units.contains(where: { $0.unit.aim == code })
      else {
        throw nothing(
          aim, "dieses Hauptziel gibt es nicht", "there is no such main aim",
          units.map(\.unit.aim.value))
      }
      units.removeAll { $0.unit.aim != code }
    }
    guard let provider else { return Set(units.map(\.unit)) }
    let matches = ProviderNames(units).matches(provider)
    guard !matches.isEmpty else {
      throw nothing(
        provider, "diesen Träger gibt es nicht", "there is no such provider",
        units.compactMap(\.providerName))
    }
    return matches
  }
}
