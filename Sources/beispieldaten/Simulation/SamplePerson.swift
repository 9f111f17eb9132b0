/// What is known about a made-up participant at entry.
struct SamplePerson: Sendable {
  /// Class at entry.
  let placementClass: SampleClass
  /// Age at entry.
  let age: SampleAge
  /// Sex as registered.
  let sex: SampleSex
  /// Months unemployed before entry.
  let monthsUnemployed: Int
  /// Whether there is a vocational qualification.
  let isTrained: Bool

  /// A person of a cohort.
  init(of cohort: SampleCohort, _ random: inout SampleRandom) {
    placementClass = cohort.classes.draw(&random) ?? .b
    age = cohort.ages.draw(&random) ?? .middle
    sex = cohort.sexes.draw(&random) ?? .female
    // Squared, so that short times are frequent and long ones rare.
    let range = cohort.monthsUnemployed
    let reach =
      switch placementClass {
      case .a: 40
      case .b: 70
      case .c: 100
      }
    let draw = random.below(1_000)
    monthsUnemployed =
      range.lowerBound + (range.count - 1) * reach * draw * draw / 100_000_000
    isTrained = random.chance(permille: cohort.trainedPermille)
  }

  /// True effect of the case mix: log-odds of an integration against the reference person.
  var logOdds: Double {
    var sum =
      switch placementClass {
      case .a: 0.8
      case .b: 0.0
      case .c: -0.9
      }
    switch age {
    case .young: sum += 0.15
    case .middle: break
    case .older: sum -= 0.4
    }
    if monthsUnemployed < 12 {
      sum += 0.2
    } else if monthsUnemployed > 24 {
      sum -= 0.3
    }
    return isTrained ? sum + 0.25 : sum
  }
}
