internal import Catalog
internal import Profiles
internal import Text
internal import Values

/// Whether a new version looks like a mistake that only the office can tell: another measure under the
/// id of one that is there, or a status that goes back.
struct Replacement {
  let old: MeasureProfile
  let new: MeasureProfile

  /// Whether title, provider and dates all differ: one of them alone changes in the life of a
  /// measure, all of them at once mostly where two offices have taken the same number.
  var isAnotherMeasure: Bool {
    FoldedText(old.title) != FoldedText(new.title)
      && differ(old.provider.provider, new.provider.provider, Self.isOneProvider)
      && differ(dates(old), dates(new), ==)
  }

  /// Whether a measure that was active becomes a draft again, or one that had ended is to run.
  var statusGoesBack: Bool {
    if new.header.status == .draft { return old.header.status != .draft }
    return old.header.status == .ended && new.header.status == .active
  }

  /// What a draft left open is filled in, not changed.
  private func differ<Fact>(
    _ before: Fact?, _ after: Fact?, _ isSame: (Fact, Fact) -> Bool
  ) -> Bool {
    switch (before, after) {
    case (nil, nil): false
    case (let before?, let after?): !isSame(before, after)
    case (nil, _?): old.header.status != .draft
    case (_?, nil): true
    }
  }

  private static func isOneProvider(_ one: Provider, _ other: Provider) -> Bool {
    if let id = one.id, id == other.id { return true }
    return ProviderName.key(one.name) == ProviderName.key(other.name)
  }

  private func dates(_ profile: MeasureProfile) -> [CalendarDate?]? {
    let dates = [profile.schedule.begin, profile.schedule.end]
    return dates.allSatisfy { $0 == nil } ? nil : dates
  }
}
