/// The class in which the job centre sees a person at exit.
enum SampleProgress {
  /// `nil`: nobody wrote it down. Who drops out improves less often and falls back more often.
  static func placementClass(
    from entry: SampleClass, fate: SampleFate, reason: SampleReason, cohort: SampleCohort,
    _ random: inout SampleRandom
  ) -> SampleClass? {
    let isKnown = !random.chance(permille: 70)
    let draw = random.below(1_000)
    guard isKnown else { return nil }
    if fate.isIntegratedAtExit {
      return draw < 800 ? .a : entry.nearer
    }
    let isDropOut = reason == .participant || reason == .provider
    let progress = isDropOut ? cohort.progressPermille * 4 / 10 : cohort.progressPermille
    if draw < progress { return entry.nearer }
    return draw >= (isDropOut ? 880 : 945) ? entry.further : entry
  }
}
