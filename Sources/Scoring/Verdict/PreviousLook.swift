internal import Profiles
package import Values

/// What a ranking half a year before said, as far as a second look needs it.
///
/// Of eight half-yearly looks at sliding windows, one alone hears wrongly in more than every second
/// run, two in a row in every seventh (the article Method, section 2.9).
package struct PreviousLook: Hashable, Sendable {
  /// A unit by what stays the same from look to look.
  package struct Unit: Hashable, Sendable {
    let aim: String
    let district: String
    /// The provider's id, else its folded name.
    let provider: String
    let measure: String?

    package init(
      aim: String, district: String, providerID: String?, providerName: String?, measure: String?
    ) {
      self.aim = aim
      self.district = district
      provider = providerID.map { "id:" + $0 } ?? ProviderName.key(providerName ?? "")
      self.measure = measure
    }

    init(_ score: ProviderScore) {
      self.init(
        aim: score.unit.aim.value, district: score.unit.district.value,
        providerID: score.providerID, providerName: score.providerName,
        measure: score.unit.measure?.description)
    }
  }

  /// The units whose hearing was noted or due then.
  package let notedOrHeard: Set<Unit>
  package let asOf: CalendarDate

  package init(notedOrHeard: Set<Unit>, asOf: CalendarDate) {
    self.notedOrHeard = notedOrHeard
    self.asOf = asOf
  }
}
