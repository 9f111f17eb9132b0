internal import Catalog
internal import Profiles
internal import Report
internal import Text
internal import Values

/// What somebody must know of a measure to send a person there, in words.
struct HitFacts {
  let profile: MeasureProfile
  let state: MeasureState
  let codes: CodeLists

  /// The districts' letters and the towns.
  var place: Prose {
    let districts = profile.assignment.districts.map(\.value).joined(separator: ", ")
    var towns: [String] = []
    for site in profile.sites where !towns.contains(site.town) { towns.append(site.town) }
    return Prose("\(([districts] + towns).joined(separator: ", "))")
  }

  /// Whether it runs, and until when.
  var time: Prose {
    let schedule = profile.schedule
    func dated(_ german: String, _ english: String, _ date: CalendarDate?) -> Prose {
      let words = Prose(LocalizedText(de: german, en: english))
      return date.map { words + Prose(" \($0)") } ?? words
    }
    switch state {
    case .running:
      return schedule.end == nil
        ? dated("läuft", "running", nil) : dated("läuft bis", "running until", schedule.end)
    case .upcoming: return dated("beginnt am", "begins on", schedule.begin)
    case .ended:
      return schedule.end == nil
        ? dated("ausgelaufen", "ended", nil) : dated("ausgelaufen am", "ended on", schedule.end)
    case .draft, .withdrawn: return Prose(codes.label(profile.header.status))
    }
  }

  /// The next day on which one can join, where there are only such days.
  func nextStart(from day: CalendarDate?) -> CalendarDate? {
    profile.schedule.startDates.filter { start in day.map { start >= $0 } ?? true }.min()
  }

  /// Hours per week and the model of working time; `nil` where the profile is silent.
  var hours: Prose? {
    let schedule = profile.schedule
    let parts = [
      schedule.hoursPerWeek.map {
        say("\(Cell.significant($0.value)) Std./Woche", "\(Cell.significant($0.value)) h/week")
      },
      schedule.workingTime.map { Prose(codes.label($0)) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// How many places were free, and when that was counted.
  var places: Prose? {
    guard let contracted = profile.places.contracted else { return nil }
    let all = Cell.ordinal(contracted)
    guard let free = profile.places.free, let counted = profile.places.latestOccupancy?.date else {
      return say("\(all) Plätze, Belegung unbekannt", "\(all) places, unknown how many taken")
    }
    return say(
      "\(free) von \(all) Plätzen frei (\(counted))", "\(free) of \(all) places free (\(counted))")
  }

  var childCare: Prose? {
    guard let care = profile.content.childCare else { return nil }
    let label = Prose(codes.label(care))
    return care == .none
      ? say("keine Kinderbetreuung", "no child care")
      : say("Kinderbetreuung: ", "child care: ") + label
  }

  var provider: Prose {
    guard let provider = profile.provider.provider else {
      return say("Träger unbekannt", "provider unknown")
    }
    return Prose("\(provider.name)")
  }

  /// The first telephone number that is stated, else the first address for mail.
  var contact: Prose? {
    profile.contacts.lazy.compactMap(\.telephone).first.map { say("Tel. \($0)", "tel. \($0)") }
      ?? profile.contacts.lazy.compactMap(\.email).first.map { Prose("\($0)") }
  }
}

extension [Prose?] {
  /// What there is, separated by dots.
  func dotted() -> Prose { compactMap { $0 }.joined(separator: " · ") }
}
