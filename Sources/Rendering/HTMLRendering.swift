internal import Report
internal import Text

/// A report as a page of HTML: self-contained, without script, for the screen and for paper.
struct HTMLRendering {
  private let words: Words

  init(_ language: Language) {
    words = Words(language)
  }

  /// More parts than these are listed at the top.
  private static let mostUnlisted = 4

  func page(of document: Document) -> String {
    let title = text(document.title ?? "\(document.kind)").replacing("  ", with: " ")
    let plain = title.filter { $0 != Words.begin && $0 != Words.end }
    let head = Markup.make(
      .head, [:],
      [
        .make(.meta, [.charset: "utf-8"]),
        .make(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"]),
        .make(
          .meta,
          [
            .httpEquiv: "Content-Security-Policy",
            .content: "default-src 'none'; style-src 'unsafe-inline'",
          ]), .make(.title, [:], [.text(plain)]), .make(.style, [:], [.styles]),
      ])
    let notices = document.notices.map {
      Markup.make(.p, [.class: "notice"], [.text(text(Prose($0)))])
    }
    let main =
      [.make(.h1, [:], [.text(title)])] + notices
      + blocks(document.lead, Place(id: "lead", heading: title, level: 1))
      + contents(document.sections)
      + sections(document.sections, level: 2, id: "s")
    let skip = Markup.make(
      .a, [.class: "skip", .href: "#main"], [.text(word("Zum Inhalt", "Skip to the content"))])
    var page = "<!DOCTYPE html>\n"
    Markup.make(
      .html, [.lang: words.language.rawValue],
      [head, .make(.body, [.class: document.kind], [skip, .make(.main, [.id: "main"], main)])]
    ).write(to: &page)
    return page
  }

  /// Where blocks stand: what names them where they have no name of their own.
  private struct Place {
    let id: String
    let heading: String
    let level: Int
  }

  // MARK: - Text

  /// The one door for text.
  private func text(_ prose: Prose) -> String { text(.text(prose)) }

  /// A percent sign never begins a line.
  private func text(_ cell: Cell) -> String {
    words.text(cell, safe: \.terminalSafe).replacing(" %", with: "\u{A0}%")
  }

  private func word(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[words.language]
  }

  /// A cell of a table: a sign has a colour besides its shape and its words.
  private func content(_ cell: Cell) -> [Markup] {
    switch cell {
    case .resting(let cell, on: _): content(cell)
    case .leading(let cell, to: let file): [.make(.a, [.href: file], content(cell))]
    case .signed(let sign, let cell):
      [
        .make(
          .span, [.class: sign.rawValue],
          [
            .make(.span, [.hidden: "true"], [.text(sign.symbol)]),
            .text(" " + text(cell)),
          ])
      ]
    default: [.text(text(cell))]
    }
  }

  // MARK: - Sections

  private func contents(_ sections: [Section]) -> [Markup] {
    let links = sections.enumerated().compactMap { number, section in
      section.heading.map { heading in
        Markup.make(
          .li, [:],
          [.make(.a, [.href: "#s-\(number + 1)"], [.text(text(heading))])])
      }
    }
    guard links.count > Self.mostUnlisted else { return [] }
    return [.make(.nav, [.label: word("Inhalt", "Contents")], [.make(.ul, [:], links)])]
  }

  private func sections(_ sections: [Section], level: Int, id: String) -> [Markup] {
    var step = 0
    return sections.enumerated().flatMap { number, section -> [Markup] in
      guard section.style == .plain || !section.blocks.isEmpty else { return [] }
      step += 1
      let own = "\(id)-\(number + 1)"
      let place = Place(
        id: own, heading: text(section.heading ?? section.tab ?? "\(section.key)"), level: level)
      guard let heading = section.heading else {
        return blocks(section.blocks, place)
          + self.sections(section.sections, level: level, id: own)
      }
      let prefix = section.style == .step ? "\(step). " : ""
      return [
        .make(
          // Only the great parts are landmarks, so that a list of them stays short.
          .section, level == 2 ? [.id: own, .labelledBy: "\(own)-h"] : [.id: own],
          [
            .make(.heading(level), [.id: "\(own)-h"], [.text(prefix + text(heading))])
          ] + blocks(section.blocks, place)
            + self.sections(section.sections, level: min(6, level + 1), id: own))
      ]
    }
  }

  // MARK: - Blocks

  private func blocks(_ blocks: [Block], _ place: Place) -> [Markup] {
    blocks.enumerated().flatMap { number, block -> [Markup] in
      let id = "\(place.id)-b\(number + 1)"
      return switch block {
      case .paragraph(let prose): [.make(.p, [:], [.text(text(prose))])]
      case .list(let items, _): list(items.map(item))
      case .facts(let facts): self.facts(facts)
      case .table(let table): [self.table(table, id: id, place.heading)]
      case .figure(let figure): [self.figure(figure, id: id)]
      case .blank(let lines):
        [
          .make(
            .div, [.class: "room"], [Markup](repeating: .make(.div), count: lines))
        ]
      case .entries(let entries, _): list(entries.map(entry))
      case .fitting(_, let wide, _):
        self.blocks(wide, Place(id: id, heading: place.heading, level: place.level))
      }
    }
  }

  private func list(_ items: [[Markup]]) -> [Markup] {
    items.isEmpty ? [] : [.make(.ul, [:], items.map { .make(.li, [:], $0) })]
  }

  private func entry(_ lines: [Line]) -> [Markup] {
    lines.enumerated().flatMap { number, line -> [Markup] in
      let line = Markup.text(text(line.text))
      return number == 0 ? [.make(.strong, [:], [line])] : [.make(.br), line]
    }
  }

  private func item(_ item: ListItem) -> [Markup] {
    let mark: String? =
      switch item.mark {
      case .bullet: nil
      case .grave: "!"
      case .met: word("ja:", "yes:")
      case .unmet: word("NEIN:", "NO:")
      }
    let words = Markup.text((mark == nil ? "" : " ") + text(item.text))
    return mark.map { [.make(.strong, [:], [.text($0)]), words] } ?? [words]
  }

  private func facts(_ facts: [Fact]) -> [Markup] {
    let labelled = facts.flatMap { fact -> [Markup] in
      fact.value.map {
        [
          .make(.dt, [:], [.text(text(fact.label))]),
          .make(.dd, [:], content(.text($0))),
        ]
      } ?? []
    }
    return (labelled.isEmpty ? [] : [.make(.dl, [:], labelled)])
      + list(facts.filter { $0.value == nil }.map { [.text(text($0.label))] })
  }

  // MARK: - Tables and figures

  /// Too wide for a narrow window it scrolls by itself, by keyboard too.
  /// - Parameter heading: what stands above it, for a table without a title.
  private func table(_ table: Table, id: String, _ heading: String) -> Markup {
    func style(_ column: Table.Column, _ scope: String?) -> [Markup.Attribute.Name: String] {
      var attributes: [Markup.Attribute.Name: String] = [:]
      attributes[.scope] = scope
      if column.kind == .figure { attributes[.class] = "figure" }
      return attributes
    }
    let caption = Markup.make(
      .caption, table.title == nil ? [.id: "\(id)-c", .class: "unseen"] : [.id: "\(id)-c"],
      [.text(table.title.map(text) ?? heading)])
    let head = table.columns.map { column in
      Markup.make(.th, style(column, "col"), [.text(text(Prose(column.label)))])
    }
    let rows = table.rows.map { row in
      Markup.make(
        .tr, [:],
        zip(table.columns, row).enumerated().map { number, cell in
          .make(
            number == 0 ? .th : .td, style(cell.0, number == 0 ? "row" : nil), content(cell.1))
        })
    }
    return .make(
      .div,
      [.class: "scroll", .role: "group", .tabindex: "0", .labelledBy: "\(id)-c"],
      [
        .make(
          .table, [:],
          [
            caption, .make(.thead, [:], [.make(.tr, [:], head)]), .make(.tbody, [:], rows),
          ])
      ])
  }

  /// No `figure` element: a printed page would have a second one without a text.
  private func figure(_ figure: Figure, id: String) -> Markup {
    let title = text(figure.title)
    let values = table(figure.table, id: "\(id)-t", title)
    return .make(
      .div, [.class: "plot"],
      [
        .make(.p, [.class: "plot-title", .id: "\(id)-n"], [.text(title)]),
        .make(.p, [:], [.text(text(figure.description))]),
        .make(
          .div,
          [.class: "scroll", .role: "group", .tabindex: "0", .labelledBy: "\(id)-n"],
          [SVGRendering(words).drawing(of: figure, id: id)]),
        .make(
          .details, [:],
          [
            .make(.summary, [:], [.text(word("Die Werte als Tabelle", "The values as a table"))]),
            values,
          ]),
      ])
  }
}
