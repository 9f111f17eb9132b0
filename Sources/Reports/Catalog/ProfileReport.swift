package import Catalog
package import Profiles
package import Report
internal import Text

/// One profile: every fact of it, in the order of the fields.
package enum ProfileReport {
  package static func document(of entry: Catalog.Entry, codes: CodeLists) -> Document {
    let profile = entry.profile
    let sections = profile.sections(codes).map { section, facts in
      Section("\(section)", heading: Prose(section.title), [.facts(facts.map(fact))])
    }
    return Document(
      "profile", title: Prose("\(profile.id.description)  \(profile.title)"),
      notices: codes.isExample(profile) ? [ExampleNotice.profile] : [],
      sections: [Section("summary", [.paragraph(Prose("\(profile.assignment.summary)"))])]
        + sections,
      data: HitValues(entry: entry, codes: codes).data(HitField.wholeProfile), widestText: 100)
  }

  private static func fact(_ fact: ProfileFact) -> Fact {
    let text = Prose(fact.text)
    return fact.label.map { Fact(Prose($0), text) } ?? Fact(text)
  }
}

extension CodeLists {
  /// Whether a profile is of a district that is made up for the sample.
  func isExample(_ profile: MeasureProfile) -> Bool {
    profile.assignment.districts.contains(where: isExample)
  }
}
