import Profiles
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
    for rate in measure.rates {
      let amount = rate.euros.count
      switch rate.unit.value {
      case "jePlatzMonat", "jeTeilnahmeMonat":
        cents += amount * days * 12 / 365 * variation / 1_000
      case "jeTeilnahmeStunde":
        let hours = measure.weeklyHours * days * attendance / 700
        cents += amount * max(hours, 1)
      case "jeIntegration":
        cents += hasSuccessFee ? amount : 0
      case "jeTeilnahme":
        cents += amount
      default:
        // No profile of the sample has another unit.
        break
      }
    }
    return isMissing ? nil : cents
  }
}
