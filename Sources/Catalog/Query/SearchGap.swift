package import Profiles

/// A district without a measure for a target group, and what there is instead.
package struct SearchGap: Hashable, Sendable {
  package let targetGroup: TargetGroup
  package let district: District
  /// Other districts' measures for the target group.
  package let elsewhere: [Int]
  /// The district's own measures for a broader target group.
  package let broader: [Int]
  /// The district's own measures without a restriction to a target group.
  package let forEverybody: [Int]
  /// Whether the district has any profile in the catalogue.
  package let isDistrictKnown: Bool
}

extension Catalog {
  /// The gaps of a query: each asked target group in each asked district for which nothing is found.
  ///
  /// What there is instead, running measures first, fulfils the other conditions of the query. Made-up measures are offered to
  /// made-up districts only, and real ones to real districts only.
  package func gaps(of query: CatalogQuery) -> [SearchGap] {
    query.districts.flatMap { district in
      query.targetGroups.compactMap { group in gap(group, district, query) }
    }
  }

  private func gap(
    _ group: TargetGroup, _ district: District, _ query: CatalogQuery
  ) -> SearchGap? {
    func hits(_ groups: [TargetGroup], _ districts: [District]) -> DocumentSet {
      var other = query
      other.targetGroups = groups
      other.districts = districts
      return search(other).documents
    }
    guard hits([group], [district]).isEmpty else { return nil }
    let everybody = hits([.everybody], [district])
    let broaderGroups = broader(than: group)
    let broader = broaderGroups.isEmpty ? [] : hits(broaderGroups, [district]).members
    let elsewhere = hits([group], [])
      .intersection(documents(inWorldOf: district))
    let states = MeasureStates(of: self, on: query.asOf)
    func ordered(_ documents: [Int]) -> [Int] {
      sorted(documents, by: .relevance, scores: [], states: states)
    }
    return SearchGap(
      targetGroup: group, district: district, elsewhere: ordered(elsewhere.members),
      broader: ordered(broader),
      forEverybody: group == .everybody ? [] : ordered(everybody.members),
      isDistrictKnown: !documents(with: district, in: .district).isEmpty)
  }

  /// Every group above this one.
  private func broader(than group: TargetGroup) -> [TargetGroup] {
    let list = codes.list(TargetGroupList.self)
    return list.entries
      .filter { $0.value != group.value && list.withNarrower($0.value).contains(group.value) }
      .map { TargetGroup($0.value) }
  }

  /// The districts with documents, and the others of their comparison rings.
  var nearDistricts: Set<District> {
    let entries = codes.list(DistrictList.self).entries
    let described = Set(documents.compactMap(\.document.district))
    let present = entries.filter { entry in
      let district = District(entry.value)
      return described.contains(district) || !documents(with: district, in: .district).isEmpty
    }
    let rings = Set(present.compactMap(\.ring) + documents.compactMap(\.document.ring))
    let mates = entries.filter { $0.ring.map(rings.contains) ?? false }
    return Set((present + mates).map { District($0.value) })
  }

  /// The documents of districts that are made up, or not, as this one is.
  func documents(inWorldOf district: District) -> DocumentSet {
    let isExample = codes.isExample(district)
    var found = DocumentSet(capacity: index.count)
    for entry in codes.list(DistrictList.self).entries where entry.isExample == isExample {
      found.formUnion(documents(with: District(entry.value), in: .district))
    }
    return found
  }
}
