internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// Measures for a person: of each what is needed to send somebody there, in a few lines.
struct HitBlocks {
  let catalog: Catalog
  let states: MeasureStates
  /// The folded words that are shown in their context.
  var words: [String] = []
  /// What is said of each document besides.
  var remark: (Int) -> Prose? = { _ in nil }

  func blocks(of documents: [Int]) -> [Block] {
    let entries = documents.compactMap { document in
      catalog.readEntry(at: document).map { lines(document, $0.profile) }
    }
    return entries.isEmpty ? [] : [.entries(entries)]
  }

  private func lines(_ document: Int, _ profile: MeasureProfile) -> [Line] {
    let facts = HitFacts(profile: profile, state: states[document], codes: catalog.codes)
    let title = profile.title + (catalog.codes.isExample(profile) ? " †" : "")
    return [Line(Prose("\(profile.id.description)  \(title)"), hang: 2)]
      + [
        [facts.place, facts.time, facts.hours].dotted(), [facts.places, facts.childCare].dotted(),
        [facts.provider, facts.contact].dotted(), remark(document) ?? "",
      ].filter { !$0.isEmpty }.map { Line($0, indent: 2, hang: 4) }
      + snippets(profile)
  }

  private func snippets(_ profile: MeasureProfile) -> [Line] {
    guard !words.isEmpty else { return [] }
    let passages = SearchableText(of: profile).passages(naming: catalog.codes)
    return Snippet.all(of: words, in: passages).map { snippet in
      let found = snippet.pieces.map { piece -> Phrase.Part in
        piece.isMatch ? .found(piece.text) : .cell(.verbatim(piece.text))
      }
      return Line(Prose("\(snippet.field.label): ") + Prose(Phrase(found)), indent: 2, hang: 4)
    }
  }
}
