package import Diagnostics
internal import LibXML
internal import Text

extension Vocabulary {
  /// The list that a person means by a name: its type (`ZielgruppeCode`, also without `Code`), its
  /// title in either language, or an element that takes its codes (`gruppe`), however spelt.
  /// - Throws: ``Refusal`` where it means none or several, with those that may have been meant.
  package func codeList(named name: String) throws(Refusal) -> CodeList {
    let folded = FoldedText(name)
    if let list = codes.list(spelt: folded) { return list }
    let elements = try model.value().declarations.filter { FoldedText($0.name) == folded }
    let types = Set(elements.map(\.typeName))
    let lists = codes.all.filter { types.contains($0.typeName) }
    guard lists.count != 1 else { return lists[0] }
    if !lists.isEmpty { throw Refusal(.ambiguous(name, lists.map(\.typeName), at: "codes")) }
    let near = codes.lists(near: name)
    let shown = (near.isEmpty ? codes.all : near).map(\.typeName).joined(separator: ", ")
    throw Refusal(
      .unknown(
        name, at: "codes",
        help: near.isEmpty
          ? LocalizedText(de: "Es gibt: \(shown)", en: "There are: \(shown)")
          : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)")))
  }
}

extension CodeLists {
  fileprivate func list(spelt name: FoldedText) -> CodeList? {
    all.first { list in spellings(of: list).contains { FoldedText($0) == name } }
  }

  private func spellings(of list: CodeList) -> [String] {
    let titles = [list.title.german, list.title.english]
    // "Kreise (Buchstaben des Kraftfahrzeugkennzeichens)" is "Kreise".
    let short = titles.map { String($0.prefix { $0 != "(" }) }
    return [list.typeName, list.typeName.replacing("Code", with: "")] + titles + short
  }

  fileprivate func lists(near name: String) -> [CodeList] {
    let names = all.flatMap { list in spellings(of: list).map { (name: $0, list: list) } }
    var near: [CodeList] = []
    for word in Suggestions.nearest(to: name, among: names.map(\.name), limit: 8) {
      if let list = names.first(where: { $0.name == word })?.list,
        !near.contains(where: { $0.typeName == list.typeName })
      {
        near.append(list)
      }
    }
    return near
  }
}

extension CodeList {
  /// The entries with their depth in the hierarchy: each once, below its first broader code, in the
  /// order of the list otherwise.
  package var hierarchy: [(entry: CodeEntry, depth: Int)] {
    var rows: [(entry: CodeEntry, depth: Int)] = []
    var shown: Set<String> = []
    func show(_ entry: CodeEntry, _ depth: Int) {
      guard shown.insert(entry.value).inserted else { return }
      rows.append((entry, depth))
      for narrower in entries where narrower.broader.first == entry.value {
        show(narrower, depth + 1)
      }
    }
    for entry in entries where entry.broader.first.flatMap({ self[$0] }) == nil { show(entry, 0) }
    // Only a loop of broader codes leaves entries over.
    for entry in entries { show(entry, 0) }
    return rows
  }
}
