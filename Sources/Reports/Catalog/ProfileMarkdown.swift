package import Profiles
package import Text

/// One profile as Markdown: a heading, a paragraph, a list for each section.
package enum ProfileMarkdown {
  package static func text(
    of profile: MeasureProfile, codes: CodeLists, language: Language
  ) -> String {
    let report = ProfileReport(profile, codes: codes, language: language, width: nil)
    var text = "# \(MarkupText.markdown("\(profile.id)  \(profile.title)"))\n\n"
    if profile.assignment.districts.contains(where: codes.isExample) {
      text += "**\(MarkupText.markdown(ExampleNotice.profile[language]))**\n\n"
    }
    text += MarkupText.markdown(profile.assignment.summary) + "\n"
    for section in report.sections(of: profile) where !section.facts.isEmpty {
      text += "\n## \(MarkupText.markdown(section.title[language]))\n\n"
      for fact in section.facts {
        let label = MarkupText.markdown(fact.label[language])
        text += fact.value.map { "- **\(label):** \(MarkupText.markdown($0))\n" } ?? "- \(label)\n"
      }
    }
    return text
  }
}
