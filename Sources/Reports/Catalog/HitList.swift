internal import Catalog
internal import Profiles
internal import Rendering
internal import Text

/// Measures as lines of text: a table, or in a narrow window and with words in context a list.
struct HitList {
  let catalog: Catalog
  let language: Language
  let width: Int?
  let color: Bool
  /// The folded words that were looked for.
  let words: [String]

  /// A table of six columns needs as much.
  private static let narrowestTable = 72

  private func mark(_ profile: MeasureProfile) -> String {
    profile.assignment.districts.contains(where: catalog.codes.isExample) ? " †" : ""
  }

  func text(of documents: [Int]) -> String {
    words.isEmpty && width ?? .max >= Self.narrowestTable ? table(documents) : list(documents)
  }

  private func facts(_ profile: MeasureProfile) -> [String] {
    let codes = catalog.codes
    return [
      profile.assignment.districts.map(\.value).joined(separator: ", "),
      profile.targeting.groups.map { codes.label($0)[language] }.joined(separator: ", "),
      codes.label(profile.aims.main)[language], codes.label(profile.header.status)[language],
    ]
  }

  private func table(_ documents: [Int]) -> String {
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
    for profile in documents.lazy.compactMap({ catalog.entry(at: $0)?.profile }) {
      table.add([profile.id.description, profile.title + mark(profile)] + facts(profile))
    }
    return table.rendered(width: width)
  }

  private func list(_ documents: [Int]) -> String {
    let width = min(width ?? 100, 100)
    let snippets = SnippetText(language: language, color: color, width: width)
    return documents.compactMap { document -> String? in
      guard let profile = catalog.entry(at: document)?.profile else { return nil }
      let passages = SearchableText(of: profile).passages(naming: catalog.codes)
      return Paragraph.filled(
        "\(profile.id)  \(profile.title)\(mark(profile))".terminalSafe, width: width, prefix: "  ")
        + Paragraph.filled(
          facts(profile).joined(separator: " · ").terminalSafe, width: width, firstPrefix: "  ",
          prefix: "  ")
        + snippets.lines(of: Snippet.all(of: words, in: passages), indent: "  ")
    }.joined(separator: "\n")
  }
}
