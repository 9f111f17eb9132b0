package import Diagnostics
internal import Text

extension DiagnosticCode {
  /// The rule about predecessors, which submitting is stricter about.
  package static let unknownPredecessor = DiagnosticCode(601)
}

/// S0601: predecessors are in the catalogue, and their chain has an end.
///
/// Without the other profiles, only a profile that names itself is found.
struct PredecessorsFormChain: ProfileRule {
  let code = DiagnosticCode.unknownPredecessor
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Vorgänger stehen im Katalog und führen nicht im Kreis zurück.",
    en: "Predecessors are in the catalogue and do not lead back in a circle.")
  let reason = LocalizedText(
    de: "Über den Vorgänger werden Ergebnisse einer Maßnahme über mehrere Verträge verfolgt. Eine "
      + "unbekannte Kennung reißt die Kette ab, eine Schleife hat keinen Anfang.",
    en: "Predecessors make it possible to follow a measure's results over several contracts. An "
      + "unknown id breaks the chain, and a loop has no start.")
  let resolution = LocalizedText(
    de: "Die Kennung des Vorgängers berichtigen, seinen Steckbrief einreichen oder <vorgaenger> "
      + "streichen.",
    en: "Correct the id of the predecessor, submit its profile, or remove <vorgaenger>.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard !profile.header.predecessors.isEmpty else { return [] }
    let others = context.others.map { others in
      Dictionary(
        others.filter { $0.id != profile.id }.map { ($0.id, $0.header.predecessors) },
        uniquingKeysWith: +)
    }
    return profile.header.predecessors.enumerated().compactMap { index, predecessor in
      let path: ElementPath = ["kopf", .init("vorgaenger", index)]
      if predecessor == profile.id {
        return RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Steckbrief \(profile.id) nennt sich selbst als Vorgänger.",
            en: "The profile \(profile.id) names itself as its predecessor."),
          severity: .error)
      }
      guard let others else { return nil }
      guard others[predecessor] != nil else {
        return RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Vorgänger \(predecessor) steht nicht im Katalog.",
            en: "The predecessor \(predecessor) is not in the catalogue."))
      }
      guard let chain = Self.chain(from: predecessor, to: profile.id, others) else { return nil }
      let loop = ([profile.id] + chain).map(\.description).joined(separator: " → ")
      return RuleFinding(
        at: path,
        LocalizedText(
          de: "Die Kette der Vorgänger führt im Kreis: \(loop).",
          en: "The chain of predecessors is a loop: \(loop)."),
        severity: .error)
    }
  }

  /// The shortest way along predecessors, both ends included; `nil` where there is none.
  private static func chain(
    from start: ProfileID, to goal: ProfileID, _ predecessors: [ProfileID: [ProfileID]]
  ) -> [ProfileID]? {
    var ways = [[start]]
    var seen: Set<ProfileID> = [start]
    var next = 0
    while next < ways.count {
      let way = ways[next]
      next += 1
      guard let last = way.last else { continue }
      for predecessor in predecessors[last] ?? [] {
        if predecessor == goal { return way + [goal] }
        if seen.insert(predecessor).inserted { ways.append(way + [predecessor]) }
      }
    }
    return nil
  }
}
