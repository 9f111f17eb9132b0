internal import Diagnostics
internal import Text

/// S0802: a provider is named in all profiles alike. Silent without the other profiles.
struct ProviderIsNamedAlike: ProfileRule {
  let code = DiagnosticCode(802)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Ein Träger heißt in allen Steckbriefen gleich.",
    en: "A provider is named alike in all profiles.")
  let reason = LocalizedText(
    de: "Ohne Kennung gilt der Name. Unter zwei Namen ist ein Träger zwei, und jeder hat nur einen "
      + "Teil der Fälle.",
    en: "Without an id the name counts. Under two names one provider is two, and each has only"
      + " part of the cases.")
  let resolution = LocalizedText(
    de: "Den Namen angleichen oder in allen Steckbriefen dieselbe Kennung angeben (traeger/id)."
      + " Sind es zwei Träger, hilft jedem eine eigene Kennung.",
    en: "Write the name alike or give the same id in all profiles (traeger/id). If they are two "
      + "providers, give each an id of its own.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard let others = context.others, let own = profile.provider.provider else { return [] }
    var near: [String: ProfileID] = [:]
    for other in others where other.id != profile.id {
      guard let provider = other.provider.provider, provider.isPerhaps(own) else { continue }
      near[provider.name] = min(near[provider.name] ?? other.id, other.id)
    }
    return near.sorted { $0.key < $1.key }.map { name, id in
      RuleFinding(
        at: ["traeger", "name"],
        LocalizedText(
          de: "„\(own.name)“ ist vielleicht „\(name)“ (\(id)): gezählt werden zwei Träger.",
          en: "“\(own.name)” is perhaps “\(name)” (\(id)): they count as two providers."))
    }
  }
}

extension Provider {
  /// Whether two that count as two are probably one: nearly of one name, or of one name of which only
  /// one has an id.
  package func isPerhaps(_ other: Provider) -> Bool {
    if id != nil, other.id != nil { return false }
    return ProviderName.areNear(name, other.name)
      || (id != other.id && ProviderName.key(name) == ProviderName.key(other.name))
  }
}
