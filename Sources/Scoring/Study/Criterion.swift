package import Outcomes
package import Profiles

/// By what units are compared. More is better for each: of drop-outs, those who stayed are counted.
package enum Criterion: String, CaseIterable, Sendable {
  /// Integrated six months after exit.
  case integration
  /// ABC class at exit above that at entry, an integration at exit above every class.
  case progress
  /// A recognised certificate obtained.
  case qualification
  /// No drop-out.
  case retention

  /// Its place among all.
  var place: Int {
    switch self {
    case .integration: 0
    case .progress: 1
    case .qualification: 2
    case .retention: 3
    }
  }

  /// The criterion of an aim; `nil` where participations do not carry it: for keeping or extending a
  /// job, hours and the end of benefit receipt would be needed, and having a job says nothing.
  package init?(_ aim: MainAim) {
    switch aim.value {
    case "integration": self = .integration
    case "heranfuehrung": self = .progress
    case "qualifikation": self = .qualification
    default: return nil
    }
  }

  /// Successes, failures and unknown outcomes among the participations of a tally.
  package func counts(of tally: Tally) -> CriterionCounts<Int> {
    switch self {
    case .integration:
      return CriterionCounts(
        successes: tally.integrated, failures: tally.notIntegrated, unknown: tally.unknown)
    case .progress:
      let progress = tally.placement.progress
      let known = progress.up + progress.down + progress.same
      return CriterionCounts(
        successes: progress.up, failures: progress.down + progress.same,
        unknown: max(0, tally.exits - tally.outsideAtExit - known))
    case .qualification:
      let known = tally.exits - tally.outsideAtExit - tally.qualificationsUnknown
      return CriterionCounts(
        successes: tally.qualifications, failures: known - tally.qualifications,
        unknown: tally.qualificationsUnknown)
    case .retention:
      let known = tally.exits - tally.outsideAtExit - tally.dropOutsUnknown
      return CriterionCounts(
        successes: known - tally.dropOuts, failures: tally.dropOuts, unknown: tally.dropOutsUnknown)
    }
  }
}

/// What a criterion says of some participations.
///
/// Whole numbers, or doubles where some count in part.
package struct CriterionCounts<Number: Numeric & Hashable & Sendable>: Hashable, Sendable {
  package var successes: Number
  package var failures: Number
  package var unknown: Number

  package init(successes: Number = 0, failures: Number = 0, unknown: Number = 0) {
    self.successes = successes
    self.failures = failures
    self.unknown = unknown
  }

  package var known: Number { successes + failures }

  package static func += (left: inout CriterionCounts, right: CriterionCounts) {
    left.successes += right.successes
    left.failures += right.failures
    left.unknown += right.unknown
  }

  /// As the counts would be under an assumption on the unknown outcomes.
  func assuming(_ assumption: UnknownOutcomes) -> CriterionCounts {
    switch assumption {
    case .leftOut: self
    case .failures: CriterionCounts(successes: successes, failures: failures + unknown)
    case .successes: CriterionCounts(successes: successes + unknown, failures: failures)
    }
  }
}

/// What is assumed of outcomes that nobody knows.
package enum UnknownOutcomes: String, CaseIterable, Sendable {
  case leftOut, failures, successes
}
