internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// Measures for a person: a table, or in a narrow window and with words in context a list.
struct HitBlocks {
  let catalog: Catalog
  /// The folded words that were looked for.
  let words: [String]

  /// A table of six columns needs as much.
  private static let narrowestTable = 72

  func blocks(of documents: [Int]) -> [Block] {
    let profiles = documents.compactMap { catalog.readEntry(at: $0)?.profile }
    guard !profiles.isEmpty else { return [] }
    let list = Block.entries(profiles.map(lines))
    return words.isEmpty
      ? [.fitting(columns: Self.narrowestTable, wide: [.table(table(profiles))], narrow: [list])]
      : [list]
  }

  private func title(_ profile: MeasureProfile) -> String {
    profile.title + (catalog.codes.isExample(profile) ? " †" : "")
  }

  private func facts(_ profile: MeasureProfile) -> [Prose] {
    let codes = catalog.codes
    return [
      Prose("\(profile.assignment.districts.map(\.value).joined(separator: ", "))"),
      profile.targeting.groups.map { Prose(codes.label($0)) }.joined(separator: ", "),
      Prose(codes.label(profile.aims.main)), Prose(codes.label(profile.header.status)),
    ]
  }

  private func table(_ profiles: [MeasureProfile]) -> Table {
    Table(
      "hits",
      [
        .init("id", "Kennung", "id"), .init("title", "Titel", "title", .words),
        .init("district", "Kreis", "district"),
        .init("targetGroup", "Zielgruppe", "target group", .words),
        .init("aim", "Hauptziel", "main aim", .words), .init("status", "Status", "status"),
      ],
      rows: profiles.map { profile in
        [.verbatim(profile.id.description), .verbatim(title(profile))]
          + facts(profile).map(Cell.text)
      })
  }

  private func lines(_ profile: MeasureProfile) -> [Line] {
    let passages =
      words.isEmpty ? [] : SearchableText(of: profile).passages(naming: catalog.codes)
    return [
      Line(Prose("\(profile.id.description)  \(title(profile))"), hang: 2),
      Line(facts(profile).joined(separator: " · "), indent: 2),
    ]
      + Snippet.all(of: words, in: passages).map { snippet in
        let found = snippet.pieces.map { piece -> Phrase.Part in
          piece.isMatch ? .found(piece.text) : .cell(.verbatim(piece.text))
        }
        return Line(Prose("\(snippet.field.label): ") + Prose(Phrase(found)), indent: 2, hang: 4)
      }
  }
}
