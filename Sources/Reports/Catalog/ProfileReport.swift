package import Profiles
package import Text
internal import Values

/// One profile as a page of text: every fact of it, in the order of the document.
package struct ProfileReport: Sendable {
  private let profile: MeasureProfile
  let codes: CodeLists
  let language: Language
  let format: NumberFormat
  private let width: Int

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package init(_ profile: MeasureProfile, codes: CodeLists, language: Language, width: Int?) {
    self.profile = profile
    self.codes = codes
    self.language = language
    self.width = min(width ?? 100, 100)
    format = NumberFormat(language)
  }

  package var text: String {
    var text = ""
    if profile.assignment.districts.contains(where: codes.isExample) {
      text += ExampleNotice.profile[language] + "\n\n"
    }
    text += Paragraph.filled("\(profile.id)  \(profile.title)".terminalSafe, width: width)
    text += "\n" + Paragraph.filled(profile.assignment.summary.terminalSafe, width: width)
    for section in sections(of: profile) where !section.facts.isEmpty {
      text += "\n" + section.title[language] + "\n"
      for fact in section.facts { text += self.text(of: fact) }
    }
    return text
  }

  private func text(of fact: Fact) -> String {
    let indent = "  "
    guard let value = fact.value else {
      return Paragraph.filled(
        fact.label[language].terminalSafe, width: width, firstPrefix: indent + "• ",
        prefix: indent + "  ")
    }
    let label = fact.label[language] + ": "
    let padding = String(repeating: " ", count: max(0, 24 - label.count))
    return Paragraph.filled(
      value.terminalSafe, width: width, firstPrefix: indent + label + padding,
      prefix: indent + String(repeating: " ", count: 24))
  }

  struct Section {
    let title: LocalizedText
    let facts: [Fact]

    init(_ german: String, _ english: String, _ facts: [Fact?]) {
      title = LocalizedText(de: german, en: english)
      self.facts = facts.compactMap { $0 }
    }
  }

  /// A labelled value, or a text that stands for itself.
  struct Fact {
    let label: LocalizedText
    let value: String?
  }

  // MARK: - Making facts

  /// A labelled value; no fact where there is no value.
  func fact(_ german: String, _ english: String, _ value: String?) -> Fact? {
    guard let value, !value.isEmpty else { return nil }
    return Fact(label: LocalizedText(de: german, en: english), value: value)
  }

  func fact(_ german: String, _ english: String, _ values: [String]) -> Fact? {
    fact(german, english, values.joined(separator: "; "))
  }

  func item(_ text: String) -> Fact {
    Fact(label: LocalizedText(verbatim: text), value: nil)
  }

  func label<List>(_ code: Code<List>?) -> String? {
    code.map { codes.label($0)[language] }
  }

  func labels<List>(_ values: [Code<List>]) -> [String] {
    values.map { codes.label($0)[language] }
  }

  func date(_ date: CalendarDate?) -> String? {
    date.map { language == .german ? $0.germanDescription : $0.description }
  }

  func number(_ number: Hundredths?) -> String? {
    number.map { number in
      let places = number.count % 100 == 0 ? 0 : number.count % 10 == 0 ? 1 : 2
      return format.decimal(number.value, places: places)
    }
  }

  func euros(_ amount: Hundredths?) -> String? {
    amount.map { format.decimal($0.value, places: 2) + " €" }
  }

  func say(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[language]
  }
}
