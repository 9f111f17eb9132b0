internal import Report
internal import Text

/// A report for a terminal, wide or narrow: lines no longer than the window, and nothing in them that
/// moves the cursor.
struct TerminalRendering {
  private let document: Document
  private let words: Words
  private let color: Bool
  /// Of lines of text.
  private let textWidth: Int
  /// `nil` where tables may be as wide as they are.
  private let tableWidth: Int?
  private var page = ""
  private var endsInBlank = true

  init(_ language: Language, width: Int?, color: Bool, _ document: Document) {
    self.document = document
    self.color = color
    words = Words(language)
    textWidth = min(width ?? 100, document.widestText ?? .max)
    tableWidth = document.widestTable.map { min(width ?? 100, $0) } ?? width
  }

  var text: String {
    var rendering = self
    rendering.write()
    return rendering.page
  }

  private mutating func write() {
    for notice in document.notices { fill(Prose(notice)); blank() }
    if let title = document.title { fill(title) }
    write(document.lead)
    write(document.sections)
  }

  // MARK: - Lines

  /// One blank line before what follows.
  private mutating func blank() {
    if !endsInBlank { page += "\n" }
    endsInBlank = true
  }

  private mutating func add(_ text: String) {
    page += text
    if !text.isEmpty { endsInBlank = false }
  }

  private mutating func fill(_ prose: Prose, first: String = "", rest: String = "") {
    let text = Paragraph.filled(
      words.text(prose, safe: \.terminalSafe), width: textWidth, firstPrefix: first, prefix: rest)
    add(
      text.replacing(String(Words.begin), with: color ? "\u{1B}[1m" : "»")
        .replacing(String(Words.end), with: color ? "\u{1B}[0m" : "«"))
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: - Sections

  private mutating func write(_ sections: [Section]) {
    var step = 0
    for section in sections {
      blank()
      guard section.style == .step else {
        if let heading = section.heading { fill(heading) }
        write(section.blocks)
        write(section.sections)
        continue
      }
      guard !section.blocks.isEmpty else { continue }
      step += 1
      fill(Prose("\(step). ") + (section.heading ?? Prose("")))
      for block in section.blocks { writeInStep(block) }
    }
  }

  /// Paragraphs follow each other line by line; everything else stands between blank lines.
  private mutating func write(_ blocks: [Block]) {
    var followsText = true
    for block in blocks {
      switch block {
      case .paragraph(let text):
        if !followsText { blank() }
        fill(text)
      case .list(let items, let hang):
        blank()
        write(items, indent: 0, hang: hang, bullet: "- ")
      case .facts(let facts): for fact in facts { write(fact) }
      case .table(let table):
        for part in parts(of: table) {
          blank()
          add(textTable(part).rendered(width: tableWidth))
        }
      case .figure(let figure):
        blank()
        add(TerminalFigure(words, width: textWidth).text(of: figure))
      case .blank(let lines):
        blank()
        for _ in 0..<lines { add(String(repeating: "_", count: min(60, textWidth)) + "\n\n") }
      case .entries(let entries, let isSpaced):
        blank()
        for entry in entries {
          if isSpaced { blank() }
          for line in entry {
            fill(line.text, first: Self.blanks(line.indent), rest: Self.blanks(line.hang))
          }
        }
      case .fitting(let columns, let wide, let narrow):
        write((tableWidth ?? .max) >= columns ? wide : narrow)
      }
      if case .paragraph = block { followsText = true } else { followsText = false }
    }
  }

  /// In a step everything follows closely, two blanks from the edge. A table goes to the edge where
  /// there is no room for them.
  private mutating func writeInStep(_ block: Block) {
    switch block {
    case .paragraph(let text): fill(text, first: "  ", rest: "  ")
    case .list(let items, let hang): write(items, indent: 2, hang: hang, bullet: "· ")
    case .table(let table):
      let table = textTable(table)
      guard textWidth >= 60 else { return add(table.rendered(width: textWidth)) }
      add(
        table.rendered(width: textWidth - 2).split(separator: "\n").map { "  \($0)\n" }.joined())
    default: write([block])
    }
  }

  private mutating func write(_ items: [ListItem], indent: Int, hang: Int, bullet: String) {
    for item in items {
      let mark =
        switch item.mark {
        case .bullet: bullet
        case .grave: "! "
        case .met: LocalizedText(de: "ja   ", en: "yes  ")[words.language]
        case .unmet: LocalizedText(de: "NEIN ", en: "NO   ")[words.language]
        }
      // What hangs by nothing is broken together with its mark.
      if hang == 0 {
        fill(Prose(Phrase(words: mark)) + item.text)
      } else {
        fill(item.text, first: Self.blanks(indent) + mark, rest: Self.blanks(indent + hang))
      }
    }
  }

  private mutating func write(_ fact: Fact) {
    guard let value = fact.value else { return fill(fact.label, first: "  • ", rest: "    ") }
    let label = words.text(fact.label, safe: \.terminalSafe) + ": "
    fill(value, first: "  " + label + Self.blanks(24 - min(24, label.count)), rest: Self.blanks(26))
  }

  // MARK: - Tables

  private func textTable(_ table: Table) -> TextTable {
    var lines = TextTable(
      table.columns.map {
        TextTable.Column(
          $0.heading[words.language], $0.kind == .figure ? .right : .left,
          isFlexible: $0.kind == .words)
      })
    for row in table.rows { lines.add(row.map { words.text($0) }) }
    return lines
  }

  /// A table whose columns are spread over as many as the window asks for, each behind the first.
  private func parts(of table: Table) -> [Table] {
    guard table.isSpread, let width = tableWidth else { return [table] }
    let room = max(1, width - min(24, width / 2))
    var parts: [[Int]] = []
    var used = room + 1
    for column in table.columns.indices.dropFirst() {
      let cells = table.rows.map { words.text($0[column]).count }
      let title = table.columns[column].heading[words.language].count
      let needed = 2 + max(title, cells.max() ?? 0)
      if used + needed > room {
        parts.append([0])
        used = 0
      }
      parts[parts.count - 1].append(column)
      used += needed
    }
    return parts.map { part in
      Table(
        table.key, title: table.title, part.map { table.columns[$0] },
        rows: table.rows.map { row in part.map { row[$0] } })
    }
  }
}
