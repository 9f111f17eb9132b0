internal import Text
internal import Values

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
    let folded = name.visible.lowercased()
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
  /// Whether its levels are whatever texts the rows have.
  var isText: Bool {
    switch self {
    case .exitQuarter, .exitMonth, .classAtEntry, .monthsUnemployed: false
    case .ageGroup, .sex, .qualificationAtEntry, .feature: true
    }
  }

  /// Where the code that says its level stands in a row.
  var codeSlot: CodeSlot? {
    switch self {
    case .classAtEntry: .classAtEntry
    case .monthsUnemployed: .monthsUnemployed
    case .exitQuarter, .exitMonth, .ageGroup, .sex, .qualificationAtEntry, .feature: nil
    }
  }

  static func className(ofCode code: UInt8) -> String {
    code == 0 ? "" : PlacementClass.allCases[Int(code) - 1].rawValue
  }

  /// Where the second and the third band of months without work begin.
  static let bandEdges = [12, 24]

  /// From 1.
  static func band(ofMonths months: Int) -> UInt8 {
    UInt8(1 + bandEdges.count { months >= $0 })
  }

  /// The bands of months without work; empty for 0, which is unknown.
  package static let bandNames = ["", "0-11", "12-23", "24+"]

  static func bandName(_ band: UInt8) -> String { bandNames[Int(band)] }
}

extension Stratum: CodedAsText {
  package var description: String { name }

  package init?(described text: String) { self.init(name: text) }
}
