internal import Profiles
internal import Report
internal import Scoring
internal import Text

/// What comparison groups and their units are called.
struct GroupNames {
  private let ranking: Ranking
  private let codes: CodeLists

  init(_ ranking: Ranking, _ codes: CodeLists) {
    (self.ranking, self.codes) = (ranking, codes)
  }

  func name(of group: Ranking.Group) -> Prose {
    let districts = group.comparison.districts
    guard let first = districts.first else { return say("Alle Kreise", "All districts") }
    if districts.count == 1 { return "\(codes.label(first)) (\(first.value))" }
    return say("Vergleichsgruppe ", "Comparison group ")
      + "\(group.comparison.name) (\(districts.map(\.value).joined(separator: ", ")))"
  }

  /// Its name with its main aim.
  func heading(of group: Ranking.Group) -> Prose {
    name(of: group) + " · \(codes.label(group.comparison.aim))"
  }

  func units(_ count: Int) -> Prose {
    switch ranking.parameters.scope {
    case .provider: count == 1 ? say("Träger", "provider") : say("Träger", "providers")
    case .measure: count == 1 ? say("Maßnahme", "measure") : say("Maßnahmen", "measures")
    case .district: count == 1 ? say("Kreis", "district") : say("Kreise", "districts")
    }
  }
}
