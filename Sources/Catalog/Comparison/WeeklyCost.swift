package import Profiles
package import Text
package import Values

/// What a measure costs per participation and week, where its profile makes that certain.
///
/// Certain by plan are rates per participation: a rate per month is taken for one of the 4,800 months
/// in 20,871 weeks (400 Gregorian years are 146,097 days); a rate per hour is multiplied by the
/// planned hours per week; a rate per participation is divided by its planned weeks. Several
/// certain rates of different units are added. Each is rounded to the cent, half a cent up.
///
/// Not certain: a rate per place (who pays for empty places depends on the occupancy), a lump sum
/// (the number of participations is not agreed), a success fee (the successes lie ahead), and two
/// rates of one unit (they may be alternatives). One uncertain rate makes the whole uncertain.
package struct WeeklyCost: Hashable, Sendable {
  /// Why no amount is given.
  package enum Reason: String, CaseIterable, Sendable {
    case noRate, perPlace, lumpSum, successFee, hoursUnknown, weeksUnknown, severalRates
    case unknownUnit
  }

  /// Euros per participation and week.
  package let amount: Hundredths?
  /// Set where there is no amount.
  package let reason: Reason?

  package init(of profile: MeasureProfile) {
    self.init(rates: profile.costs.rates, schedule: profile.schedule)
  }

  init(rates: [MeasureProfile.Rate], schedule: MeasureProfile.Schedule) {
    var total = 0
    var reason: Reason? = rates.isEmpty ? .noRate : nil
    if Set(rates.map(\.unit)).count < rates.count { reason = .severalRates }
    for rate in rates where reason == nil {
      switch Self.cents(rate, schedule) {
      case .success(let cents): total += cents
      case .failure(let why): reason = why.reason
      }
    }
    self.reason = reason
    amount = reason == nil ? Hundredths(count: total) : nil
  }

  private struct Uncertain: Error {
    let reason: Reason
  }

  private static func cents(
    _ rate: MeasureProfile.Rate, _ schedule: MeasureProfile.Schedule
  ) -> Result<Int, Uncertain> {
    let cents = rate.euros.count
    switch rate.unit.value {
    case "jeTeilnahmeMonat":
      return .success(rounded(cents * 4_800, by: 20_871))
    case "jeTeilnahmeStunde":
      guard let hours = schedule.hoursPerWeek, hours.count > 0 else {
        return .failure(Uncertain(reason: .hoursUnknown))
      }
      return .success(rounded(cents * hours.count, by: 100))
    case "jeTeilnahme":
      guard let weeks = schedule.participationWeeks, weeks > 0 else {
        return .failure(Uncertain(reason: .weeksUnknown))
      }
      return .success(rounded(cents, by: weeks))
    case "jePlatzMonat": return .failure(Uncertain(reason: .perPlace))
    case "pauschal": return .failure(Uncertain(reason: .lumpSum))
    case "jeIntegration": return .failure(Uncertain(reason: .successFee))
    default: return .failure(Uncertain(reason: .unknownUnit))
    }
  }

  /// The schema bounds amounts at 10^12 cents and hours at 16,800 hundredths: no product overflows.
  private static func rounded(_ dividend: Int, by divisor: Int) -> Int {
    (2 * dividend + divisor) / (2 * divisor)
  }
}

extension WeeklyCost.Reason {
  /// Why the amount is not certain, for a person.
  package var text: LocalizedText {
    switch self {
    case .noRate: LocalizedText(de: "kein Kostensatz angegeben", en: "no rate given")
    case .perPlace:
      LocalizedText(
        de: "Satz je Platz: hängt von der Belegung ab", en: "rate per place: depends on occupancy")
    case .lumpSum:
      LocalizedText(
        de: "Pauschale: Zahl der Teilnahmen offen", en: "lump sum: number of participations open")
    case .successFee:
      LocalizedText(de: "Erfolgshonorar: Erfolge offen", en: "success fee: successes open")
    case .hoursUnknown: LocalizedText(de: "Wochenstunden fehlen", en: "hours per week missing")
    case .weeksUnknown: LocalizedText(de: "Dauer in Wochen fehlt", en: "duration in weeks missing")
    case .severalRates:
      LocalizedText(
        de: "mehrere Sätze einer Einheit", en: "several rates of one unit")
    case .unknownUnit: LocalizedText(de: "unbekannte Einheit", en: "unknown unit")
    }
  }
}
