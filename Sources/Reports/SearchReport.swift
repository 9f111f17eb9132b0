package import Catalog
package import Profiles
package import Text

/// The hits of a search as text for a person or as JSON.
package struct SearchReport: Sendable {
  private let hits: [Catalog.Entry]
  private let codes: CodeLists

  /// - Parameter hits: in the order in which they are shown.
  package init(_ hits: [Catalog.Entry], codes: CodeLists) {
    self.hits = hits
    self.codes = codes
  }

  private var containsExamples: Bool { hits.contains { isExample($0.profile) } }

  private func isExample(_ profile: MeasureProfile) -> Bool {
    profile.assignment.districts.contains(where: codes.isExample)
  }

  /// A table of the hits.
  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(_ language: Language, width: Int?) -> String {
    let count = hits.count
    let heading = LocalizedText(
      de: count == 1 ? "1 Maßnahme" : "\(count) Maßnahmen",
      en: count == 1 ? "1 measure" : "\(count) measures")[language]
    guard count > 0 else {
      return LocalizedText(
        de: "Keine Maßnahme gefunden.", en: "No measure found.")[language] + "\n"
    }
    func title(_ german: String, _ english: String) -> String {
      LocalizedText(de: german, en: english)[language]
    }
    var table = TextTable([
      .init(title("Kennung", "id")), .init(title("Titel", "title"), isFlexible: true),
      .init(title("Kreis", "district")),
      .init(title("Zielgruppe", "target group"), isFlexible: true),
      .init(title("Hauptziel", "main aim"), isFlexible: true),
      .init(title("Status", "status")),
    ])
    for profile in hits.map(\.profile) {
      table.add([
        profile.id.description, profile.title + (isExample(profile) ? " †" : ""),
        profile.assignment.districts.map(\.value).joined(separator: ", "),
        profile.targeting.groups.map { codes.label($0)[language] }.joined(separator: ", "),
        codes.label(profile.aims.main)[language],
        codes.label(profile.header.status)[language],
      ])
    }
    let notice = containsExamples ? "\n" + ExampleNotice.profiles[language] + "\n" : ""
    return heading + "\n\n" + table.rendered(width: width) + notice
  }

  /// The hits with their codes; the same in every language.
  package var json: JSONValue {
    .object([
      "hits": .array(
        hits.map { entry in
          let profile = entry.profile
          return .object([
            "id": .string(profile.id.description), "title": .string(profile.title),
            "summary": .string(profile.assignment.summary),
            "districts": .array(profile.assignment.districts.map { .string($0.value) }),
            "targetGroups": .array(profile.targeting.groups.map { .string($0.value) }),
            "instrument": .string(profile.law.instrument.value),
            "aim": .string(profile.aims.main.value),
            "status": .string(profile.header.status.value),
            "provider": profile.provider.provider.map { .string($0.name) },
            "madeUp": .bool(isExample(profile)), "path": .string(entry.path),
          ])
        })
    ])
  }
}
