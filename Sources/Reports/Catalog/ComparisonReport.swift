package import Catalog
package import Profiles
package import Report
internal import Text
internal import Values

/// Profiles side by side, row by row, what differs marked with a sign.
package struct ComparisonReport: Sendable {
  /// One fact of every profile.
  private struct Row {
    let label: LocalizedText
    /// For each profile; empty where it does not say.
    let values: [LocalizedText]

    var differs: Bool { Set(values).count > 1 }
  }

  private let entries: [Catalog.Entry]
  private let codes: CodeLists

  /// - Parameter entries: at least two, in the order of the columns.
  package init(_ entries: [Catalog.Entry], codes: CodeLists) {
    (self.entries, self.codes) = (entries, codes)
  }

  package var document: Document {
    let rows = rows
    let examples = entries.filter { codes.isExample($0.profile) }.map(\.profile.id.description)
      .joined(separator: ", ")
    let differing = rows.count(where: \.differs)
    return Document(
      "comparison",
      lead: [
        .paragraph(
          say(
            "\(entries.count) Maßnahmen nebeneinander; ≠ heißt: nicht überall gleich (\(differing) "
              + "von \(rows.count) Angaben); – heißt: keine Angabe.",
            "\(entries.count) measures side by side; ≠ means: not the same everywhere (\(differing) "
              + "of \(rows.count) facts); – means: not stated.")),
        .fitting(
          columns: 18 + 14 * entries.count, wide: [.table(table(rows))],
          narrow: [.entries(rows.map(entry), isSpaced: false)]),
      ],
      sections: [Section("costRule", [.paragraph(Self.costRule)])]
        + (examples.isEmpty
          ? []
          : [
            Section(
              "examples",
              [
                .paragraph(
                  say("Erfundenes Beispiel: \(examples)", "Made-up example: \(examples)"))
              ])
          ]),
      data: data, widestText: 160, widestTable: 160)
  }

  // MARK: - Rows

  private var rows: [Row] {
    ProfileSection.allCases.flatMap { section in
      ProfileField.of(section).filter(\.traits.isCompared).flatMap { field in
        rows(of: entries.map { $0.profile.facts(field, codes) }, in: section)
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
          let texts = facts.filter { $0.key == wanted.key }.map(\.text)
          return LocalizedText(
            de: texts.map(\.german).joined(separator: "; "),
            en: texts.map(\.english).joined(separator: "; "))
        })
    }
  }

  private var costRow: Row {
    Row(
      label: LocalizedText(
        de: "Kosten je Teilnahme und Woche", en: "cost per participation and week"),
      values: entries.map { entry in
        let cost = WeeklyCost(of: entry.profile)
        func text(_ language: Language) -> String {
          let words = ProfileWords(codes: codes, language: language)
          if let amount = cost.amount { return words.euros(amount) }
          let reason = cost.reason?.text[language] ?? ""
          return words.say("nicht sicher (\(reason))", "not certain (\(reason))")
        }
        return LocalizedText(de: text(.german), en: text(.english))
      })
  }

  private static let costRule = say(
    "Kosten je Teilnahme und Woche nach Plan: Monatssatz × 4800/20871 (400 Jahre haben 4800 Monate"
      + " und 20871 Wochen), Stundensatz × Wochenstunden, Satz je Teilnahme ÷ Wochen. Sätze je"
      + " Platz, Pauschalen und Erfolgshonorare werden nicht umgerechnet.",
    "Cost per participation and week as planned: monthly rate × 4800/20871 (400 years have 4800"
      + " months and 20871 weeks), hourly rate × hours per week, rate per participation ÷ weeks."
      + " Rates per place, lump sums and success fees are not converted.")

  // MARK: - Shapes

  private func shown(_ value: LocalizedText) -> LocalizedText {
    value.german.isEmpty ? LocalizedText(verbatim: "–") : value
  }

  private func table(_ rows: [Row]) -> Table {
    Table(
      "facts",
      [.init("differs", " ", " "), .init("fact", "Angabe", "fact", .words)]
        + entries.map { entry in
          let id = entry.profile.id.description
          return .init(id, id, id, .words)
        },
      rows: rows.map { row in
        [.verbatim(row.differs ? "≠" : ""), .text(row.label)]
          + row.values.map { .text(shown($0)) }
      })
  }

  private func entry(_ row: Row) -> [Line] {
    guard row.differs else {
      let value = row.values.first.map(shown) ?? LocalizedText(verbatim: "–")
      return [Line(Prose("\(row.label): \(value)"), indent: 2, hang: 4)]
    }
    return [Line(Prose("≠ \(row.label)"), hang: 4)]
      + zip(entries, row.values).map { entry, value in
        Line(Prose("\(entry.profile.id.description): \(shown(value))"), indent: 4, hang: 6)
      }
  }

  /// The profiles with their codes, and the fields in which they differ.
  private var data: Datum {
    let values = entries.map { HitValues(entry: $0, codes: codes) }
    let compared = HitField.wholeProfile.filter(\.isCompared)
    return .object([
      "profiles": .array(values.map { $0.data(HitField.wholeProfile) }),
      "differs": .array(
        compared.filter { field in Set(values.map { $0.datum(of: field) }).count > 1 }
          .map { .string($0.name) }),
    ])
  }
}
