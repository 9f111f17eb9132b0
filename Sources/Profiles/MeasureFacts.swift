package import Values

/// What a join with outcomes needs of a profile, without its texts: a country's profiles fit into
/// memory like this.
package struct MeasureFacts: Hashable, Sendable {
  package let id: ProfileID
  package let status: Code<StatusList>
  package let predecessors: [ProfileID]
  /// At least one; the first is the submitting one.
  package let districts: [District]
  package let localNumber: String?
  package let instrument: Code<InstrumentList>
  package let targetGroups: [TargetGroup]
  package let aim: MainAim
  package let targets: [MeasureProfile.Target]
  package let begin: CalendarDate?
  /// The last day of the measure.
  package let end: CalendarDate?
  /// How long one participant takes part.
  package let participationWeeks: Int?
  package let extensions: [MeasureProfile.Extension]
  package let contractedPlaces: Int?
  package let occupancies: [MeasureProfile.Occupancy]
  package let provider: ProviderStatement

  package init(of profile: MeasureProfile) {
    id = profile.id
    status = profile.header.status
    predecessors = profile.header.predecessors
    districts = profile.assignment.districts
    localNumber = profile.assignment.localNumber
    instrument = profile.law.instrument
    targetGroups = profile.targeting.groups
    aim = profile.aims.main
    targets = profile.aims.targets
    begin = profile.schedule.begin
    end = profile.schedule.end
    participationWeeks = profile.schedule.participationWeeks
    extensions = profile.schedule.extensions
    contractedPlaces = profile.places.contracted
    occupancies = profile.places.occupancies
    provider = profile.provider
  }
}
