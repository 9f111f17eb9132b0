internal import CSVBytes
internal import Values

/// How keys of groups are laid out in bytes: the same for both readers and all files.
struct GroupKeys: Sendable {
  let strata: [Stratum]
  let rules: CohortRules
  /// By position among the strata that are periods, then by day from ``CohortTables/firstDay`` on:
  /// the quarter or month of an exit in the window, counted from 1; 0 for other days.
  let periods: [[UInt16]]

  init(strata: [Stratum], rules: CohortRules) {
    self.strata = strata
    self.rules = rules
    periods = strata.compactMap { stratum in
      switch stratum {
      case .exitQuarter: Self.periods(ofMonths: 3, rules)
      case .exitMonth: Self.periods(ofMonths: 1, rules)
      default: nil
      }
    }
  }

  private static func periods(ofMonths length: Int, _ rules: CohortRules) -> [UInt16] {
    let days = CohortTables.firstDay...CohortTables.lastDay
    let through = min(rules.through.daysSince1970, days.upperBound)
    var next = max(rules.from.daysSince1970, days.lowerBound)
    guard next <= through else { return [UInt16](repeating: 0, count: days.count) }
    // Month by month: there are forty thousand days.
    var periods = [UInt16](repeating: 0, count: next - days.lowerBound)
    while next <= through, let date = CalendarDate(daysSince1970: next),
      let end = CalendarDate(year: date.year, month: date.month, day: 1)?.adding(months: 1)
    {
      let months = (date.year - DayTable.years.lowerBound) * 12 + date.month - 1
      let last = min(end.daysSince1970 - 1, through)
      periods += [UInt16](repeating: UInt16(1 + months / length), count: last - next + 1)
      next = last + 1
    }
    return periods + [UInt16](repeating: 0, count: days.count - periods.count)
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
    var periods = 0
    for stratum in strata {
      if stratum == .exitQuarter || stratum == .exitMonth {
        parts.append(.exitPeriod(table: periods))
        periods += 1
      }
      if let slot = textSlot(of: stratum) { parts.append(.text(slot: slot)) }
      if let slot = stratum.codeSlot { parts.append(.code(slot: slot.rawValue)) }
    }
    return parts
  }

  /// The key of a row as the careful reader has it.
  func bytes(of participation: Participation, _ row: DecodedRow) -> [UInt8] {
    var key = KeyBytes()
    key.add(text: participation.measure)
    key.add(text: participation.provider ?? "")
    key.add(text: participation.district ?? "")
    key.add(text: participation.targetGroup ?? "")
    var periods = self.periods.makeIterator()
    for stratum in strata {
      switch stratum {
      case .exitQuarter, .exitMonth:
        let position = participation.exit.map { $0.daysSince1970 - CohortTables.firstDay }
        let table = periods.next() ?? []
        key.add(period: position.map { table[$0] } ?? 0)
      case .classAtEntry: key.add(code: row[.classAtEntry])
      case .monthsUnemployed: key.add(code: row[.monthsUnemployed])
      case .ageGroup: key.add(text: participation.ageGroup ?? "")
      case .sex: key.add(text: participation.sex ?? "")
      case .qualificationAtEntry: key.add(text: participation.qualificationAtEntry ?? "")
      case .feature(let name): key.add(text: participation.features[name] ?? "")
      }
    }
    return key.bytes
  }
}
