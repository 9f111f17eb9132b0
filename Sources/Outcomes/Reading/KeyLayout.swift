internal import CSVBytes

/// What the bytes of keys hold: measure, provider, district and target group as texts, then a level of
/// each stratum.
struct KeyLayout: Sendable {
  private enum Level {
    case text, className, band, quarter, month
  }

  private let levels: [Level]

  /// The keys of rows, as ``GroupKeys`` makes them.
  init(ofRows strata: [Stratum]) {
    levels = strata.map { stratum in
      switch stratum {
      case .exitQuarter: .quarter
      case .exitMonth: .month
      case .classAtEntry: .className
      case .monthsUnemployed: .band
      case .ageGroup, .sex, .qualificationAtEntry, .feature: .text
      }
    }
  }

  /// The keys of tallies, whose levels are whatever somebody wrote.
  init(ofTallies strata: [Stratum]) {
    levels = strata.map { _ in .text }
  }

  /// The bytes of a key whose levels are texts.
  static func bytes(of key: TallyKey) -> [UInt8] {
    var bytes = KeyBytes()
    for text in [key.measure, key.provider, key.district, key.targetGroup] + key.levels {
      bytes.add(text: text)
    }
    return bytes.bytes
  }

  /// What a key says.
  func key(_ bytes: [UInt8]) -> TallyKey {
    var reader = KeyBytesReader(bytes)
    var key = TallyKey(measure: reader.text())
    key.provider = reader.text()
    key.district = reader.text()
    key.targetGroup = reader.text()
    key.levels = levels.map { level in
      switch level {
      case .text: reader.text()
      case .className: Stratum.className(ofCode: reader.code())
      case .band: Stratum.bandName(reader.code())
      case .quarter: Self.quarter(Int(reader.period()))
      case .month: Self.month(Int(reader.period()))
      }
    }
    return key
  }

  /// `2025-Q3`.
  private static func quarter(_ period: Int) -> String {
    guard period > 0 else { return "" }
    return "\(DayTable.years.lowerBound + (period - 1) / 4)-Q\((period - 1) % 4 + 1)"
  }

  /// `2025-07`.
  private static func month(_ period: Int) -> String {
    guard period > 0 else { return "" }
    let month = (period - 1) % 12 + 1
    return "\(DayTable.years.lowerBound + (period - 1) / 12)-" + (month < 10 ? "0" : "")
      + "\(month)"
  }
}
