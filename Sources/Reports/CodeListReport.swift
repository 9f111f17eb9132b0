package import Profiles
package import Text
internal import Values

/// All code lists as a table for a person or as JSON.
package struct CodeListOverview: Sendable {
  private let lists: [CodeList]

  package init(_ codes: CodeLists) {
    lists = codes.all
  }

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(_ language: Language, width: Int?) -> String {
    let titles = LocalizedText(de: "Bezeichnung", en: "title")
    var table = TextTable([
      .init(LocalizedText(de: "Liste", en: "list")[language]),
      .init(titles[language] + " (de)", isFlexible: true),
      .init(titles[language] + " (en)", isFlexible: true), .init("Codes", .right),
    ])
    for list in lists {
      table.add([
        list.typeName, list.title.german, list.title.english, String(list.entries.count),
      ])
    }
    return table.rendered(width: width)
  }

  /// The same in every language.
  package var json: JSONValue {
    .object([
      "lists": .array(
        lists.map { list in
          .object([
            "type": .string(list.typeName), "title": .localized(list.title),
            "count": .integer(list.entries.count),
          ])
        })
    ])
  }
}

/// One code list with everything that is known of its codes.
package struct CodeListReport: Sendable {
  private let list: CodeList

  package init(_ list: CodeList) {
    self.list = list
  }

  /// A table; narrower codes stand indented below their broader one.
  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(_ language: Language, width: Int?) -> String {
    let rows = list.hierarchy
    let columns = Self.columns(language).filter { column in
      rows.contains { !column.cell($0.entry).isEmpty }
    }
    var table = TextTable([.init("Code")] + columns.map(\.column))
    for (entry, depth) in rows {
      let code = String(repeating: "  ", count: depth) + entry.value
      table.add([code + (entry.isExample ? " †" : "")] + columns.map { $0.cell(entry) })
    }
    let notice =
      rows.contains(where: \.entry.isExample)
      ? "\n" + ExampleNotice.profiles[language] + "\n" : ""
    let heading = "\(list.typeName): \(list.title[language])".terminalSafe
    return heading + "\n\n" + table.rendered(width: width) + notice
  }

  /// The codes in the order of the schema; the same in every language.
  package var json: JSONValue {
    .object([
      "type": .string(list.typeName), "title": .localized(list.title),
      "codes": .array(list.entries.map(Self.json)),
    ])
  }

  private static func json(_ entry: CodeEntry) -> JSONValue {
    .object([
      "code": .string(entry.value), "label": .localized(entry.label),
      "aliases": .array(entry.aliases.map { .string($0) }),
      "broader": .array(entry.broader.map { .string($0) }),
      "validFrom": entry.validFrom.map { .string($0.description) },
      "validThrough": entry.validThrough.map { .string($0.description) },
      "legalBasis": entry.legalBasis.map { .string($0) },
      "officialKey": entry.officialKey.map { .string($0) }, "madeUp": .bool(entry.isExample),
    ])
  }

  private struct Column {
    let column: TextTable.Column
    let cell: (CodeEntry) -> String
  }

  /// The columns behind the code; one in which every cell is empty is left out.
  private static func columns(_ language: Language) -> [Column] {
    func column(
      _ german: String, _ english: String, isFlexible: Bool = false,
      _ cell: @escaping (CodeEntry) -> String
    ) -> Column {
      let title = LocalizedText(de: german, en: english)[language]
      return Column(column: TextTable.Column(title, isFlexible: isFlexible), cell: cell)
    }
    return [
      column("Bezeichnung", "label", isFlexible: true) { $0.label[language] },
      column("auch", "also", isFlexible: true) { $0.aliases.joined(separator: ", ") },
      // The first broader code is seen by the indent.
      column("auch unter", "also below", isFlexible: true) {
        $0.broader.dropFirst().joined(separator: ", ")
      },
      column("gültig ab", "valid from") { $0.validFrom?.description ?? "" },
      column("gültig bis", "valid through") { $0.validThrough?.description ?? "" },
      column("Rechtsgrundlage", "legal basis", isFlexible: true) { $0.legalBasis ?? "" },
      column("Schlüssel", "official key") { $0.officialKey ?? "" },
    ]
  }
}

extension JSONValue {
  fileprivate static func localized(_ text: LocalizedText) -> JSONValue {
    .object(["de": .string(text.german), "en": .string(text.english)])
  }
}
