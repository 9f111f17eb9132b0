package import Profiles
package import Report
internal import Text

/// District profiles or strategies side by side: for each section what each of them says.
package struct DocumentComparison: Sendable {
  private let documents: [CatalogDocument]
  private let codes: CodeLists

  /// - Parameter documents: at least two of one type, in the order of the columns.
  package init(_ documents: [CatalogDocument], codes: CodeLists) {
    (self.documents, self.codes) = (documents, codes)
  }

  package var document: Document {
    let sections = documents.map { $0.sections(codes) }
    var keys: [(key: String, title: LocalizedText)] = []
    for section in sections.joined() where !keys.contains(where: { $0.key == section.key }) {
      keys.append((section.key, section.title))
    }
    return Document(
      "documentComparison",
      lead: [
        .paragraph(
          say(
            "\(documents.count) Dokumente nebeneinander; – heißt: keine Angabe.",
            "\(documents.count) documents side by side; – means: not stated."))
      ],
      sections: keys.map { key, title in
        Section(
          key, heading: Prose(title), zip(documents, sections).flatMap { blocks($0, $1, key) })
      },
      data: .object([
        "documents": .array(
          zip(documents, sections).map { document, sections in
            .object([
              "id": .string(document.id.description), "title": .localized(document.title(codes)),
              "sections": .array(
                sections.map { section in
                  .object([
                    "key": .string(section.key),
                    "facts": .array(section.facts.map { .localized($0.text) }),
                  ])
                }),
            ])
          })
      ]), widestText: 100)
  }

  private func blocks(
    _ document: CatalogDocument, _ sections: [DocumentSection], _ key: String
  ) -> [Block] {
    let facts = sections.first { $0.key == key }?.facts ?? []
    guard !facts.isEmpty else {
      return [.facts([Fact(Prose("\(document.id.description)"), Prose("–"))])]
    }
    return [
      .paragraph(Prose("\(document.id.description):")),
      .list(
        facts.map { fact in
          ListItem((fact.label.map { Prose($0) + Prose(": ") } ?? Prose("")) + Prose(fact.text))
        }),
    ]
  }
}
