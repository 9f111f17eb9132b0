/// How many take part in a measure, who they are, and what is true of the measure itself.
struct SampleCohort: Sendable {
  /// Number of participations.
  let participations: Int
  /// Classes at entry.
  let classes: SampleShares<SampleClass>
  /// Ages at entry.
  var ages: SampleShares<SampleAge> = [.young: 170, .middle: 590, .older: 240]
  /// Sexes.
  var sexes: SampleShares<SampleSex> = [.female: 465, .male: 528, .diverse: 7]
  /// Months unemployed before entry; class C reaches the upper end, A stays well below.
  let monthsUnemployed: ClosedRange<Int>
  /// So many of a thousand have a vocational qualification.
  var trainedPermille = 450
  /// Log-odds of an integration against a measure that aims at a job.
  var shift = 0.0
  /// So many of a thousand who stay to the end without a job come one class nearer.
  var progressPermille = 130
  /// What kind of work the measure leads to.
  var work = SampleWork.employment
  /// So many of a thousand who stay to the end get a certificate; `nil`: there is none to get.
  var certificatePermille: Int?
  /// So many of a thousand costs are missing.
  var costMissingPermille = 0
}

/// What kind of work a measure leads to, with the shares of the status of those integrated.
enum SampleWork: Sendable {
  /// Mostly jobs, mostly self-employment, mostly vocational training.
  case employment, selfEmployment, training

  /// Shares of the status.
  var statuses: SampleShares<SampleStatus> {
    switch self {
    case .employment:
      [.employed: 700, .employedSubsidised: 210, .training: 50, .selfEmployed: 40]
    case .selfEmployment:
      [.employed: 300, .employedSubsidised: 60, .training: 0, .selfEmployed: 640]
    case .training:
      [.employed: 430, .employedSubsidised: 120, .training: 440, .selfEmployed: 10]
    }
  }
}

extension SampleShares<SampleClass> {
  /// As the district's job centre sees most of its people.
  static let typical: Self = [.a: 240, .b: 450, .c: 310]
  /// Creaming: those who would find work anyway.
  static let near: Self = [.a: 520, .b: 390, .c: 90]
  /// Those with many obstacles.
  static let far: Self = [.a: 90, .b: 400, .c: 510]
  /// People for whom a job is not the next step.
  static let distant: Self = [.a: 15, .b: 335, .c: 650]
}
