/// One made-up measure: what its profile says, and how its participations are simulated.
///
/// Codes are written as in `schemas/codelisten.xsd`; validating the files proves them.
struct SampleMeasure: Sendable {
  /// Id of the profile.
  let id: String
  /// The district that submits the profile.
  let district: SampleDistrict
  /// Number of the revision.
  var revision = 1
  /// The district's own number of the measure; where there is one, the outcomes use it.
  var localNumber: String?
  /// Name without the mark that it is an example.
  let title: String
  /// Short description without that mark.
  let summary: String
  /// Law and procurement.
  let law: SampleLaw
  /// Whom it is for.
  let audience: SampleAudience
  /// What it is to achieve.
  let goals: SampleGoals
  /// Modules and methods.
  let content: SampleContent
  /// Term, duration and hours.
  let schedule: SampleSchedule
  /// Contracted places.
  let places: SamplePlaces
  /// Where it takes place.
  let sites: [SampleSite]
  /// Who runs it; the lead of a consortium.
  let provider: SampleProvider
  /// Members of a consortium, the lead included.
  var consortium: [SampleMember] = []
  /// Rates, funding and budget.
  let costs: SampleCosts
  /// Who answers at the provider, and a telephone number where one is given.
  let contact: SampleContact
  /// What the district has learnt.
  let experience: SampleExperience
  /// How many take part, who they are, what becomes of them.
  let cohort: SampleCohort

  /// What the outcomes call the measure.
  var outcomeKey: String {
    localNumber ?? id
  }
}
