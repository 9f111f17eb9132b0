package import Diagnostics

extension OutcomeFiles {
  /// The columns of some files that a case mix may use, in the order of the standard strata, then
  /// features by name.
  ///
  /// Tallies have those that they were made by. A file with a faulty header has none; reading it says
  /// why.
  /// - Throws: ``Refusal`` where a file cannot be read: as one without characteristics it would be
  ///   ranked without a case mix.
  package static func strata(
    of tables: [InputTable], options: ReadingOptions = ReadingOptions()
  ) throws(Refusal) -> [Stratum] {
    var found: Set<Stratum> = []
    for table in tables {
      do {
        found.formUnion(try strata(of: table, options))
      } catch {
        if error.isOfReading { throw error }
      }
    }
    let features = found.subtracting(Stratum.standard).sorted { $0.name < $1.name }
    return Stratum.caseMix.filter { found.contains($0) } + features
  }

  private static func strata(
    of table: InputTable, _ options: ReadingOptions
  ) throws(Refusal) -> Set<Stratum> {
    if let strata = try TallyFile.strata(of: table) { return strata }
    let header = try OpenedFile(table, options: options).header
    let standard = Stratum.standard.filter { stratum in
      stratum.column.map { header.position(of: $0) != nil } ?? false
    }
    return Set(standard).union(header.features.keys.map { .feature($0) })
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
