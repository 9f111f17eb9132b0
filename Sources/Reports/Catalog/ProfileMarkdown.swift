package import Profiles
internal import Rendering
package import Text

/// One profile as Markdown: a heading, a paragraph, a list for each section.
package enum ProfileMarkdown {
  package static func text(
    of profile: MeasureProfile, codes: CodeLists, language: Language
  ) -> String {
    var text = "# \(MarkupText.markdown("\(profile.id)  \(profile.title)"))\n\n"
    if profile.assignment.districts.contains(where: codes.isExample) {
      text += "**\(MarkupText.markdown(ExampleNotice.profile[language]))**\n\n"
    }
    text += MarkupText.markdown(profile.assignment.summary) + "\n"
    for (section, facts) in profile.sections(ProfileWords(codes: codes, language: language)) {
      text += "\n## \(MarkupText.markdown(section.title[language]))\n\n"
      for fact in facts {
        let label = fact.label.map { "**\(MarkupText.markdown($0[language])):** " } ?? ""
        text += "- \(label)\(MarkupText.markdown(fact.text))\n"
      }
    }
    return text
  }
}
