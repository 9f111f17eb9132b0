internal import CSVBytes

/// Where the participations of a group lead: what only a catalogue knows.
///
/// A profile's id and the district's own number of the measure lead to the same profile; one local
/// number of two districts leads to two.
package struct MeasureTargets: Sendable {
  /// A measure in one of its districts.
  package struct Target: Hashable, Sendable {
    /// The id of the profile.
    package let measure: String
    /// The code of the district.
    package let district: String

    package init(measure: String, district: String) {
      (self.measure, self.district) = (measure, district)
    }
  }

  private let find: @Sendable (TallyKey) -> Target?

  /// - Parameter find: where a key leads, whatever its levels; `nil` where the catalogue has no
  ///   place for it.
  package init(_ find: @escaping @Sendable (TallyKey) -> Target?) {
    self.find = find
  }

  func target(of key: TallyKey) -> Target? { find(key) }
}

/// Names of measures that rows use for one and the same: found in what was counted, then used to mark
/// stays by the measure that is meant.
///
/// A name is known by its hash: the reader of bytes asks for it in every row, and only where there
/// are such names at all.
struct MeasureNames: Sendable {
  /// Every measure has one name.
  static let asWritten = MeasureNames()

  /// The hash of a name that stands for all of a measure, by those of the others.
  private var common: [UInt64: UInt64] = [:]

  private init() {}

  var isEmpty: Bool { common.isEmpty }

  @inline(__always)
  func hash(of measure: UInt64) -> UInt64 {
    common.isEmpty ? measure : common[measure] ?? measure
  }

  /// - Parameters:
  ///   - groups: of all rows.
  ///   - targets: `nil` without a catalogue.
  init(_ groups: TallyGroups, _ targets: MeasureTargets?) {
    guard let targets else { return }
    var first: [String: String] = [:]
    // One name of two districts may stand for the measures of both: what is joined here is compared
    // row by row before anything is said.
    var parent: [String: String] = [:]
    func root(of name: String) -> String {
      var name = name
      while let above = parent[name] { name = above }
      return name
    }
    for key in groups.measures {
      guard let measure = targets.target(of: key)?.measure else { continue }
      let (one, other) = (root(of: first[measure] ?? key.measure), root(of: key.measure))
      first[measure] = first[measure] ?? key.measure
      if one != other { parent[max(one, other)] = min(one, other) }
    }
    for name in parent.keys {
      common[ByteHash.hash(of: name)] = ByteHash.hash(of: root(of: name))
    }
  }
}
