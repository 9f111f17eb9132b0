package import Profiles
internal import Rendering
package import Text

/// One profile as a page of text: every fact of it, in the order of the document.
package struct ProfileReport: Sendable {
  private let profile: MeasureProfile
  private let words: ProfileWords
  private let width: Int

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package init(_ profile: MeasureProfile, codes: CodeLists, language: Language, width: Int?) {
    self.profile = profile
    self.width = min(width ?? 100, 100)
    words = ProfileWords(codes: codes, language: language)
  }

  package var text: String {
    var text = ""
    if profile.assignment.districts.contains(where: words.codes.isExample) {
      text += ExampleNotice.profile[words.language] + "\n\n"
    }
    text += Paragraph.filled("\(profile.id)  \(profile.title)".terminalSafe, width: width)
    text += "\n" + Paragraph.filled(profile.assignment.summary.terminalSafe, width: width)
    for (section, facts) in profile.sections(words) {
      text += "\n" + section.title[words.language] + "\n"
      for fact in facts { text += self.text(of: fact) }
    }
    return text
  }

  private func text(of fact: ProfileFact) -> String {
    let indent = "  "
    guard let label = fact.label.map({ $0[words.language] + ": " }) else {
      return Paragraph.filled(
        fact.text.terminalSafe, width: width, firstPrefix: indent + "• ", prefix: indent + "  ")
    }
    let padding = String(repeating: " ", count: max(0, 24 - label.count))
    return Paragraph.filled(
      fact.text.terminalSafe, width: width, firstPrefix: indent + label + padding,
      prefix: indent + String(repeating: " ", count: 24))
  }
}
