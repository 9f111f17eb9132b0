import Values

/// Draws the participations of all measures.
///
/// Each measure has a stream of its own, so that a change to one leaves the others as they are.
enum SampleSimulation {
  /// The seed of the sample. Another one makes another sample of the same worlds; this one was
  /// picked because its rates come close to the true ones, so that it shows what the constants say.
  static let seed: UInt64 = 657

  /// The participations of the measures, in the measures' order, each's by entry.
  static func run(_ measures: [SampleMeasure]) -> [SampleParticipation] {
    var seeds = SampleRandom(seed: seed)
    var pseudonyms = SamplePseudonyms(seed: seeds.next())
    return measures.flatMap { measure in
      var random = SampleRandom(seed: seeds.next())
      return SampleEntries.days(of: measure, &random).map { entry in
        participation(
          from: entry, measure: measure, pseudonym: pseudonyms.next(), &random)
      }
    }
  }

  private static func participation(
    from entry: CalendarDate, measure: SampleMeasure, pseudonym: String,
    _ random: inout SampleRandom
  ) -> SampleParticipation {
    let cohort = measure.cohort
    let person = SamplePerson(of: cohort, &random)
    let fate = SampleFate(
      probability: SampleLogistic.probability(
        odds: measure.referenceOdds,
        shift: person.logOdds + measure.provider.effect + cohort.shift), &random)
    let stay = SampleStay(from: entry, fate: fate, measure: measure, &random)
    var participation = SampleParticipation(
      pseudonym: pseudonym, measure: measure.outcomeKey, entry: entry, exit: stay.exit,
      reason: stay.reason, person: person, isClassKnown: !random.chance(permille: 15))
    guard let exit = stay.exit, let reason = stay.reason, reason != .neverStarted else {
      return participation
    }
    let statuses = SampleStatuses(fate: fate, reason: reason, work: cohort.work, &random)
    participation.statusAtExit = statuses.atExit
    let isUnknown = random.chance(permille: measure.provider.unknownPermille)
    if let due = exit.adding(months: 6), due <= SamplePeriod.reference {
      participation.statusLater = isUnknown ? .unknown : statuses.later
    }
    participation.classAtExit = SampleProgress.placementClass(
      from: person.placementClass, fate: fate, reason: reason, cohort: cohort, &random)
    participation.hasCertificate = certificate(of: cohort, reason: reason, &random)
    participation.cents = SampleBill.cents(
      days: exit.daysSince1970 - entry.daysSince1970 + 1,
      hasSuccessFee: participation.statusLater?.isIntegration ?? false, measure: measure, &random)
    return participation
  }

  /// Few reach a certificate who leave into work before the end, none who drop out.
  private static func certificate(
    of cohort: SampleCohort, reason: SampleReason, _ random: inout SampleRandom
  ) -> Bool? {
    guard let permille = cohort.certificatePermille else { return nil }
    return switch reason {
    case .planned, .unknown: random.chance(permille: permille)
    case .work: random.chance(permille: permille / 4)
    default: false
    }
  }
}
