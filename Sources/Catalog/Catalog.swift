internal import BitCollections
package import Profiles
package import Text

/// The catalogue in memory: profiles keyed by target group and district.
///
/// Built once from the files, then only read. Profiles are numbered in the order of their ids; a
/// posting is the set of the numbers that carry a code.
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

  /// Sorted by profile id, each id once.
  package let entries: [Entry]
  package let codes: CodeLists

  private let positions: [ProfileID: Int]
  private let byTargetGroup: [TargetGroup: BitSet]
  private let byDistrict: [District: BitSet]
  private let texts: [FoldedText]

  /// - Parameters:
  ///   - entries: in any order; of several with one id the first is kept.
  ///   - codes: the lists that the profiles' codes are from.
  package init(_ entries: some Sequence<Entry>, codes: CodeLists) {
    var firstByID: [ProfileID: Entry] = [:]
    for entry in entries where firstByID[entry.profile.id] == nil {
      firstByID[entry.profile.id] = entry
    }
    let sorted = firstByID.values.sorted { $0.profile.id < $1.profile.id }
    var positions: [ProfileID: Int] = [:]
    var byTargetGroup: [TargetGroup: BitSet] = [:]
    var byDistrict: [District: BitSet] = [:]
    for (number, entry) in sorted.enumerated() {
      positions[entry.profile.id] = number
      for group in entry.profile.targeting.groups {
        byTargetGroup[group, default: []].insert(number)
      }
      for district in entry.profile.assignment.districts {
        byDistrict[district, default: []].insert(number)
      }
    }
    self.entries = sorted
    self.codes = codes
    self.positions = positions
    self.byTargetGroup = byTargetGroup
    self.byDistrict = byDistrict
    self.texts = sorted.map { SearchableText(of: $0.profile, codes: codes).folded }
  }

  package subscript(id: ProfileID) -> Entry? {
    positions[id].map { entries[$0] }
  }

  /// The entries that answer a query, in the order of their ids.
  package func search(_ query: CatalogQuery) -> [Entry] {
    var hits = BitSet(0..<entries.count)
    if !query.targetGroups.isEmpty {
      let list = codes.list(TargetGroupList.self)
      let wanted = query.targetGroups.flatMap { list.withNarrower($0.value) }
      hits.formIntersection(union(wanted.map { byTargetGroup[TargetGroup($0)] }))
    }
    if !query.districts.isEmpty {
      hits.formIntersection(union(query.districts.map { byDistrict[$0] }))
    }
    return hits.lazy.filter { number in
      query.words.allSatisfy { texts[number].contains($0) }
    }.map { entries[$0] }
  }

  private func union(_ postings: [BitSet?]) -> BitSet {
    postings.compactMap { $0 }.reduce(into: BitSet()) { $0.formUnion($1) }
  }
}

/// What a person looks for. Every part that is given must match; an empty query finds everything.
package struct CatalogQuery: Hashable, Sendable {
  /// Any of these, or a narrower one.
  package var targetGroups: [TargetGroup]
  /// Any of these.
  package var districts: [District]
  /// All of these words, each anywhere in the profile's texts.
  package var words: [FoldedText]

  package init(
    targetGroups: [TargetGroup] = [], districts: [District] = [], text: String = ""
  ) {
    self.targetGroups = targetGroups
    self.districts = districts
    self.words = FoldedText(text).words.map { FoldedText($0) }
  }
}
