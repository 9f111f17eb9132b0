package import Catalog
package import Profiles
package import Text
internal import Values

/// Profiles side by side, row by row, what differs marked with a sign.
package struct ComparisonReport: Sendable {
  /// One fact of every profile.
  struct Row {
    let section: LocalizedText
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
    let reports = entries.map { entry in
      ProfileReport(entry.profile, codes: codes, language: language, width: nil)
        .sections(of: entry.profile)
    }
    let first = LocalizedText(de: "Steckbrief", en: "Profile")
    var rows = [
      Row(
        section: first, label: LocalizedText(de: "Titel", en: "title"),
        values: entries.map(\.profile.title)),
      Row(
        section: first, label: LocalizedText(de: "Beschreibung", en: "description"),
        values: entries.map(\.profile.assignment.summary)),
    ]
    for section in reports.first?.indices ?? 0..<0 {
      let sections = reports.map { $0[section] }
      rows += self.rows(of: sections)
      if sections.first?.title.german == "Kosten" { rows.append(costRow) }
    }
    return rows
  }

  /// Facts of one label are one cell; texts without a label stand under the section's title.
  private func rows(of sections: [ProfileReport.Section]) -> [Row] {
    var labels: [LocalizedText] = []
    func label(_ fact: ProfileReport.Fact, _ section: ProfileReport.Section) -> LocalizedText {
      fact.value == nil ? section.title : fact.label
    }
    for section in sections {
      for fact in section.facts where !labels.contains(label(fact, section)) {
        labels.append(label(fact, section))
      }
    }
    return labels.map { wanted in
      Row(
        section: sections[0].title, label: wanted,
        values: sections.map { section in
          section.facts.filter { label($0, section) == wanted }
            .map { $0.value ?? $0.label[language] }.joined(separator: "; ")
        })
    }
  }

  private var costRow: Row {
    Row(
      section: LocalizedText(de: "Kosten", en: "Costs"),
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
    let fields = HitField.allCases.filter { ![.score, .matches].contains($0) }
    let values = entries.map {
      HitValues(entry: $0, codes: codes, score: nil, snippets: [])
    }
    let compared = fields.filter { ![.id, .path].contains($0) }
    return .object([
      "profiles": .array(values.map { $0.json(fields) }),
      "differs": .array(
        compared.filter { field in Set(values.map { $0.value(of: field) }).count > 1 }
          .map { .string($0.rawValue) }),
    ])
  }
}
