package import Profiles
internal import Text
package import Values

/// What a person looks for. Every part that is given must match; an empty query finds everything.
package struct CatalogQuery: Hashable, Sendable {
  /// Any of these, or a narrower one.
  package var targetGroups: [TargetGroup]
  /// Any of these.
  package var districts: [District]
  package var instruments: [Code<InstrumentList>] = []
  /// Any of these, or a narrower one.
  package var legalBases: [Code<LegalBasisList>] = []
  package var mainAims: [MainAim] = []
  package var statuses: [Code<StatusList>] = []
  /// Only measures with child care of any kind.
  package var needsChildCare = false
  /// Only measures that nobody is assigned to.
  package var isVoluntary = false
  /// Only part-time measures.
  package var isPartTime = false
  /// Only measures with places that nobody had at the latest key date.
  package var needsFreePlaces = false
  /// Only measures that one can still join.
  package var isStarting = false
  /// Ids or names of providers; any of them.
  package var providers: [String] = []
  /// A day of the measure: begin not behind it, and end, where there is one, not before it.
  package var runningOn: CalendarDate?
  /// Begin or a start date behind this day.
  package var startsAfter: CalendarDate?
  /// The most euros per participation and week, where that is certain; see ``WeeklyCost``.
  package var maximumWeeklyCost: Hundredths?
  /// The day by which measures are running or ended; `nil` for the latest day on which a profile of the
  /// catalogue was checked.
  package var asOf: CalendarDate?
  /// All of these words, folded, each anywhere in the profile's texts.
  package var words: [String]

  package init(
    targetGroups: [TargetGroup] = [], districts: [District] = [], text: String = ""
  ) {
    self.targetGroups = targetGroups
    self.districts = districts
    var seen: Set<String> = []
    words = FoldedText(text).words.map(String.init).filter { seen.insert($0).inserted }
  }

  /// Whether anything beside target group and district is asked for.
  package var hasFurtherConditions: Bool {
    var other = self
    other.targetGroups = []
    other.districts = []
    other.asOf = nil
    return other != CatalogQuery()
  }

  /// The same beside the status too, where that is what counts for coverage: active or ended.
  var hasConditionsBeyondStatus: Bool {
    var other = self
    if other.statuses == [.active, .ended] { other.statuses = [] }
    return other.hasFurtherConditions
  }
}

extension Code<ChildCareList> {
  /// No child care.
  package static let none = Self("keine")
}

extension Code<VoluntarinessList> {
  package static let voluntary = Self("freiwillig")
}

extension Code<WorkingTimeList> {
  package static let partTime = Self("teilzeit")
}

extension Code<StatusList> {
  package static let draft = Self("entwurf")
  package static let active = Self("aktiv")
  package static let ended = Self("ausgelaufen")
}

extension TargetGroup {
  /// No restriction to a target group.
  package static let everybody = TargetGroup("alle")
}
