/// Whether a person is integrated at exit and six months later.
enum SampleFate: Sendable {
  /// At both times, only at exit, only later, never; or out of the labour market altogether.
  case sustained, lost, late, never, outside

  /// A fate for a person who is integrated at six months with the given probability.
  ///
  /// Of those integrated later, 72 percent already are at exit. A job at exit that does not last
  /// is about a third as probable as an integration at six months.
  init(probability: Double, _ random: inout SampleRandom) {
    let isOutside = random.chance(permille: 20)
    let isIntegrated = random.chance(probability)
    let wasIntegrated = random.chance(isIntegrated ? 0.72 : 0.35 * probability)
    self =
      switch (isOutside, wasIntegrated, isIntegrated) {
      case (true, _, _): .outside
      case (_, true, true): .sustained
      case (_, true, false): .lost
      case (_, false, true): .late
      case (_, false, false): .never
      }
  }

  /// Integrated on the day of the exit.
  var isIntegratedAtExit: Bool {
    self == .sustained || self == .lost
  }
}
