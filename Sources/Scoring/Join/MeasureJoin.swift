package import Catalog
package import Outcomes
package import Profiles
internal import Text

/// Finds the profile and the district that a group of participations belongs to.
package struct MeasureJoin: Sendable {
  /// Why participations belong to no unit.
  package enum Failure: Error, Hashable, Sendable {
    /// No profile has that id or local number; those that are near to it, where they were looked for.
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
    /// The measure's document in the catalogue.
    package let document: Int
    package let district: District
    /// The provider's key where the profile states none.
    package let namedProvider: String
    /// The row names another provider than the profile; the profile's is taken.
    package let contradictsProvider: Bool
  }

  private let catalog: Catalog
  /// The documents with a local number, in the order of their ids.
  private let byLocalNumber: [String: [Int]]

  /// - Parameter catalog: loaded with ``CatalogNeeds/measures``.
  package init(_ catalog: Catalog) {
    self.catalog = catalog
    var byLocalNumber: [String: [Int]] = [:]
    for document in catalog.index.columns.idOrder.lazy.map(Int.init) {
      if let number = catalog.measures[document].localNumber {
        byLocalNumber[number, default: []].append(document)
      }
    }
    self.byLocalNumber = byLocalNumber
  }

  /// Where the participations with a key belong.
  ///
  /// Measures are matched as written but for blanks around them: `hsk-2010-001` is not
  /// `HSK-2010-001`.
  package func match(_ key: TallyKey) throws(Failure) -> Match {
    let named: District?? =
      MissingValue.isMark(key.district)
      ? nil : .some(catalog.codes.code(DistrictList.self, named: key.district))
    let provider = MissingValue.isMark(key.provider) ? "" : key.provider
    let document = try document(for: key.measure, district: named ?? nil)
    let measure = catalog.measures[document]
    return Match(
      document: document, district: try district(of: measure, named: named),
      namedProvider: provider, contradictsProvider: contradicts(provider, measure.provider.provider)
    )
  }

  /// Where participations lead, for whoever reads them.
  package var targets: MeasureTargets {
    MeasureTargets { key in
      (try? match(key)).map { match in
        MeasureTargets.Target(
          measure: catalog.measures[match.document].id.description, district: match.district.value)
      }
    }
  }

  private func document(for measure: String, district: District?) throws(Failure) -> Int {
    let measure = measure.visible
    if let document = catalog.index.document(ProfileID(measure)) { return document }
    let candidates = byLocalNumber[measure] ?? []
    if candidates.isEmpty { throw .unknownMeasure(near: []) }
    let fitting =
      district.map { district in
        candidates.filter { catalog.measures[$0].districts.contains(district) }
      } ?? candidates
    guard fitting.count == 1, let only = fitting.first else { throw .ambiguousMeasure }
    return only
  }

  private func district(
    of measure: MeasureFacts, named: District??
  ) throws(Failure) -> District {
    guard let named else {
      guard measure.districts.count == 1 else { throw .districtMissing }
      return measure.districts[0]
    }
    guard let district = named, measure.districts.contains(district) else {
      throw .districtForeign
    }
    return district
  }

  /// The ids and local numbers that are near to one that no profile has, best first.
  ///
  /// A look at every name of the catalogue: asked for the few that are shown, not for every row.
  package func near(_ measure: String) -> [String] {
    Suggestions.nearest(
      to: measure,
      among: catalog.index.columns.idOrder.lazy.flatMap { document in
        let facts = catalog.measures[Int(document)]
        return [facts.id.description] + [facts.localNumber].compactMap { $0 }
      })
  }

  private func contradicts(_ named: String, _ stated: Provider?) -> Bool {
    guard !named.isEmpty, let stated else { return false }
    let names = [stated.name, stated.id].compactMap { $0 }.map(ProviderName.key)
    return !names.contains(ProviderName.key(named))
  }
}
