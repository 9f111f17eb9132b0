// Changing every cell of a report, wherever it stands.

extension Document {
  package func mapCells(_ change: (Cell) -> Cell) -> Document {
    var document = self
    document.title = title?.mapCells(change)
    document.lead = lead.map { $0.mapCells(change) }
    document.sections = sections.map { $0.mapCells(change) }
    document.records = records?.mapCells(change)
    document.data = data?.mapCells(change)
    return document
  }
}

extension Section {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Section {
    var section = Section(
      key, heading: heading?.mapCells(change), style: style, blocks.map { $0.mapCells(change) },
      sections: sections.map { $0.mapCells(change) })
    section.tab = tab?.mapCells(change)
    return section
  }
}

extension Block {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Block {
    switch self {
    case .paragraph(let text): .paragraph(text.mapCells(change))
    case .list(let items, let hang):
      .list(items.map { ListItem($0.text.mapCells(change), $0.mark) }, hang: hang)
    case .facts(let facts):
      .facts(facts.map { Fact($0.label.mapCells(change), $0.value?.mapCells(change)) })
    case .table(let table): .table(table.mapCells(change))
    case .figure(let figure): .figure(figure.mapCells(change))
    case .blank: self
    case .entries(let entries, let isSpaced):
      .entries(
        entries.map {
          $0.map { Line($0.text.mapCells(change), indent: $0.indent, hang: $0.hang) }
        }, isSpaced: isSpaced)
    case .fitting(let columns, let wide, let narrow):
      .fitting(
        columns: columns, wide: wide.map { $0.mapCells(change) },
        narrow: narrow.map { $0.mapCells(change) })
    }
  }
}

extension Figure {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Figure {
    Figure(
      key, title: title.mapCells(change), description: description.mapCells(change),
      plot.mapCells(change), table: table.mapCells(change))
  }
}

extension Figure.Plot {
  /// Values that hold for all rows stand here; those of rows in the table.
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Figure.Plot {
    switch self {
    case .rows(var plot):
      plot.reference = plot.reference.map {
        RowPlot.Reference($0.value.mapCells(change), $0.label.mapCells(change))
      }
      return .rows(plot)
    case .heat: return self
    case .scatter(var plot):
      plot.curves = plot.curves.map { curve in
        ScatterPlot.Curve(
          curve.label.mapCells(change), curve.stroke,
          curve.points.map { $0.map { $0.mapCells(change) } })
      }
      return .scatter(plot)
    }
  }
}

extension Table {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Table {
    Table(
      key, title: title?.mapCells(change), isSpread: isSpread, columns,
      rows: rows.map { $0.map { $0.mapCells(change) } })
  }
}

extension Datum {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Datum {
    switch self {
    case .cell(let cell): .cell(cell.mapCells(change))
    case .array(let elements): .array(elements.map { $0.mapCells(change) })
    case .object(let members):
      .object(members.map { Member(name: $0.name, value: $0.value.mapCells(change)) })
    }
  }
}

extension Prose {
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Prose {
    func changed(_ phrase: Phrase) -> Phrase {
      Phrase(
        phrase.parts.map {
          if case .cell(let cell) = $0 { .cell(cell.mapCells(change)) } else { $0 }
        })
    }
    return Prose(de: changed(german), en: changed(english))
  }
}

extension Cell {
  /// Inner cells first.
  fileprivate func mapCells(_ change: (Cell) -> Cell) -> Cell {
    switch self {
    case .atLeast(let cell): change(.atLeast(cell.mapCells(change)))
    case .code(let value, let label): change(.code(value, label.mapCells(change)))
    case .text(let text): change(.text(text.mapCells(change)))
    case .list(let cells, let separator):
      change(.list(cells.map { $0.mapCells(change) }, separator: separator))
    case .resting(let cell, let basis): change(.resting(cell.mapCells(change), on: basis))
    case .leading(let cell, let file): change(.leading(cell.mapCells(change), to: file))
    case .signed(let sign, let cell): change(.signed(sign, cell.mapCells(change)))
    default: change(self)
    }
  }
}
