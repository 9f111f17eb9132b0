package import Text
package import Values

/// How values of a profile are written for a person.
package struct ProfileWords: Sendable {
  package let codes: CodeLists
  package let language: Language
  private let format: NumberFormat

  package init(codes: CodeLists, language: Language) {
    (self.codes, self.language) = (codes, language)
    format = NumberFormat(language)
  }

  package func say(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[language]
  }

  package func label<List>(_ code: Code<List>) -> String { codes.label(code)[language] }

  package func date(_ date: CalendarDate) -> String {
    language == .german ? date.germanDescription : date.description
  }

  /// With as many places behind the comma as it has.
  package func number(_ number: Hundredths) -> String {
    let places = number.count % 100 == 0 ? 0 : number.count % 10 == 0 ? 1 : 2
    return format.decimal(number.value, places: places)
  }

  package func integer(_ count: Int) -> String { format.integer(count) }

  package func euros(_ amount: Hundredths) -> String {
    format.decimal(amount.value, places: 2) + " €"
  }

  /// `6–8`, or what is said of one bound alone; nothing where there is none.
  func range(
    _ low: Int?, _ high: Int?, from: (String, String), through: (String, String)
  ) -> [String] {
    switch (low, high) {
    case (let low?, let high?): ["\(low)–\(high)"]
    case (let low?, nil): [say(from.0, from.1) + " \(low)"]
    case (nil, let high?): [say(through.0, through.1) + " \(high)"]
    case (nil, nil): []
    }
  }

  package func text(_ value: ProfileValue) -> String {
    switch value {
    case .text(let text), .token(let text): text
    case .code(let code): code.entry(in: codes)?.label[language] ?? code.value
    case .date(let date): self.date(date)
    case .integer(let count): integer(count)
    case .number(let number): self.number(number)
    }
  }
}

/// What a profile says in one field, for a person.
package struct ProfileFact: Hashable, Sendable {
  /// The key of its field, with the year where a field has one fact for each.
  package let key: String
  /// `nil` where the section's title says what it is.
  package let label: LocalizedText?
  package let text: LocalizedText
}

extension MeasureProfile {
  /// What the profile says below its heading, by section; a section about which it is silent is
  /// absent.
  package func sections(
    _ codes: CodeLists
  ) -> [(section: ProfileSection, facts: [ProfileFact])] {
    ProfileSection.allCases.compactMap { section in
      let fields = ProfileField.of(section).filter { $0.traits.showing != .heading }
      let facts = fields.flatMap { self.facts($0, codes) }
      return facts.isEmpty ? nil : (section, facts)
    }
  }

  /// What the profile says in a field; empty where it is silent.
  package func facts(_ field: ProfileField, _ codes: CodeLists) -> [ProfileFact] {
    func texts(_ language: Language) -> [String] {
      let texts = field.wording(self, ProfileWords(codes: codes, language: language))
        .filter { !$0.isEmpty }
      guard field.traits.showing == .oneFact, !texts.isEmpty else { return texts }
      return [texts.joined(separator: "; ")]
    }
    guard field.traits.showing != .elsewhere else { return [] }
    let qualifiers = field.qualifiers?(self)
    return zip(texts(.german), texts(.english)).enumerated().map { position, text in
      let qualifier = qualifiers.map { " " + $0[position] } ?? ""
      return ProfileFact(
        key: field.key + qualifier,
        label: field.traits.showing == .items
          ? nil : field.label + LocalizedText(verbatim: qualifier),
        text: LocalizedText(de: text.0, en: text.1))
    }
  }
}
