import Values

/// What a participation has cost.
enum SampleBill {
  /// Cents, or `nil` where the bill is missing: about the measure's rates times the duration.
  static func cents(
    days: Int, hasSuccessFee: Bool, measure: SampleMeasure, _ random: inout SampleRandom
  ) -> Int? {
    let attendance = random.within(88...100)
    let variation = random.within(970...1_030)
    let isMissing = random.chance(permille: measure.cohort.costMissingPermille)
    var cents = 0
    for rate in measure.costs.rates {
      switch rate.unit {
      case .perPlaceMonth, .perMonth:
        cents += rate.cents * days * 12 / 365 * variation / 1_000
      case .perHour:
        let hours = measure.schedule.weeklyHours * days * attendance / 700
        cents += rate.cents * max(hours, 1)
      case .perParticipation:
        cents += rate.cents
      case .perIntegration:
        cents += hasSuccessFee ? rate.cents : 0
      }
    }
    return isMissing ? nil : cents
  }
}
