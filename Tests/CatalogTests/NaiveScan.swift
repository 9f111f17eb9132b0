import Catalog
import Profiles
import Text
import Values

/// A query answered by looking at every profile in turn, with nothing of the index.
struct NaiveScan {
  let codes: CodeLists
  let query: CatalogQuery

  func matches(_ profile: MeasureProfile) -> Bool {
    any(query.targetGroups, profile.targeting.groups, narrower: true)
      && any(query.districts, profile.assignment.districts)
      && any(query.instruments, [profile.law.instrument])
      && any(query.legalBases, profile.law.legalBases, narrower: true)
      && any(query.mainAims, [profile.aims.main])
      && any(query.statuses, [profile.header.status])
      && (!query.needsChildCare
        || !["", "keine"].contains(profile.content.childCare?.value ?? ""))
      && (!query.isVoluntary || profile.content.voluntariness?.value == "freiwillig")
      && (!query.isPartTime || profile.schedule.workingTime?.value == "teilzeit")
      && (!query.needsFreePlaces || (profile.places.free ?? 0) > 0)
      && (!query.isStarting || canBeJoined(profile))
      && hasProvider(profile) && isInTime(profile.schedule) && isAffordable(profile)
      && query.words.allSatisfy { holds($0, profile) }
  }

  /// On the query's day, which must be given.
  private func canBeJoined(_ profile: MeasureProfile) -> Bool {
    guard let day = query.asOf, profile.header.status == .active else { return false }
    let schedule = profile.schedule
    if let end = schedule.end, end < day { return false }
    if let begin = schedule.begin, begin > day { return true }
    return schedule.startDates.isEmpty || schedule.startDates.contains { $0 >= day }
  }

  private func any<List: CodeListName>(
    _ wanted: [Code<List>], _ own: [Code<List>], narrower: Bool = false
  ) -> Bool {
    wanted.isEmpty
      || own.contains { code in
        wanted.contains { $0 == code || (narrower && isBelow(code.value, $0.value, List.self)) }
      }
  }

  /// Climbs from a code to the broader ones.
  private func isBelow<List: CodeListName>(
    _ code: String, _ wanted: String, _ list: List.Type
  ) -> Bool {
    let broader = codes.list(list)[code]?.broader ?? []
    return broader.contains(wanted) || broader.contains { isBelow($0, wanted, list) }
  }

  private func hasProvider(_ profile: MeasureProfile) -> Bool {
    guard !query.providers.isEmpty else { return true }
    let provider = profile.provider.provider
    return query.providers.contains { $0 == provider?.id || $0 == provider?.name }
  }

  private func isInTime(_ schedule: MeasureProfile.Schedule) -> Bool {
    if let day = query.runningOn {
      guard let begin = schedule.begin, begin <= day else { return false }
      if let end = schedule.end, end < day { return false }
    }
    if let day = query.startsAfter {
      let starts = schedule.startDates + [schedule.begin].compactMap { $0 }
      guard starts.contains(where: { $0 > day }) else { return false }
    }
    return true
  }

  private func isAffordable(_ profile: MeasureProfile) -> Bool {
    guard let most = query.maximumWeeklyCost else { return true }
    guard let cost = WeeklyCost(of: profile).amount else { return false }
    return cost <= most
  }

  private func holds(_ word: String, _ profile: MeasureProfile) -> Bool {
    SearchableText(of: profile).passages(naming: codes).contains { passage in
      FoldedText(passage.text).words.contains { term in
        term == word || (word.count >= 3 && term.contains(word))
      }
    }
  }
}
