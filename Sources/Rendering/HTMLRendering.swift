internal import Report
internal import Text

/// A report as a page of HTML: self-contained, without script, for the screen and for paper.
struct HTMLRendering {
  private let words: Words

  init(_ language: Language) {
    words = Words(language)
  }

  func page(of document: Document) -> String {
    let title = document.title.map(line)?.replacing("  ", with: " ")
    let notices = document.notices.map { "<p class=\"notice\">\(line(Prose($0)))</p>\n" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title ?? MarkupText.html(document.kind))</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <main>
      \(title.map { "<h1>\($0)</h1>\n" } ?? "")\(notices)\(blocks(document.lead))\
      \(sections(document.sections, level: 2))</main>
      </body>
      </html>

      """
  }

  /// The one door for text.
  private func line(_ prose: Prose) -> String { line(.text(prose)) }

  private func line(_ cell: Cell) -> String {
    marked(MarkupText.html(safe: words.text(cell, safe: \.terminalSafe)))
  }

  private func marked(_ text: String) -> String {
    text.replacing(String(Words.begin), with: "<mark>")
      .replacing(String(Words.end), with: "</mark>")
  }

  private func sections(_ sections: [Section], level: Int) -> String {
    var step = 0
    return sections.filter { $0.style == .plain || !$0.blocks.isEmpty }.map { section in
      step += 1
      let body =
        blocks(section.blocks) + self.sections(section.sections, level: min(6, level + 1))
      guard let heading = section.heading else { return body }
      let number = section.style == .step ? "\(step). " : ""
      return "<section>\n<h\(level)>\(number)\(line(heading))</h\(level)>\n\(body)</section>\n"
    }.joined()
  }

  private func blocks(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>\(line(text))</p>\n"
      case .list(let items, _): list(items.map(item))
      case .facts(let facts): self.facts(facts)
      case .table(let table): self.table(table)
      case .entries(let entries, _):
        list(entries.map { $0.map { line($0.text) }.joined(separator: "<br>") })
      case .fitting(_, let wide, _): self.blocks(wide)
      }
    }.joined()
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }

  private func item(_ item: ListItem) -> String {
    let mark =
      switch item.mark {
      case .bullet: ""
      case .grave: "<strong>!</strong> "
      case .met:
        LocalizedText(de: "<strong>ja:</strong> ", en: "<strong>yes:</strong> ")[words.language]
      case .unmet:
        LocalizedText(de: "<strong>NEIN:</strong> ", en: "<strong>NO:</strong> ")[words.language]
      }
    return mark + line(item.text)
  }

  private func facts(_ facts: [Fact]) -> String {
    let labelled = facts.compactMap { fact in
      fact.value.map { "<dt>\(line(fact.label))</dt><dd>\(line($0))</dd>\n" }
    }
    return (labelled.isEmpty ? "" : "<dl>\n" + labelled.joined() + "</dl>\n")
      + list(facts.filter { $0.value == nil }.map { line($0.label) })
  }

  private func table(_ table: Table) -> String {
    func cells(_ cells: [String], _ tag: String, _ scope: String = "") -> String {
      zip(table.columns, cells).map { column, cell in
        let style = column.kind == .figure ? " class=\"figure\"" : ""
        return "<\(tag)\(scope)\(style)>\(cell)</\(tag)>"
      }.joined()
    }
    let caption = table.title.map { "<caption>\(line($0))</caption>\n" } ?? ""
    let head = cells(table.columns.map { line(Prose($0.label)) }, "th", " scope=\"col\"")
    let rows = table.rows.map { "<tr>\(cells($0.map(line), "td"))</tr>\n" }.joined()
    return "<table>\n\(caption)<thead>\n<tr>\(head)</tr>\n</thead>\n<tbody>\n\(rows)</tbody>\n"
      + "</table>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    h2 { font-size: 1.1rem; border-bottom: 1px solid; margin: 1.5rem 0 0.5rem; break-after: avoid; }
    dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
    dt { font-weight: 600; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .notice { border: 2px solid; font-weight: 700; padding: 0.5rem; }
    @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
    @media print { body { font-size: 10pt; max-width: none; padding: 0; } section { break-inside: avoid; } }

    """
}
