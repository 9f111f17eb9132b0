package import Files

extension OutcomeFiles {
  /// The columns of some files that a case mix may use, in the order of the standard strata, then
  /// features by name.
  ///
  /// A file that cannot be read has none; reading it says why.
  package static func strata(
    of sources: [ByteSource], options: ReadingOptions = ReadingOptions()
  ) -> [Stratum] {
    var features: Set<String> = []
    var columns: Set<ParticipationColumn> = []
    for source in sources {
      guard let file = try? OpenedFile(source, options: options) else { continue }
      features.formUnion(file.header.features.keys)
      columns.formUnion(ParticipationColumn.allCases.filter { file.header.position(of: $0) != nil })
    }
    let found = Stratum.standard.filter { stratum in
      switch stratum {
      case .exitQuarter: columns.contains(.exit)
      case .exitMonth, .feature: false
      case .classAtEntry: columns.contains(.classAtEntry)
      case .ageGroup: columns.contains(.ageGroup)
      case .sex: columns.contains(.sex)
      case .monthsUnemployed: columns.contains(.monthsUnemployed)
      case .qualificationAtEntry: columns.contains(.qualificationAtEntry)
      }
    }
    return found + features.sorted().map { .feature($0) }
  }
}
