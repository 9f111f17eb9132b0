package import Values

/// What participations are told apart by within a measure, besides provider, district and target
/// group: everything that a case-mix adjustment may use. All of it is known at entry, but the
/// quarter or month of the exit.
package enum Stratum: Hashable, Sendable {
  case exitQuarter
  case exitMonth
  case classAtEntry
  case ageGroup
  case sex
  /// In three bands: below 12 months, 12 to 23, 24 and more.
  case monthsUnemployed
  case qualificationAtEntry
  /// A column `merkmal.<name>`, its name without the prefix.
  case feature(String)

  /// Those that every file may have, in the order of its columns.
  package static let standard: [Stratum] = [
    .exitQuarter, .exitMonth, .classAtEntry, .ageGroup, .sex, .monthsUnemployed,
    .qualificationAtEntry,
  ]

  /// The name of its column in a file of tallies.
  package var name: String {
    switch self {
    case .exitQuarter: "austrittsquartal"
    case .exitMonth: "austrittsmonat"
    case .classAtEntry: ParticipationColumn.classAtEntry.rawValue
    case .ageGroup: ParticipationColumn.ageGroup.rawValue
    case .sex: ParticipationColumn.sex.rawValue
    case .monthsUnemployed: ParticipationColumn.monthsUnemployed.rawValue
    case .qualificationAtEntry: ParticipationColumn.qualificationAtEntry.rawValue
    case .feature(let name): Self.featurePrefix + name
    }
  }

  static let featurePrefix = "merkmal."

  /// - Parameter name: German name of a column, letters of either case.
  package init?(name: String) {
    let folded = name.trimmed.lowercased()
    if let stratum = Self.standard.first(where: { $0.name.lowercased() == folded }) {
      self = stratum
      return
    }
    for prefix in [Self.featurePrefix, "covariate."] where folded.hasPrefix(prefix) {
      let feature = folded.dropFirst(prefix.count)
      guard !feature.isEmpty else { return nil }
      self = .feature(String(feature))
      return
    }
    return nil
  }
}

extension Stratum {
  /// The level that a participation has; empty where it is not known, and for the time of an exit
  /// where it lies outside the window.
  func level(of participation: Participation, under rules: CohortRules) -> String {
    switch self {
    case .exitQuarter: rules.countedExit(of: participation).map(Self.quarter) ?? ""
    case .exitMonth: rules.countedExit(of: participation).map(Self.month) ?? ""
    case .classAtEntry: participation.classAtEntry?.rawValue ?? ""
    case .ageGroup: participation.ageGroup ?? ""
    case .sex: participation.sex ?? ""
    case .monthsUnemployed: participation.monthsUnemployed.map(Self.band) ?? ""
    case .qualificationAtEntry: participation.qualificationAtEntry ?? ""
    case .feature(let name): participation.features[name] ?? ""
    }
  }

  /// `2025-Q3`.
  package static func quarter(of date: CalendarDate) -> String {
    date.description.prefix(4) + "-Q\((date.month + 2) / 3)"
  }

  /// `2025-07`.
  package static func month(of date: CalendarDate) -> String {
    String(date.description.prefix(7))
  }

  /// The bands of months without work: `0-11`, `12-23`, `24+`.
  package static func band(ofMonths months: Int) -> String {
    switch months {
    case ..<12: "0-11"
    case ..<24: "12-23"
    default: "24+"
    }
  }
}

extension CohortRules {
  /// The day of an exit in the window.
  fileprivate func countedExit(of participation: Participation) -> CalendarDate? {
    participation.exit.flatMap { from <= $0 && $0 <= through ? $0 : nil }
  }
}
