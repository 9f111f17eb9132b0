package import Catalog
package import Profiles
internal import Rendering
package import Text
internal import Values

/// Profiles side by side, row by row, what differs marked with a sign.
package struct ComparisonReport: Sendable {
  /// One fact of every profile.
  struct Row {
    let label: LocalizedText
    /// For each profile; empty where it does not say.
    let values: [String]

    var differs: Bool { Set(values).count > 1 }
  }

  private let entries: [Catalog.Entry]
  private let codes: CodeLists
  private let language: Language

  /// - Parameter entries: at least two, in the order of the columns.
  package init(_ entries: [Catalog.Entry], codes: CodeLists, language: Language) {
    self.entries = entries
    self.codes = codes
    self.language = language
  }

  private var ids: [String] { entries.map(\.profile.id.description) }

  // MARK: - Rows

  var rows: [Row] {
    let words = ProfileWords(codes: codes, language: language)
    return ProfileSection.allCases.flatMap { section in
      ProfileField.of(section).filter(\.traits.isCompared).flatMap { field in
        rows(of: entries.map { $0.profile.facts(field, words) }, in: section)
      } + (section == .costs ? [costRow] : [])
    }
  }

  /// Facts of one key are one cell.
  private func rows(of facts: [[ProfileFact]], in section: ProfileSection) -> [Row] {
    var first: [ProfileFact] = []
    for fact in facts.joined() where !first.contains(where: { $0.key == fact.key }) {
      first.append(fact)
    }
    return first.map { wanted in
      Row(
        label: wanted.label ?? section.title,
        values: facts.map { facts in
          facts.filter { $0.key == wanted.key }.map(\.text).joined(separator: "; ")
        })
    }
  }

  private var costRow: Row {
    Row(
      label: LocalizedText(
        de: "Kosten je Teilnahme und Woche", en: "cost per participation and week"),
      values: entries.map { entry in
        let cost = WeeklyCost(of: entry.profile)
        if let amount = cost.amount {
          return NumberFormat(language).decimal(amount.value, places: 2) + " €"
        }
        let reason = cost.reason?.text[language] ?? ""
        return language.say("nicht sicher (\(reason))", "not certain (\(reason))")
      })
  }

  private var costRule: String {
    language.say(
      "Kosten je Teilnahme und Woche nach Plan: Monatssatz × 4800/20871 (400 Jahre haben 4800 Monate"
        + " und 20871 Wochen), Stundensatz × Wochenstunden, Satz je Teilnahme ÷ Wochen. Sätze je"
        + " Platz, Pauschalen und Erfolgshonorare werden nicht umgerechnet.",
      "Cost per participation and week as planned: monthly rate × 4800/20871 (400 years have 4800"
        + " months and 20871 weeks), hourly rate × hours per week, rate per participation ÷ weeks."
        + " Rates per place, lump sums and success fees are not converted.")
  }

  private var containsExample: Bool {
    entries.contains { $0.profile.assignment.districts.contains(where: codes.isExample) }
  }

  // MARK: - Text

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(width: Int?) -> String {
    let width = min(width ?? 100, 160)
    let rows = rows
    let differing = rows.count(where: \.differs)
    var text = Paragraph.filled(
      language.say(
        "\(entries.count) Maßnahmen nebeneinander; ≠ heißt: nicht überall gleich (\(differing) von"
          + " \(rows.count) Angaben); – heißt: keine Angabe.",
        "\(entries.count) measures side by side; ≠ means: not the same everywhere (\(differing) of"
          + " \(rows.count) facts); – means: not stated."), width: width)
    let fitsSideBySide = (width - 18) / entries.count >= 14
    text += "\n" + (fitsSideBySide ? table(rows, width) : list(rows, width))
    text += "\n" + Paragraph.filled(costRule, width: width)
    if containsExample { text += "\n" + Paragraph.filled(examples, width: width) }
    return text
  }

  private var examples: String {
    let made = entries.filter {
      $0.profile.assignment.districts.contains(where: codes.isExample)
    }.map(\.profile.id.description).joined(separator: ", ")
    return language.say("Erfundenes Beispiel: \(made)", "Made-up example: \(made)")
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

  private func table(_ rows: [Row], _ width: Int) -> String {
    var table = TextTable(
      [.init(" "), .init(language.say("Angabe", "fact"), isFlexible: true)]
        + ids.map { .init($0, isFlexible: true) })
    for row in rows {
      table.add([row.differs ? "≠" : " ", row.label[language]] + row.values.map(shown))
    }
    return table.rendered(width: width)
  }

  private func list(_ rows: [Row], _ width: Int) -> String {
    rows.map { row in
      let mark = row.differs ? "≠ " : "  "
      let label = row.label[language].terminalSafe
      guard row.differs else {
        return Paragraph.filled(
          label + ": " + shown(row.values.first ?? "").terminalSafe, width: width,
          firstPrefix: mark, prefix: "    ")
      }
      return mark + label + "\n"
        + zip(ids, row.values).map { id, value in
          Paragraph.filled(
            (id + ": " + shown(value)).terminalSafe, width: width, firstPrefix: "    ",
            prefix: "      ")
        }.joined()
    }.joined()
  }

  // MARK: - Markdown and JSON

  /// A table of Markdown.
  package var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = line(["", language.say("Angabe", "fact")] + ids.map(MarkupText.markdown))
    text += line(Array(repeating: "---", count: ids.count + 2))
    for row in rows {
      text += line(
        [row.differs ? "≠" : "", MarkupText.markdown(row.label[language])]
          + row.values.map { MarkupText.markdown(shown($0)) })
    }
    text += "\n" + MarkupText.markdown(costRule) + "\n"
    if containsExample { text += "\n" + MarkupText.markdown(examples) + "\n" }
    return text
  }

  /// The profiles with their codes, and the fields in which they differ; the same in every language.
  package var json: JSONValue {
    let values = entries.map { HitValues(entry: $0, codes: codes, score: nil, snippets: []) }
    let compared = HitField.wholeProfile.filter(\.isCompared)
    return .object([
      "profiles": .array(values.map { $0.json(HitField.wholeProfile) }),
      "differs": .array(
        compared.filter { field in Set(values.map { $0.value(of: field) }).count > 1 }
          .map { .string($0.name) }),
    ])
  }
}
