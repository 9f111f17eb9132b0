internal import Report
internal import SheetWriting
internal import Text

/// A report as a workbook: first what a person needs, then a sheet for each part, all columns, and how
/// it came about.
///
/// On each sheet the table stands at the top, so that its head stays in view; what is said of it stands
/// below.
struct WorkbookRendering {
  private let words: Words
  private let cells: WorkbookCells

  init(_ language: Language) {
    words = Words(language)
    cells = WorkbookCells(words: words)
  }

  func plan(of document: Document) -> WorkbookPlan {
    let title = document.title.map(line) ?? document.lead.lazy.compactMap(firstLine).first
    let leadTables = document.lead.flatMap(tables)
    var sheets: [SheetPlan] = []
    if document.records != nil || !document.lead.isEmpty {
      sheets.append(overview(of: document, title))
    }
    let sections = document.sections.filter(hasTable)
    sheets += sections.map { section in
      let heading = section.heading.map(line)
      let name = section.tab.map(line) ?? heading ?? section.key
      return section.sections.isEmpty
        ? sheet(
          name, heading, document.notices, tables: tables(in: section), notes: notes(of: [section]))
        : steps(name, section, document.notices)
    }
    let others = document.sections.filter { !hasTable($0) }
    if let records = document.records, !document.overview.isEmpty || !leadTables.isEmpty {
      sheets.append(
        sheet(
          word("Alle Spalten", "All columns"), title, document.notices, tables: [records]))
    }
    let remarks = notes(of: others)
    if !remarks.isEmpty {
      sheets.append(
        sheet(word("Erläuterungen", "Notes"), title, document.notices, tables: [], notes: remarks))
    }
    if let data = document.data {
      let facts = DatumFacts(data).facts
      if !facts.isEmpty {
        sheets.append(
          sheet(
            word("Angaben", "Parameters"), title, document.notices,
            tables: [DatumFacts.table(facts)]))
      }
    }
    return WorkbookPlan(title: title ?? document.kind, sheets: sheets)
  }

  // MARK: - Sheets

  private func overview(of document: Document, _ title: String?) -> SheetPlan {
    var tables = document.lead.flatMap(self.tables)
    var keys: [String]?
    if let records = document.records, !document.overview.isEmpty || tables.isEmpty {
      tables = [records]
      keys = document.overview.isEmpty ? nil : document.overview
    }
    return sheet(
      word("Übersicht", "Overview"), title, document.notices, tables: tables, keys: keys,
      notes: document.lead.flatMap(lines).filter { $0 != title })
  }

  private func sheet(
    _ name: String, _ heading: String?, _ notices: [LocalizedText], tables: [Table],
    keys: [String]? = nil, notes: [String] = []
  ) -> SheetPlan {
    var rows: [[SheetValue]] = heading.map { [[.text($0, .title)]] } ?? []
    rows += notices.map { [.text($0[words.language], .notice)] }
    if !rows.isEmpty { rows.append([]) }
    let tables = WorkbookTable.joined(tables).map {
      ($0.title, WorkbookTable($0, keys: keys, cells))
    }
    var widths = tables.first?.1.widths ?? []
    var head: Int?
    for (number, (title, table)) in tables.enumerated() {
      if number == 0 {
        head = rows.count
      } else {
        rows += [[]] + (title.map { [[.text(line($0), .heading)]] } ?? [])
        for (column, width) in table.widths.enumerated() where column >= widths.count {
          widths.append(width)
        }
      }
      rows += [table.head] + table.rows
    }
    if !notes.isEmpty {
      if !tables.isEmpty { rows.append([]) }
      let width = max(100, Int(widths.reduce(0, +)))
      rows += notes.flatMap { broken($0, width) }.map { [.text($0)] }
    }
    return SheetPlan(
      name, rows: rows, head: head, tableRows: tables.first?.1.rowCount ?? 0, widths: widths)
  }

  /// A part that has parts, in the order in which it is read.
  private func steps(
    _ name: String, _ section: Section, _ notices: [LocalizedText]
  ) -> SheetPlan {
    var rows: [[SheetValue]] = []
    var widths: [Double] = []
    func add(_ section: Section, _ style: SheetValue.TextStyle) {
      if let heading = section.heading { rows.append([.text(line(heading), style)]) }
      if style == .title {
        rows += notices.map { [.text($0[words.language], .notice)] }
      }
      for block in section.blocks {
        rows += lines(block).flatMap { broken($0, 100) }.map { [.text($0)] }
        for table in WorkbookTable.joined(tables(block)).map({ WorkbookTable($0, cells) }) {
          rows += [[]] + [table.head] + table.rows + [[]]
          for (column, width) in table.widths.enumerated() where column >= widths.count {
            widths.append(width)
          }
        }
      }
      for part in section.sections {
        rows.append([])
        add(part, .heading)
      }
    }
    add(section, .title)
    return SheetPlan(name, rows: rows, widths: widths)
  }

  // MARK: - Parts of a report

  private func hasTable(_ section: Section) -> Bool { !tables(in: section).isEmpty }

  private func tables(in section: Section) -> [Table] {
    section.blocks.flatMap(tables) + section.sections.flatMap(tables(in:))
  }

  private func tables(_ block: Block) -> [Table] {
    switch block {
    case .table(let table): [table]
    case .figure(let figure): [figure.table]
    case .fitting(_, let wide, _): wide.flatMap(tables)
    default: []
    }
  }

  private func notes(of sections: [Section]) -> [String] {
    sections.flatMap { section in
      let own = section.blocks.flatMap(lines)
      let inner = notes(of: section.sections)
      let heading = hasTable(section) ? [] : section.heading.map { [line($0)] } ?? []
      return own.isEmpty && inner.isEmpty ? [] : heading + own + inner
    }
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text): [line(text)]
    case .list(let items, _): items.map { "– " + line($0.text) }
    case .facts(let facts):
      facts.map { fact in
        line(fact.label) + (fact.value.map { ": " + line($0) } ?? "")
      }
    case .entries(let entries, _):
      entries.flatMap { $0.map { String(repeating: " ", count: $0.indent) + line($0.text) } }
    case .table, .blank: []
    case .figure(let figure): [line(figure.description)]
    case .fitting(_, let wide, _): wide.flatMap(lines)
    }
  }

  private func firstLine(_ block: Block) -> String? {
    if case .paragraph(let text) = block { line(text) } else { nil }
  }

  private func line(_ prose: Prose) -> String {
    words.text(prose).filter { $0 != Words.begin && $0 != Words.end }
  }

  private func word(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[words.language]
  }

  /// A text in rows that a page has room for.
  private func broken(_ text: String, _ width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if row.isEmpty {
        row = String(part)
      } else if row.count + part.count < width {
        row += " " + part
      } else {
        rows.append(row)
        row = String(part)
      }
    }
    return rows + [row]
  }
}
