package import Profiles
package import Report
internal import Text
internal import Values

/// Code lists, all of them or the codes of one.
package enum CodeListReport {
  /// All code lists.
  package static func overview(_ codes: CodeLists) -> Document {
    let table = Table(
      "lists",
      [
        .init("type", "Liste", "list"), .init("german", "Bezeichnung (de)", "title (de)", .words),
        .init("english", "Bezeichnung (en)", "title (en)", .words),
        .init("count", "Codes", "Codes", .figure),
      ],
      rows: codes.all.map { list in
        [
          .verbatim(list.typeName), .verbatim(list.title.german), .verbatim(list.title.english),
          .ordinal(list.entries.count),
        ]
      })
    return Document(
      "codeLists", lead: [.table(table)],
      data: .object([
        "lists": .array(
          codes.all.map { list in
            .object([
              "type": .string(list.typeName), "title": .localized(list.title),
              "count": .integer(list.entries.count),
            ])
          })
      ]))
  }

  /// One code list with everything that is known of its codes; narrower codes stand indented below
  /// their broader one.
  package static func document(of list: CodeList) -> Document {
    let rows = list.hierarchy
    let columns = Self.columns.filter { column in rows.contains { column.cell($0.entry) != nil } }
    let table = Table(
      "codes", [.init("code", "Code", "Code")] + columns.map(\.column),
      rows: rows.map { entry, depth in
        let code = String(repeating: "  ", count: depth) + entry.value
        return [.verbatim(code + (entry.isExample ? " †" : ""))]
          + columns.map { $0.cell(entry) ?? .verbatim("") }
      })
    let hasExamples = rows.contains(where: \.entry.isExample)
    return Document(
      "codeList", title: Prose("\(list.typeName): \(list.title)"),
      sections: [Section("codes", [.table(table)])]
        + (hasExamples
          ? [Section("examples", [.paragraph(Prose(ExampleNotice.profiles))])] : []),
      data: .object([
        "type": .string(list.typeName), "title": .localized(list.title),
        "codes": .array(list.entries.map(data)),
      ]))
  }

  private static func data(of entry: CodeEntry) -> Datum {
    .object([
      "code": .string(entry.value), "label": .localized(entry.label),
      "aliases": .array(entry.aliases.map { .string($0) }),
      "broader": .array(entry.broader.map { .string($0) }),
      "validFrom": entry.validFrom.map { .cell(.date($0)) },
      "validThrough": entry.validThrough.map { .cell(.date($0)) },
      "legalBasis": entry.legalBasis.map { .string($0) },
      "officialKey": entry.officialKey.map { .string($0) },
      "state": entry.state.map { .string($0) }, "ring": entry.ring.map { .string($0) },
      "successors": entry.successors.isEmpty
        ? nil : .array(entry.successors.map { .string($0) }),
      "madeUp": .bool(entry.isExample),
    ])
  }

  private struct Column: Sendable {
    let column: Table.Column
    /// `nil` where an entry has nothing to say.
    let cell: @Sendable (CodeEntry) -> Cell?

    init(
      _ key: String, _ german: String, _ english: String, _ kind: Table.Column.Kind = .name,
      _ cell: @escaping @Sendable (CodeEntry) -> Cell?
    ) {
      column = Table.Column(key, german, english, kind)
      self.cell = cell
    }
  }

  /// The columns behind the code; one in which every cell is empty is left out.
  private static let columns = [
    Column("label", "Bezeichnung", "label", .words) { .text($0.label) },
    Column("aliases", "auch", "also", .words) { list($0.aliases) },
    // The first broader code is seen by the indent.
    Column("broader", "auch unter", "also below", .words) { list(Array($0.broader.dropFirst())) },
    Column("validFrom", "gültig ab", "valid from") {
      $0.validFrom.map { .verbatim($0.description) }
    },
    Column("validThrough", "gültig bis", "valid through") {
      $0.validThrough.map { .verbatim($0.description) }
    },
    Column("legalBasis", "Rechtsgrundlage", "legal basis", .words) {
      $0.legalBasis.map { .verbatim($0) }
    },
    Column("officialKey", "Schlüssel", "official key") { $0.officialKey.map { .verbatim($0) } },
    Column("state", "Land", "state") { $0.state.map { .verbatim($0) } },
    Column("ring", "Ring", "ring") { $0.ring.map { .verbatim($0) } },
    Column("successors", "Nachfolger", "successor") { list($0.successors) },
  ]

  private static func list(_ values: [String]) -> Cell? {
    values.isEmpty ? nil : .list(values.map { .verbatim($0) })
  }
}
