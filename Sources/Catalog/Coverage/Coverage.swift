package import Profiles

/// Which districts have measures for which target groups, and which have none.
package struct Coverage: Hashable, Sendable {
  /// What a district has for a target group or a narrower one.
  package struct Cell: Hashable, Sendable {
    /// Documents in the order of their ids.
    package let documents: [Int]
    /// Contracted places of those measures that say them.
    package let places: Int
    /// Measures that do not say their places.
    package let withoutPlaces: Int

    package var count: Int { documents.count }
  }

  package let targetGroups: [TargetGroup]
  package let districts: [District]
  /// Districts of which the catalogue has no profile at all: their gaps may be gaps of the catalogue.
  package let unknownDistricts: Set<District>
  /// One row for each target group, one cell for each district.
  package let cells: [[Cell]]
  /// How many measures were counted in the districts that are shown.
  package let measureCount: Int
  /// Every measure that fulfils the conditions, of districts that are not shown too: who lacks one may
  /// lend from there.
  let fulfilling: DocumentSet
  /// Whether anything beside target group, district and status was asked for, or another status than
  /// active or ended.
  package let hasFurtherConditions: Bool
  /// How many were not, because they do not say what a condition asks for.
  package let leftOut: LeftOut
}

/// Who could lend a measure to districts that have none for a target group.
package struct CoverageGap: Hashable, Sendable {
  package let targetGroup: TargetGroup
  package let districts: [District]
  /// Measures of all other districts, shown or not, in the order of their ids; empty where nobody
  /// has one.
  package let lenders: [Int]
}

extension Catalog {
  /// - Parameters:
  ///   - query: which measures count, and where it names any the target groups and districts to show;
  ///     else all target groups, and the districts with measures and the others of their ring.
  package func coverage(_ query: CatalogQuery) -> Coverage {
    var base = query
    base.targetGroups = []
    base.districts = []
    let result = search(base)
    let counted = result.documents
    let districts = query.districts.isEmpty ? districtsToShow : query.districts
    let groups =
      query.targetGroups.isEmpty
      ? codes.list(TargetGroupList.self).entries.map { TargetGroup($0.value) }
      : query.targetGroups
    let inDistrict = districts.map { district in
      counted.intersection(documents(with: district, in: .district))
    }
    let cells = groups.map { group in
      let inGroup = documents(with: group, in: .targetGroup)
      return inDistrict.map { cell(of: $0.intersection(inGroup)) }
    }
    var shown = DocumentSet(capacity: index.count)
    for set in inDistrict { shown.formUnion(set) }
    return Coverage(
      targetGroups: groups, districts: districts,
      unknownDistricts: Set(
        districts.filter { documents(with: $0, in: .district).isEmpty }),
      cells: cells, measureCount: shown.count, fulfilling: counted,
      hasFurtherConditions: query.hasConditionsBeyondStatus, leftOut: result.leftOut)
  }

  /// Those of which the catalogue knows something, and the others of their comparison rings: of them
  /// it is worth saying that something is missing.
  private var districtsToShow: [District] {
    let near = nearDistricts
    return codes.list(DistrictList.self).entries.map { District($0.value) }
      .filter(near.contains)
  }

  private func cell(of documents: DocumentSet) -> Coverage.Cell {
    let members = sorted(documents.members, by: .id, scores: [])
    let places = members.map { index.columns.places[$0] }
    return Coverage.Cell(
      documents: members,
      places: places.lazy.filter { $0 != CatalogIndex.unknownPlaces }.reduce(0) { $0 + Int($1) },
      withoutPlaces: places.count { $0 == CatalogIndex.unknownPlaces })
  }

  /// For each target group the districts without a measure, and the measures that others have.
  ///
  /// The target groups and districts of the query choose the gaps, never who lends: a lender fulfils
  /// the other conditions, wherever it is. Made-up districts and real ones are apart: neither lends to the other. Measures without a
  /// restriction to a target group are no target group that a district lacks.
  package func gaps(in coverage: Coverage) -> [CoverageGap] {
    coverage.targetGroups.indices.filter {
      coverage.targetGroups[$0] != .everybody
    }.flatMap { row in
      [false, true].compactMap { isExample in
        let columns = coverage.districts.indices.filter {
          codes.isExample(coverage.districts[$0]) == isExample
        }
        let empty = columns.filter { coverage.cells[row][$0].count == 0 }
        guard !empty.isEmpty else { return nil }
        let group = coverage.targetGroups[row]
        let lenders = coverage.fulfilling
          .intersection(documents(with: group, in: .targetGroup))
          .intersection(documents(inWorldOf: coverage.districts[empty[0]]))
        return CoverageGap(
          targetGroup: group, districts: empty.map { coverage.districts[$0] },
          lenders: sorted(lenders.members, by: .id, scores: []))
      }
    }
  }
}
