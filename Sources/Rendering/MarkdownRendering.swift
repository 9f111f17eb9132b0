internal import Report
internal import Text

/// A report as Markdown (CommonMark, with the tables of GitHub).
struct MarkdownRendering {
  private let words: Words

  init(_ language: Language) {
    words = Words(language)
  }

  func text(of document: Document) -> String {
    let title = document.title.map { ["# \(line($0))\n"] } ?? []
    let notices = document.notices.map { "**\(line(Prose($0)))**\n" }
    return
      (title + notices + blocks(document.lead)
      + sections(document.sections, level: title.isEmpty ? 1 : 2)).joined(separator: "\n")
  }

  /// The one door for text.
  private func line(_ prose: Prose) -> String { line(.text(prose)) }

  private func line(_ cell: Cell) -> String {
    marked(MarkupText.markdown(safe: words.text(cell, safe: \.terminalSafe)))
  }

  private func marked(_ text: String) -> String {
    text.replacing(String(Words.begin), with: "**").replacing(String(Words.end), with: "**")
  }

  private func sections(_ sections: [Section], level: Int) -> [String] {
    var step = 0
    return sections.filter { $0.style == .plain || !$0.blocks.isEmpty }.flatMap { section in
      step += 1
      let number = section.style == .step ? "\(step). " : ""
      let heading = section.heading.map {
        [String(repeating: "#", count: min(6, level)) + " \(number)\(line($0))\n"]
      }
      return (heading ?? []) + blocks(section.blocks)
        + self.sections(section.sections, level: level + 1)
    }
  }

  private func blocks(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let text): [line(text) + "\n"]
      case .list(let items, _): [items.map(item).joined()]
      case .facts(let facts): [facts.map(fact).joined()]
      case .table(let table): self.table(table)
      // The same values: no picture fits into a text that anything may show.
      case .figure(let figure): [line(figure.description) + "\n"] + self.table(figure.table)
      case .blank(let lines): [String](repeating: "\\_\\_\\_\n", count: lines)
      case .entries(let entries, _): [entries.map(entry).joined()]
      case .fitting(_, let wide, _): self.blocks(wide)
      }
    }.filter { !$0.isEmpty }
  }

  private func item(_ item: ListItem) -> String {
    let mark =
      switch item.mark {
      case .bullet: ""
      case .grave: "**!** "
      case .met: LocalizedText(de: "**ja:** ", en: "**yes:** ")[words.language]
      case .unmet: LocalizedText(de: "**NEIN:** ", en: "**NO:** ")[words.language]
      }
    return "- \(mark)\(line(item.text))\n"
  }

  private func fact(_ fact: Fact) -> String {
    let label = line(fact.label)
    return fact.value.map { "- **\(label):** \(line($0))\n" } ?? "- \(label)\n"
  }

  private func entry(_ lines: [Line]) -> String {
    lines.enumerated().map { ($0 == 0 ? "- " : "  - ") + line($1.text) + "\n" }.joined()
  }

  private func table(_ table: Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let head = table.columns.map { line(Prose($0.label)) }
    let rule = table.columns.map { $0.kind == .figure ? "---:" : "---" }
    return (table.title.map { ["**\(line($0))**\n"] } ?? [])
      + [row(head) + row(rule) + table.rows.map { row($0.map(line)) }.joined()]
  }
}
