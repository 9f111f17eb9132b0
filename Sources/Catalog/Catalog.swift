package import Diagnostics
package import Files
package import Profiles
internal import Synchronization
internal import Text

/// The catalogue: one snapshot of the files, with an index that answers every query and as much of the
/// profiles as was asked for.
///
/// Each file's bytes were read once: index, facts, profiles and digest come from the same. A document
/// is a profile's number in the index.
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

  /// A document of any type and where it came from.
  package struct DocumentEntry: Hashable, Sendable {
    package let document: CatalogDocument
    package let path: String

    package init(_ document: CatalogDocument, path: String) {
      (self.document, self.path) = (document, path)
    }
  }

  package let index: CatalogIndex
  package let codes: CodeLists
  /// The documents that are no measure profiles, in the order of their ids. They are few, and read
  /// each time.
  package internal(set) var documents: [DocumentEntry] = []
  /// The facts of each document that a join with outcomes needs; empty unless they were asked for.
  package let measures: [MeasureFacts]
  /// The digest over the bytes of all files of the folder and their names in it; `nil` unless it was asked for.
  package let digest: SHA256Digest?
  let table: CodeTable
  /// By document; empty unless whole profiles were asked for.
  private let profiles: [MeasureProfile]
  private let words: FullTextIndex?
  private let reader: ProfileReader?
  private let examples: DocumentSet
  private let faults = ReadingFaults()

  /// - Parameters:
  ///   - index: built with the same code lists.
  ///   - words: `nil` where nobody will search for words.
  ///   - contents: of the index's documents.
  ///   - reader: reads the profiles that are shown.
  init(
    index: CatalogIndex, words: FullTextIndex?, contents: ProfileContents,
    digest: SHA256Digest? = nil, reader: ProfileReader?, codes: CodeLists
  ) {
    self.index = index
    self.codes = codes
    self.words = words
    self.digest = digest
    self.reader = reader
    measures = contents.measures
    profiles = contents.profiles
    table = CodeTable(codes)
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
    var words = FullTextIndex.Builder(codes: codes)
    var contents = ProfileContents(kinds: .everything)
    for entry in sorted {
      builder.add(entry.profile, path: entry.path)
      words.add(SearchableText(of: entry.profile))
      contents.add(entry.profile)
    }
    self.init(
      index: builder.finish(), words: words.finish(), contents: contents, reader: nil,
      codes: codes)
  }

  /// The words of the texts.
  /// - Precondition: The catalogue was loaded with them.
  package var fullText: FullTextIndex {
    guard let words else { preconditionFailure("The catalogue was loaded without its words.") }
    return words
  }

  /// Every profile in the order of the ids.
  /// - Precondition: The catalogue was loaded with whole profiles.
  package var entries: [Entry] {
    precondition(profiles.count == index.count, "The catalogue was loaded without its profiles.")
    return index.columns.idOrder.map {
      Entry(profile: profiles[Int($0)], path: index.paths[Int($0)])
    }
  }

  /// The profile of a document and its file: read from the file where whole profiles were not asked
  /// for. `nil` where the file has gone since it was indexed, or cannot be read: see
  /// ``readingFaults``.
  package func readEntry(at document: Int) -> Entry? {
    let path = index.paths[document]
    if !profiles.isEmpty { return Entry(profile: profiles[document], path: path) }
    do throws(Refusal) {
      return try reader?.present(at: path).map { Entry(profile: $0, path: path) }
    } catch {
      faults.add(error.diagnostics)
      return nil
    }
  }

  /// Why files could not be read again that were there when the catalogue was loaded. Who has shown
  /// what was found has to tell it: a profile that cannot be read is not one that is not there.
  package var readingFaults: [Diagnostic] { faults.all }

  /// The same by its id; `nil` too where no profile has it.
  package func readEntry(_ id: ProfileID) -> Entry? {
    index.document(id).flatMap(readEntry)
  }

  /// A document that is no measure profile; capitals do not matter.
  package func document(named id: String) -> DocumentEntry? {
    documents.first { $0.document.id.description == id }
      ?? documents.first { $0.document.id.description == id.uppercased() }
  }

  /// Every document, measure profiles too.
  /// - Precondition: The catalogue was loaded with whole profiles.
  package var allDocuments: [DocumentEntry] {
    entries.map { DocumentEntry(CatalogDocument($0.profile), path: $0.path) } + documents
  }

  /// The documents that hold all of these folded words.
  package func documents(holding words: [String]) -> [DocumentEntry] {
    documents.filter { entry in
      let text = entry.document.foldedText(codes)
      return words.allSatisfy(text.contains(folded:))
    }
  }

  /// The district profiles.
  package var districtProfiles: [DistrictProfile] {
    documents.compactMap { entry in
      if case .district(let profile) = entry.document.content { profile } else { nil }
    }
  }

  /// The strategies that are not withdrawn.
  package var strategies: [Strategy] {
    documents.compactMap { entry in
      if case .strategy(let strategy) = entry.document.content,
        strategy.header.status != .withdrawn
      {
        strategy
      } else {
        nil
      }
    }
  }

  /// The strategies for a target group, a broader or a narrower one.
  package func strategies(for group: TargetGroup) -> [Strategy] {
    let list = codes.list(TargetGroupList.self)
    let below = list.withNarrower(group.value)
    return strategies.filter { strategy in
      strategy.groups.contains { own in
        below.contains(own.value) || list.withNarrower(own.value).contains(group.value)
      }
    }
  }

  /// The districts whose case management is specialised in a target group or a narrower one.
  package func districts(specialisedIn group: TargetGroup) -> [DistrictProfile] {
    let below = codes.list(TargetGroupList.self).withNarrower(group.value)
    return districtProfiles.filter { profile in
      profile.header.status != .withdrawn
        && profile.specialisations.contains { $0.groups.contains { below.contains($0.value) } }
    }
  }

  /// Whether a document belongs to a district that is made up for the sample.
  package func isExample(_ document: Int) -> Bool {
    examples.contains(document)
  }

  /// The ids near to one that the catalogue does not have, best first.
  package func idSuggestions(for id: String) -> [String] {
    Suggestions.nearest(
      to: id,
      among: index.columns.idOrder.map { index.ids[Int($0)] }
        + documents.map(\.document.id.description))
  }
}

/// What went wrong while profiles were read that are shown, each fault once.
private final class ReadingFaults: Sendable {
  private let found = Mutex<[Diagnostic]>([])

  func add(_ diagnostics: [Diagnostic]) {
    found.withLock { found in
      for diagnostic in diagnostics where !found.contains(diagnostic) { found.append(diagnostic) }
    }
  }

  var all: [Diagnostic] { found.withLock { $0.sorted() } }
}
