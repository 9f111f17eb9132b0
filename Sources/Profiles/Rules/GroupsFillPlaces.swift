internal import Diagnostics
internal import Text

/// S0302: groups of the given size are possible and can make up the contracted places.
struct GroupsFillPlaces: ProfileRule {
  let code = DiagnosticCode(302)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Die vereinbarten Plätze lassen sich mit Gruppen der angegebenen Größe füllen.",
    en: "The contracted places can be filled with groups of the given size.")
  let reason = LocalizedText(
    de: "Gehen Plätze und Gruppen nicht auf, bleiben Plätze leer, oder Gruppen sind kleiner oder "
      + "größer als vereinbart.",
    en: "If places and groups do not match, places stay empty, or groups are smaller or larger "
      + "than agreed.")
  let resolution = LocalizedText(
    de: "Gruppengröße und vereinbarte Plätze mit der Leistungsbeschreibung vergleichen.",
    en: "Compare the group size and the contracted places with the specification.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    let places = profile.places
    guard let smallest = places.groupMinimum, let largest = places.groupMaximum, largest > 0
    else { return [] }
    guard smallest <= largest else {
      return [
        RuleFinding(
          at: ["plaetze", "gruppengroesse", "min"],
          LocalizedText(
            de: "Die kleinste Gruppe (\(smallest)) ist größer als die größte (\(largest)).",
            en: "The smallest group (\(smallest)) is larger than the largest (\(largest))."))
      ]
    }
    guard let contracted = places.contracted, contracted > largest else { return [] }
    // The fewest groups that have room for all: with more groups, the smallest sum only grows.
    let groups = (contracted + largest - 1) / largest
    guard groups * smallest > contracted else { return [] }
    let (below, above) = ((groups - 1) * largest, groups * smallest)
    return [
      RuleFinding(
        at: ["plaetze", "vertraglich"],
        LocalizedText(
          de: "\(contracted) Plätze lassen sich nicht auf Gruppen von \(smallest) bis \(largest) "
            + "verteilen; möglich sind \(below) oder \(above).",
          en: "\(contracted) places cannot be divided into groups of \(smallest) to \(largest); "
            + "\(below) or \(above) could be."))
    ]
  }
}
