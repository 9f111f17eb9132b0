package import Profiles
internal import Text

/// The catalogue: an index that answers every query, and a source of the profiles that are shown.
///
/// Built once from the files or from a stored index, then only read. A document is a profile's
/// number in the index.
package struct Catalog: Sendable {
  /// One profile and where it came from.
  package struct Entry: Hashable, Sendable {
    package let profile: MeasureProfile
    /// The file that it was read from.
    package let path: String

    package init(profile: MeasureProfile, path: String) {
      self.profile = profile
      self.path = path
    }
  }

  package let index: CatalogIndex
  package let codes: CodeLists
  let table: CodeTable
  private let source: any ProfileSource
  private let lazyFullText: LazyFullText
  private let examples: DocumentSet

  /// - Parameters:
  ///   - index: built with the same code lists.
  ///   - fullText: called once, when the first search for words asks for it.
  ///   - source: has the profile of each document of the index.
  package init(
    index: CatalogIndex, fullText: @escaping @Sendable () -> FullTextIndex,
    source: any ProfileSource, codes: CodeLists
  ) {
    self.index = index
    self.codes = codes
    self.source = source
    table = CodeTable(codes)
    lazyFullText = LazyFullText(fullText)
    var examples = DocumentSet(capacity: index.count)
    for entry in codes.list(DistrictList.self).entries where entry.isExample {
      guard let slot = table.slot(of: entry.value, in: .district) else { continue }
      examples.formUnion(index.postings.span.extracting(index.wordRange(of: slot)))
    }
    self.examples = examples
  }

  /// - Parameters:
  ///   - entries: in any order; of several with one id the first is kept.
  ///   - codes: the lists that the profiles' codes are from.
  package init(_ entries: some Sequence<Entry>, codes: CodeLists) {
    var firstByID: [ProfileID: Entry] = [:]
    for entry in entries where firstByID[entry.profile.id] == nil {
      firstByID[entry.profile.id] = entry
    }
    let sorted = firstByID.values.sorted { $0.profile.id < $1.profile.id }
    var builder = CatalogIndex.Builder(codes: codes)
    for entry in sorted { builder.add(entry.profile, path: entry.path) }
    let profiles = sorted.map(\.profile)
    self.init(
      index: builder.finish(),
      fullText: {
        var builder = FullTextIndex.Builder(codes: codes)
        for profile in profiles { builder.add(SearchableText(of: profile)) }
        return builder.finish()
      },
      source: ProfileArray(profiles: profiles), codes: codes)
  }

  package var fullText: FullTextIndex { lazyFullText.value }

  /// The profile of a document and its file; `nil` where the file has gone or been broken since it
  /// was indexed.
  package func entry(at document: Int) -> Entry? {
    source.profile(at: document).map { Entry(profile: $0, path: index.paths[document]) }
  }

  package subscript(id: ProfileID) -> Entry? {
    index.document(id).flatMap(entry)
  }

  /// Every profile in the order of the ids: all of them are taken from the source.
  package var entries: [Entry] {
    index.columns.idOrder.compactMap { entry(at: Int($0)) }
  }

  /// Whether a document belongs to a district that is made up for the sample.
  package func isExample(_ document: Int) -> Bool {
    examples.contains(document)
  }

  /// The ids near to one that the catalogue does not have, best first.
  package func idSuggestions(for id: String) -> [String] {
    Suggestions.nearest(to: id, among: index.columns.idOrder.lazy.map { index.ids[Int($0)] })
  }
}
