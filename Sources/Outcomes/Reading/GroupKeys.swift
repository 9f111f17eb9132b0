internal import CSVBytes
internal import Values

/// How keys of groups are laid out in bytes: the same for both readers and all files.
struct GroupKeys: Sendable {
  let strata: [Stratum]
  let rules: CohortRules
  /// By day, from ``CohortTables/firstDay`` on: the month, or where months are not asked for the
  /// quarter, of an exit in the window, counted from 1; 0 for other days.
  let periods: [UInt16]
  private let periodIsMonth: Bool
  private let hasPeriod: Bool

  init(strata: [Stratum], rules: CohortRules) {
    self.strata = strata
    self.rules = rules
    let isMonth = strata.contains(.exitMonth)
    periodIsMonth = isMonth
    hasPeriod = isMonth || strata.contains(.exitQuarter)
    let (from, through) = (rules.from, rules.through)
    guard hasPeriod else {
      periods = []
      return
    }
    periods = (CohortTables.firstDay...CohortTables.lastDay).map { day in
      guard let date = CalendarDate(daysSince1970: day), from <= date, date <= through else {
        return 0
      }
      let months = (date.year - DayTable.years.lowerBound) * 12 + date.month - 1
      return UInt16(1 + (isMonth ? months : months / 3))
    }
  }

  /// The slot of a stratum that is a text; the first slots are those of the texts of all keys.
  func textSlot(of stratum: Stratum) -> Int? {
    let texts = strata.filter(\.isText)
    return texts.firstIndex(of: stratum).map { Self.commonTexts.count + $0 }
  }

  /// The texts of all keys by slot.
  static let commonTexts: [ParticipationColumn] = [.measure, .provider, .district, .targetGroup]

  var parts: [RowPlan.KeyPart] {
    var parts = Self.commonTexts.indices.map { RowPlan.KeyPart.text(slot: $0) }
    if hasPeriod { parts.append(.exitPeriod) }
    for stratum in strata {
      if let slot = textSlot(of: stratum) { parts.append(.text(slot: slot)) }
      if let slot = stratum.codeSlot { parts.append(.code(slot: slot.rawValue)) }
    }
    return parts
  }

  /// The key of a row as the careful reader has it.
  func bytes(of participation: Participation) -> [UInt8] {
    var key = KeyBytes()
    key.add(text: participation.measure)
    key.add(text: participation.provider ?? "")
    key.add(text: participation.district ?? "")
    key.add(text: participation.targetGroup ?? "")
    if hasPeriod {
      let position = participation.exit.map { $0.daysSince1970 - CohortTables.firstDay }
      key.add(period: position.map { periods[$0] } ?? 0)
    }
    for stratum in strata {
      switch stratum {
      case .exitQuarter, .exitMonth: break
      case .classAtEntry: key.add(code: stratum.code(of: participation.classAtEntry))
      case .monthsUnemployed:
        key.add(code: participation.monthsUnemployed.map { Stratum.band(ofMonths: $0) } ?? 0)
      case .ageGroup: key.add(text: participation.ageGroup ?? "")
      case .sex: key.add(text: participation.sex ?? "")
      case .qualificationAtEntry: key.add(text: participation.qualificationAtEntry ?? "")
      case .feature(let name): key.add(text: participation.features[name] ?? "")
      }
    }
    return key.bytes
  }

  /// What a key says.
  func key(_ bytes: [UInt8]) -> TallyKey {
    var reader = KeyBytesReader(bytes)
    var key = TallyKey(measure: reader.text())
    key.provider = reader.text()
    key.district = reader.text()
    key.targetGroup = reader.text()
    let period = hasPeriod ? Int(reader.period()) : 0
    key.levels = strata.map { stratum in
      switch stratum {
      case .exitQuarter: quarter(period)
      case .exitMonth: month(period)
      case .classAtEntry: Stratum.className(ofCode: reader.code())
      case .monthsUnemployed: Stratum.bandName(reader.code())
      case .ageGroup, .sex, .qualificationAtEntry, .feature: reader.text()
      }
    }
    return key
  }

  /// `2025-Q3`.
  private func quarter(_ period: Int) -> String {
    guard period > 0 else { return "" }
    let quarters = periodIsMonth ? (period - 1) / 3 : period - 1
    return "\(DayTable.years.lowerBound + quarters / 4)-Q\(quarters % 4 + 1)"
  }

  /// `2025-07`.
  private func month(_ period: Int) -> String {
    guard period > 0 else { return "" }
    let month = (period - 1) % 12 + 1
    return "\(DayTable.years.lowerBound + (period - 1) / 12)-" + (month < 10 ? "0" : "")
      + "\(month)"
  }
}
