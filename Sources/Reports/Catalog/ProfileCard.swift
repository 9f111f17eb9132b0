internal import Catalog
package import Profiles
package import Report
internal import Text
package import Values

/// A profile in eight lines, to be read out on the telephone.
package enum ProfileCard {
  /// - Parameter day: on which it runs or has ended; `nil` for the day on which it was last checked.
  package static func document(
    of profile: MeasureProfile, on day: CalendarDate?, codes: CodeLists
  ) -> Document {
    let facts = HitFacts(profile: profile, state: profile.state(on: day), codes: codes)
    let unknown = say("keine Angabe", "not stated")
    let start = facts.nextStart(from: day ?? profile.header.checkedOn).map {
      say("Einstieg \($0)", "start \($0)")
    }
    let groups = profile.targeting.groups.map { Prose(codes.label($0)) }.joined(separator: ", ")
    let care = profile.content.childCare.map { Prose(codes.label($0)) }
    let access = profile.content.voluntariness.map { Prose(codes.label($0)) }
    let title = profile.title + (codes.isExample(profile) ? " †" : "")
    let lines = [
      Prose("\(profile.id.description)  \(title)"),
      say("Für: ", "For: ") + groups,
      say("Wo: ", "Where: ") + facts.place,
      say("Wann: ", "When: ") + [facts.time, start, facts.hours].dotted(),
      say("Plätze: ", "Places: ") + (facts.places ?? unknown),
      say("Kinder: ", "Children: ")
        + (care == nil && access == nil ? unknown : [care, access].dotted()),
      say("Träger: ", "Provider: ") + facts.provider,
      say("Kontakt: ", "Contact: ") + (contacts(profile) ?? unknown),
    ]
    return Document(
      "card", lead: [.entries([lines.map { Line($0, hang: 2) }], isSpaced: false)],
      widestText: 100)
  }

  /// The first number and address.
  private static func contacts(_ profile: MeasureProfile) -> Prose? {
    let ways = profile.contacts.flatMap { [$0.telephone, $0.email].compactMap { $0 } }
    return ways.isEmpty ? nil : Prose("\(ways.prefix(2).joined(separator: ", "))")
  }
}
