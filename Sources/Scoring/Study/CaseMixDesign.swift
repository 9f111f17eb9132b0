internal import Statistics

/// The covariates of a study as dummy variables.
package struct CaseMixDesign: Hashable, Sendable {
  /// A level that has a coefficient.
  package struct Column: Hashable, Sendable {
    package let covariate: Covariate
    package let level: String

    package var name: String { "\(covariate.name)=\(level)" }
  }

  /// What became of one covariate.
  package struct Use: Hashable, Sendable {
    package let covariate: Covariate
    /// What the other levels are compared with.
    package let reference: String
    /// Levels with too few members, counted with the reference; sorted.
    package let merged: [String]
    /// Levels with a coefficient; sorted.
    package let levels: [String]
  }

  package let columns: [Column]
  package let uses: [Use]

  /// - Parameters:
  ///   - members: By pattern: how many whole trials it has.
  ///   - fewest: Members that a level must have to get a coefficient.
  ///   - wanted: Names of the covariates to use; `nil` for all.
  init(_ cells: StudyCells, members: [SharedCount], fewest: Int, wanted: [String]?) {
    var columns: [Column] = []
    var uses: [Use] = []
    for (position, covariate) in cells.covariates.enumerated()
    where wanted?.contains(covariate.name) ?? true {
      var sums: [String: SharedCount] = [:]
      for (pattern, levels) in cells.patterns.enumerated() where members[pattern].value > 0 {
        sums[levels[position], default: SharedCount()] += members[pattern]
      }
      let counts = sums.mapValues(\.value)
      // A covariate that is the same for all explains nothing.
      guard counts.count > 1 else { continue }
      let names = counts.keys.sorted()
      let mostFrequent = names.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
      let fixed = covariate.fixedReference.flatMap { counts[$0] == nil ? nil : $0 }
      guard let reference = fixed ?? mostFrequent else { continue }
      let others = names.filter { $0 != reference }
      let kept = others.filter { (counts[$0] ?? 0) >= Double(fewest) }
      uses.append(
        Use(
          covariate: covariate, reference: reference,
          merged: others.filter { !kept.contains($0) }, levels: kept))
      columns += kept.map { Column(covariate: covariate, level: $0) }
    }
    self.columns = columns
    self.uses = uses
  }

  /// By pattern: one for each level with a coefficient. Not kept: patterns without a known outcome are among
  /// them, and they must leave no trace.
  func rows(of cells: StudyCells) -> SparseDesign {
    let places: [(position: Int, columns: [String: Int])] = uses.compactMap { use in
      guard let position = cells.covariates.firstIndex(of: use.covariate) else { return nil }
      let own = columns.indices.filter { columns[$0].covariate == use.covariate }
      return (
        position, Dictionary(uniqueKeysWithValues: own.map { (columns[$0].level, $0) })
      )
    }
    var rows = SparseDesign(columns: columns.count)
    for levels in cells.patterns {
      rows.append(
        places.compactMap { place in place.columns[levels[place.position]].map { ($0, 1) } })
    }
    return rows
  }
}
