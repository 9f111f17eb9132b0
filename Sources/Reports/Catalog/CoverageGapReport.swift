package import Catalog
internal import Profiles
internal import Rendering
package import Text

/// Which districts lack a measure for a target group, and who could lend one.
package struct CoverageGapReport: Sendable {
  private let gaps: [CoverageGap]
  private let coverage: Coverage
  private let catalog: Catalog
  private let language: Language

  package init(_ coverage: Coverage, in catalog: Catalog, language: Language) {
    self.coverage = coverage
    self.catalog = catalog
    self.language = language
    gaps = catalog.gaps(in: coverage)
  }

  private var codes: CodeLists { catalog.codes }

  private func isExample(_ gap: CoverageGap) -> Bool {
    gap.districts.contains(where: codes.isExample)
  }

  private func names(_ gap: CoverageGap) -> String {
    gap.districts.map { $0.value + (coverage.unknownDistricts.contains($0) ? "°" : "") }
      .joined(separator: ", ")
  }

  /// The measures that could be lent, each with its district.
  private func lenders(_ gap: CoverageGap) -> [String] {
    gap.lenders.map { document in
      "\(catalog.index.ids[document])  \(catalog.index.titles[document])"
    }
  }

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(width: Int?) -> String {
    let width = min(width ?? 100, 100)
    var text = language.say(
      "Lücken und wer eine Maßnahme leihen könnte\n", "Gaps and who could lend a measure\n")
    for world in [false, true] {
      let group = gaps.filter { isExample($0) == world }
      guard !group.isEmpty else { continue }
      if world {
        text += "\n" + ExampleNotice.outcomes[language] + "\n"
      }
      for gap in group where !gap.lenders.isEmpty { text += "\n" + self.text(gap, width) }
      let lonely = group.filter(\.lenders.isEmpty).map { codes.label($0.targetGroup)[language] }
      if !lonely.isEmpty {
        text +=
          "\n"
          + Paragraph.filled(
            language.say("Kein Kreis hat eine Maßnahme für: ", "No district has a measure for: ")
              + lonely.joined(separator: "; ").terminalSafe, width: width, prefix: "  ")
      }
    }
    if !coverage.unknownDistricts.isEmpty {
      text +=
        "\n"
        + Paragraph.filled(
          language.say(
            "° Der Katalog hat aus diesem Kreis keinen Steckbrief.",
            "° The catalogue has no profile of this district."), width: width)
    }
    return text
  }

  private func text(_ gap: CoverageGap, _ width: Int) -> String {
    var text = Paragraph.filled(codes.label(gap.targetGroup)[language].terminalSafe, width: width)
    text += Paragraph.filled(
      names(gap), width: width, firstPrefix: "  " + language.say("fehlt in: ", "missing in: "),
      prefix: "    ")
    text += "  " + language.say("könnte leihen:", "could lend:") + "\n"
    for lender in lenders(gap) {
      text += Paragraph.filled(
        lender.terminalSafe, width: width, firstPrefix: "    ", prefix: "      ")
    }
    return text
  }

  /// A list of Markdown.
  package var markdown: String {
    gaps.map { gap in
      let lenders = lenders(gap).map { "  - \(MarkupText.markdown($0))\n" }.joined()
      return "- **\(MarkupText.markdown(codes.label(gap.targetGroup)[language]))**: "
        + "\(MarkupText.markdown(names(gap)))\(isExample(gap) ? " †" : "")\n\(lenders)"
    }.joined()
  }

  /// One line for each target group and district that lacks it: RFC 4180, LF.
  package var csv: String {
    var text = "targetGroup,district,lenders,madeUp\n"
    for gap in gaps {
      let ids = gap.lenders.map { catalog.index.ids[$0] }.joined(separator: " ")
      for district in gap.districts {
        text += "\(gap.targetGroup),\(district),\(ids),\(isExample(gap) ? "true" : "false")\n"
      }
    }
    return text
  }

  package var json: JSONValue {
    .object([
      "gaps": .array(
        gaps.map { gap in
          .object([
            "targetGroup": .string(gap.targetGroup.value),
            "districts": .array(gap.districts.map { .string($0.value) }),
            "lenders": .array(gap.lenders.map { .string(catalog.index.ids[$0]) }),
            "madeUp": .bool(isExample(gap)),
          ])
        })
    ])
  }
}
