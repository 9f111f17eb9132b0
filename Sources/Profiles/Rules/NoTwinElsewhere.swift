internal import Diagnostics
internal import Text

/// S0801: no other district offers nearly the same measure. Silent without the other profiles.
struct NoTwinElsewhere: ProfileRule {
  let code = DiagnosticCode(801)
  let severity = Severity.note
  let title = LocalizedText(
    de: "Kein anderer Kreis hat fast denselben Steckbrief.",
    en: "No other district has nearly the same profile.")
  let reason = LocalizedText(
    de: "Gleicher Titel, gleiches Instrument, gleiche Zielgruppe: Vielleicht ist es dieselbe "
      + "Maßnahme, zweimal beschrieben. Dann zählte sie doppelt, und Erfahrungen blieben getrennt.",
    en: "Same title, same instrument, same target group: perhaps it is one measure described "
      + "twice. It would be counted twice, and experience with it would remain divided.")
  let resolution = LocalizedText(
    de: "Mit dem anderen Kreis sprechen. Ist es eine gemeinsame Maßnahme, genügt ein Steckbrief, "
      + "der beide Kreise nennt; sonst hilft ein eigener Titel.",
    en: "Talk to the other district. For a joint measure one profile naming both districts is "
      + "enough; otherwise give it a title of its own.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard let others = context.others else { return [] }
    let list = context.codes.list(TargetGroupList.self)
    let related = Self.related(to: profile.targeting.groups, in: list)
    let title = FoldedText(profile.title)
    let twins = others.filter { other in
      other.district != profile.district && other.law.instrument == profile.law.instrument
        && other.header.status != Code("zurueckgezogen")
        && other.targeting.groups.contains { related.contains($0.value) }
        // Last, for it costs most.
        && Self.areNear(title, FoldedText(other.title))
    }
    return twins.sorted { $0.id < $1.id }.map { twin in
      let district = context.codes.label(twin.district)
      return RuleFinding(
        at: ["zuordnung", "titel"],
        LocalizedText(
          de: "„\(profile.title)“ gleicht „\(twin.title)“ (\(twin.id), \(district.german)): Titel, "
            + "Instrument und Zielgruppe.",
          en: "“\(profile.title)” is like “\(twin.title)” (\(twin.id), \(district.english)): "
            + "title, instrument and target group."))
    }
  }

  /// Whether two titles are equal, or differ in at most a fifth of the letters of the longer.
  private static func areNear(_ left: FoldedText, _ right: FoldedText) -> Bool {
    if left == right { return true }
    let scalars = (
      Array(left.description.unicodeScalars), Array(right.description.unicodeScalars)
    )
    let longer = max(scalars.0.count, scalars.1.count)
    guard abs(scalars.0.count - scalars.1.count) * 5 <= longer else { return false }
    return Suggestions.editDistance(scalars.0, scalars.1) * 5 <= longer
  }

  /// The groups, their narrower and their broader ones: lone parents with small children are lone
  /// parents.
  private static func related(to groups: [TargetGroup], in list: CodeList) -> Set<String> {
    let own = Set(groups.map(\.value))
    let narrower = own.reduce(into: Set<String>()) { $0.formUnion(list.withNarrower($1)) }
    let broader = list.entries.map(\.value).filter { !list.withNarrower($0).isDisjoint(with: own) }
    return narrower.union(broader)
  }
}
