package import Profiles
internal import Text

/// The texts of a profile that a search looks through, by field.
package struct SearchableText: Sendable {
  /// One text of one field.
  package struct Passage: Hashable, Sendable {
    package let field: TextField
    package let text: String
  }

  /// In the order of the fields.
  package let passages: [Passage]

  package init(of profile: MeasureProfile, codes: CodeLists) {
    func experience(_ kind: MeasureProfile.Experience.Kind) -> [String] {
      profile.experience.filter { $0.kind == kind }.map(\.text)
    }
    let fields: [(TextField, [String])] = [
      (.title, [profile.title]), (.summary, [profile.assignment.summary]),
      (.successFactors, experience(.successFactor)), (.challenges, experience(.challenge)),
      (.approaches, experience(.approach)),
      (.rest, Self.rest(of: profile, codes) + experience(.risk)),
    ]
    passages = fields.flatMap { field, texts in
      texts.map { Passage(field: field, text: $0) }
    }
  }

  private static func rest(of profile: MeasureProfile, _ codes: CodeLists) -> [String] {
    var texts = profile.content.modules.flatMap { [$0.title, $0.text].compactMap { $0 } }
    texts += profile.aims.aims.map(\.text)
    texts += profile.targeting.requirements + profile.targeting.exclusions
    texts += [profile.provider.provider?.name].compactMap { $0 }
    texts += profile.provider.consortium.map(\.name)
    texts += profile.sites.flatMap { [$0.name, $0.town].compactMap { $0 } }
    texts += [profile.id.description, profile.assignment.localNumber].compactMap { $0 }
    texts += names(profile.targeting.groups, codes) + names([profile.law.instrument], codes)
    texts += names(profile.targeting.obstacles, codes) + names(profile.content.methods, codes)
    return texts
  }

  private static func names<List: CodeListName>(
    _ values: [Code<List>], _ codes: CodeLists
  ) -> [String] {
    let list = codes.list(List.self)
    return values.flatMap { code in
      list[code.value].map { [$0.label.german, $0.label.english, code.value] + $0.aliases }
        ?? [code.value]
    }
  }
}
