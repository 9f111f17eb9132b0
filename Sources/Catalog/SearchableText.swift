internal import Profiles
internal import Text

/// The texts of a profile that a search looks through: what it is called, says, and was learnt.
struct SearchableText {
  let folded: FoldedText

  init(of profile: MeasureProfile, codes: CodeLists) {
    var texts = [profile.id.description, profile.title, profile.assignment.summary]
    texts += [profile.assignment.localNumber].compactMap { $0 }
    texts += profile.content.modules.flatMap { [$0.title, $0.text ?? ""] }
    texts += profile.aims.aims.map(\.text)
    texts += profile.targeting.requirements + profile.targeting.exclusions
    texts += profile.experience.map(\.text)
    texts += [profile.provider.provider?.name].compactMap { $0 }
    texts += profile.provider.consortium.map(\.name)
    texts += profile.sites.flatMap { [$0.name ?? "", $0.town] }
    texts += Self.names(profile.targeting.groups, codes)
    texts += Self.names([profile.law.instrument], codes)
    texts += Self.names(profile.targeting.obstacles, codes)
    texts += Self.names(profile.content.methods, codes)
    folded = FoldedText(texts.joined(separator: " | "))
  }

  private static func names<List: CodeListName>(
    _ values: [Code<List>], _ codes: CodeLists
  ) -> [String] {
    values.flatMap { codes.list(List.self)[$0.value]?.names ?? [$0.value] }
  }
}
