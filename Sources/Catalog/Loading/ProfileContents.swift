internal import Profiles

/// What a caller will want of a catalogue besides its index. Each part has its price: words and whole
/// profiles take time and memory, and anything but words means that every file is read.
package struct CatalogNeeds: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The words of the texts, to search for them.
  package static let words = CatalogNeeds(rawValue: 1)
  /// What a join with outcomes needs of each profile.
  package static let measures = CatalogNeeds(rawValue: 2)
  /// Every profile as a whole.
  package static let profiles = CatalogNeeds(rawValue: 4)
  /// A digest over all files.
  package static let digest = CatalogNeeds(rawValue: 8)

  static let everything: CatalogNeeds = [.words, .measures, .profiles]

  /// Whether a stored index is not enough.
  var readsEveryFile: Bool { !isDisjoint(with: [.measures, .profiles, .digest]) }
}

/// As much of profiles as was asked for, in the order of the documents.
struct ProfileContents: Sendable {
  let kinds: CatalogNeeds
  private(set) var measures: [MeasureFacts] = []
  private(set) var profiles: [MeasureProfile] = []

  init(kinds: CatalogNeeds) {
    self.kinds = kinds
  }

  mutating func add(_ profile: MeasureProfile) {
    if kinds.contains(.measures) { measures.append(MeasureFacts(of: profile)) }
    if kinds.contains(.profiles) { profiles.append(profile) }
  }

  mutating func append(_ other: ProfileContents) {
    measures += other.measures
    profiles += other.profiles
  }

  /// What is kept of so many documents.
  func keeping(_ documents: [Int]) -> ProfileContents {
    var kept = ProfileContents(kinds: kinds)
    if kinds.contains(.measures) { kept.measures = documents.map { measures[$0] } }
    if kinds.contains(.profiles) { kept.profiles = documents.map { profiles[$0] } }
    return kept
  }
}
