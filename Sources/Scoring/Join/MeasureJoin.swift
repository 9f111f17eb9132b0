package import Catalog
package import Outcomes
package import Profiles
internal import Text

/// Finds the profile and the district that a group of participations belongs to.
package struct MeasureJoin: Sendable {
  /// Why participations belong to no unit.
  package enum Failure: Error, Hashable, Sendable {
    /// No profile has that id or local number; those that are near to it.
    case unknownMeasure(near: [String])
    /// Several districts use that local number, and the row does not say which is meant.
    case ambiguousMeasure
    /// The measure belongs to several districts, and the row does not say to which.
    case districtMissing
    /// The row names a district that is not one of the measure's.
    case districtForeign
  }

  /// Where participations count.
  package struct Match: Hashable, Sendable {
    package let profile: MeasureProfile
    package let district: District
    /// The provider's key where the profile states none.
    package let namedProvider: String
    /// The row names another provider than the profile; the profile's is taken.
    package let contradictsProvider: Bool
  }

  private let catalog: Catalog
  private let byLocalNumber: [String: [MeasureProfile]]

  package init(_ catalog: Catalog) {
    self.catalog = catalog
    var byLocalNumber: [String: [MeasureProfile]] = [:]
    for entry in catalog.entries {
      if let number = entry.profile.assignment.localNumber {
        byLocalNumber[number, default: []].append(entry.profile)
      }
    }
    self.byLocalNumber = byLocalNumber
  }

  /// Where the participations with a key belong.
  ///
  /// Measures are matched exactly as written: `hsk-2010-001` is not `HSK-2010-001`.
  package func match(_ key: TallyKey) throws(Failure) -> Match {
    let named: District?? =
      key.district.isEmpty
      ? nil : .some(catalog.codes.code(DistrictList.self, named: key.district))
    let profile = try profile(for: key.measure, district: named ?? nil)
    let district = try district(of: profile, named: named)
    let stated = profile.provider.provider
    return Match(
      profile: profile, district: district, namedProvider: key.provider,
      contradictsProvider: contradicts(key.provider, stated))
  }

  private func profile(
    for measure: String, district: District?
  ) throws(Failure) -> MeasureProfile {
    if let entry = catalog[ProfileID(measure)] { return entry.profile }
    let candidates = byLocalNumber[measure] ?? []
    if candidates.isEmpty { throw .unknownMeasure(near: near(measure)) }
    let fitting =
      district.map { district in
        candidates.filter { $0.assignment.districts.contains(district) }
      } ?? candidates
    guard fitting.count == 1, let only = fitting.first else { throw .ambiguousMeasure }
    return only
  }

  private func district(
    of profile: MeasureProfile, named: District??
  ) throws(Failure) -> District {
    guard let named else {
      guard profile.assignment.districts.count == 1 else { throw .districtMissing }
      return profile.district
    }
    guard let district = named, profile.assignment.districts.contains(district) else {
      throw .districtForeign
    }
    return district
  }

  private func contradicts(_ named: String, _ stated: Provider?) -> Bool {
    guard !named.isEmpty, let stated else { return false }
    let names = [stated.name, stated.id].compactMap { $0 }.map { FoldedText($0) }
    return !names.contains(FoldedText(named))
  }

  private func near(_ measure: String) -> [String] {
    let known = catalog.entries.flatMap { entry in
      [entry.profile.id.description] + [entry.profile.assignment.localNumber].compactMap { $0 }
    }
    return Suggestions.nearest(to: measure, among: known)
  }
}
