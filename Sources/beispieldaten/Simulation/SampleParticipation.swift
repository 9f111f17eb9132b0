import Values

/// One made-up stay in a measure, as a row of the outcomes.
struct SampleParticipation: Sendable {
  /// `p` and eight hexadecimal digits.
  let pseudonym: String
  /// What the outcomes call the measure.
  let measure: String
  /// First day.
  let entry: CalendarDate
  /// Last day; `nil` while it runs.
  var exit: CalendarDate?
  /// Why it ended.
  var reason: SampleReason?
  /// Status on the last day.
  var statusAtExit: SampleStatus?
  /// Status six months after; `nil` where they are not over on the reference date.
  var statusLater: SampleStatus?
  /// Who takes part; its class is the one at entry.
  let person: SamplePerson
  /// Whether the class at entry was written down.
  let isClassKnown: Bool
  /// Class at exit.
  var classAtExit: SampleClass?
  /// Whether a certificate was reached; `nil` where there is none to reach.
  var hasCertificate: Bool?
  /// Cost in cents.
  var cents: Int?
}
