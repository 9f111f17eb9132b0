extension OutcomeFiles {
  /// The columns of some files that a case mix may use, in the order of the standard strata, then
  /// features by name.
  ///
  /// Tallies have those that they were made by. A file that cannot be read has none; reading it says why.
  package static func strata(
    of tables: [InputTable], options: ReadingOptions = ReadingOptions()
  ) -> [Stratum] {
    var found: Set<Stratum> = []
    for table in tables {
      if let strata = try? TallyFile.strata(of: table) {
        found.formUnion(strata)
      } else if let file = try? OpenedFile(table, options: options) {
        found.formUnion(file.header.features.keys.map { .feature($0) })
        found.formUnion(
          Stratum.standard.filter { stratum in
            stratum.column.map { file.header.position(of: $0) != nil } ?? false
          })
      }
    }
    let features = found.subtracting(Stratum.standard).sorted { $0.name < $1.name }
    return Stratum.caseMix.filter { found.contains($0) } + features
  }
}

extension Stratum {
  /// Those of the standard ones that a ranking adjusts for, in their order.
  package static let caseMix = standard.filter { $0 != .exitMonth }

  /// The column of participations that it is made of; `nil` for a feature.
  fileprivate var column: ParticipationColumn? {
    switch self {
    case .exitQuarter, .exitMonth: .exit
    case .classAtEntry: .classAtEntry
    case .ageGroup: .ageGroup
    case .sex: .sex
    case .monthsUnemployed: .monthsUnemployed
    case .qualificationAtEntry: .qualificationAtEntry
    case .feature: nil
    }
  }
}
