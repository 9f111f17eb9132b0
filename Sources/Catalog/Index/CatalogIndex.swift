package import Profiles

/// What a search needs of the catalogue, without the profiles: nothing but flat arrays of numbers of
/// fixed width and buffers of bytes, so that it is stored and read as it stands.
///
/// A document is a profile's number in the order in which the builder was given the profiles. Codes
/// are numbered by their place in the code lists: an index is only valid with the lists it was
/// built with.
package struct CatalogIndex: Hashable, Sendable {
  /// Facts of each document in columns; `n` documents have columns of `n` numbers.
  package struct Columns: Hashable, Sendable {
    /// Days since 1 January 1970; ``CatalogIndex/unknownDay`` where the profile does not say.
    package var begins: [Int32] = []
    package var ends: [Int32] = []
    /// The latest of begin and start dates.
    package var lastStarts: [Int32] = []
    /// Cents per participation and week; ``CatalogIndex/unknownCents`` where that is not certain.
    package var weeklyCents: [Int64] = []
    /// The latest of the start dates alone: without any one can join at any time.
    package var lastListedStarts: [Int32] = []
    /// When the content was last checked.
    package var checked: [Int32] = []
    /// Contracted places; ``CatalogIndex/unknownPlaces`` where the profile does not say.
    package var places: [Int32] = []
    /// How many places were taken at the latest key date; ``CatalogIndex/unknownPlaces`` where the profile
    /// does not say.
    package var occupied: [Int32] = []
    /// Hundredths of an hour per week; ``CatalogIndex/unknownHours`` where the profile does not say.
    package var hours: [Int32] = []
    /// The years of age from … through which somebody may take part: 0 and 255 without a limit.
    package var agesFrom: [UInt8] = []
    package var agesThrough: [UInt8] = []
    /// The submitting district's place in the list of districts.
    package var leadDistricts: [UInt16] = []
    /// The place of each document in the order of ids, and in the order of folded titles.
    package var idRanks: [UInt32] = []
    package var titleRanks: [UInt32] = []
    /// The documents in the order of ids: the inverse of ``idRanks``.
    package var idOrder: [UInt32] = []

    package init() {}
  }

  /// Who runs the measures, as sole provider or as member of a consortium.
  package struct Providers: Hashable, Sendable {
    /// Ids (empty where there is none) and names, ordered by id, then name.
    package let ids: StringColumn
    package let names: StringColumn
    /// The same folded, for what a person types.
    package let foldedIDs: StringColumn
    package let foldedNames: StringColumn
    /// Provider `p` runs the documents `documents[starts[p]..<starts[p + 1]]`.
    package let starts: [UInt32]
    package let documents: [UInt32]

    package init(
      ids: StringColumn, names: StringColumn, foldedIDs: StringColumn, foldedNames: StringColumn,
      starts: [UInt32], documents: [UInt32]
    ) {
      self.ids = ids
      self.names = names
      self.foldedIDs = foldedIDs
      self.foldedNames = foldedNames
      self.starts = starts
      self.documents = documents
    }
  }

  /// Where the measures take place: towns and postal codes.
  package struct Sites: Hashable, Sendable {
    /// As they are written, ordered by their bytes, each once.
    package let names: StringColumn
    /// At site `s` are the documents `documents[starts[s]..<starts[s + 1]]`.
    package let starts: [UInt32]
    package let documents: [UInt32]

    package init(names: StringColumn, starts: [UInt32], documents: [UInt32]) {
      self.names = names
      self.starts = starts
      self.documents = documents
    }

    func documents(of site: Int) -> ArraySlice<UInt32> {
      documents[Int(starts[site])..<Int(starts[site + 1])]
    }
  }

  package static let unknownDay = Int32.min
  package static let unknownCents: Int64 = -1
  package static let unknownPlaces: Int32 = -1
  package static let unknownHours: Int32 = -1

  package let ids: StringColumn
  package let titles: StringColumn
  package let paths: StringColumn
  /// One posting after the other in the order of the slots of ``CodeTable``, each of
  /// `(count + 63) / 64` words.
  package let postings: [UInt64]
  package let columns: Columns
  package let providers: Providers
  package let sites: Sites

  package init(
    ids: StringColumn, titles: StringColumn, paths: StringColumn, postings: [UInt64],
    columns: Columns, providers: Providers, sites: Sites
  ) {
    self.ids = ids
    self.titles = titles
    self.paths = paths
    self.postings = postings
    self.columns = columns
    self.providers = providers
    self.sites = sites
  }

  /// How many documents there are.
  package var count: Int { ids.count }

  /// The ids of all documents, in their order.
  package var allIDs: [ProfileID] { (0..<count).map { ProfileID(ids[$0]) } }

  var wordsPerPosting: Int { DocumentSet.wordCount(for: count) }

  func wordRange(of slot: Int) -> Range<Int> {
    slot * wordsPerPosting..<(slot + 1) * wordsPerPosting
  }

  /// The document with this id.
  package func document(_ id: ProfileID) -> Int? {
    let wanted = id.description.utf8
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if ids.precedes(Int(columns.idOrder[middle]), wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < count else { return nil }
    let found = Int(columns.idOrder[low])
    return ids.bytes[ids.range(of: found)].elementsEqual(wanted) ? found : nil
  }
}
