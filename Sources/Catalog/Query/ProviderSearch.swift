internal import Text

extension Catalog {
  /// The providers that a person means by `name`: the one with this id, else those of this name, else
  /// those whose name has it as a part. Numbers in the index.
  package func providers(named name: String) -> [Int] {
    let providers = index.providers
    let wanted = Array(FoldedText(name).description.utf8)
    guard !wanted.isEmpty else { return [] }
    let byID = providers.foldedIDs.equal(to: wanted)
    if !byID.isEmpty { return byID }
    let byName = providers.foldedNames.equal(to: wanted)
    return byName.isEmpty ? providers.foldedNames.containing(wanted) : byName
  }

  /// Names of providers near to one that nobody has.
  package func providerSuggestions(for name: String) -> [String] {
    let providers = index.providers
    let all = (0..<providers.names.count)
    let names = all.map { providers.names[$0] } + all.map { providers.ids[$0] }
    var seen: Set<String> = []
    let distinct = names.filter { !$0.isEmpty && seen.insert($0).inserted }
    let near = Suggestions.nearest(to: name, among: distinct)
    if !near.isEmpty { return near }
    // A person types one word of a long name: the names with a word near to it.
    return Array(
      distinct.lazy.filter { candidate in
        !Suggestions.nearest(to: name, among: FoldedText(candidate).words.map(String.init)).isEmpty
      }.prefix(3))
  }

  func documents(ofProviders names: [String]) -> DocumentSet {
    documents(ofProviders: names.flatMap(providers(named:)))
  }

  /// - Parameter providers: numbers in the index.
  func documents(ofProviders providers: some Sequence<Int>) -> DocumentSet {
    var found = DocumentSet(capacity: index.count)
    for provider in providers {
      let starts = index.providers.starts
      for place in Int(starts[provider])..<Int(starts[provider + 1]) {
        found.insert(Int(index.providers.documents[place]))
      }
    }
    return found
  }
}
