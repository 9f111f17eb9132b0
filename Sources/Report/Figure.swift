/// A picture of values as data: which columns of its table stand where. No format draws anything that
/// its table does not say, and what may not be shown in the table is not in the picture.
package struct Figure: Hashable, Sendable {
  /// Stable.
  package let key: String
  package let title: Prose
  /// How it is read, for those who see it and those who do not.
  package let description: Prose
  package let plot: Plot
  /// The values: a row for each thing that is drawn.
  package var table: Table

  package init(_ key: String, title: Prose, description: Prose, _ plot: Plot, table: Table) {
    (self.key, self.title, self.description) = (key, title, description)
    (self.plot, self.table) = (plot, table)
  }

  package enum Plot: Hashable, Sendable {
    case rows(RowPlot)
    case heat(HeatPlot)
    case scatter(ScatterPlot)
  }

  /// The column of a key; `nil` where the table has none.
  package func column(_ key: String?) -> Int? {
    key.flatMap { key in table.columns.firstIndex { $0.key == key } }
  }

  package func cell(_ row: Int, _ key: String?) -> Cell? {
    column(key).map { table.rows[row][$0] }
  }
}

/// A line for each row of the table on one axis: an interval, and marks.
package struct RowPlot: Hashable, Sendable {
  /// The column of names.
  package var label: String
  /// The column of words below a name.
  package var word: String?
  /// The column of an interval.
  package var interval: String?
  package var marks: [Mark]
  /// Whether the marks of a row are joined in their order.
  package var joinsMarks: Bool
  package var axis: Axis
  /// What holds for every row.
  package var reference: Reference?

  package init(
    label: String, word: String? = nil, interval: String? = nil, marks: [Mark],
    joinsMarks: Bool = false, axis: Axis, reference: Reference? = nil
  ) {
    (self.label, self.word, self.interval, self.marks) = (label, word, interval, marks)
    (self.joinsMarks, self.axis, self.reference) = (joinsMarks, axis, reference)
  }

  /// The values of a column, each drawn in the same form.
  package struct Mark: Hashable, Sendable {
    package enum Form: Hashable, Sendable { case dot, ring, diamond, tick }

    package let column: String
    package let form: Form
    package let label: Prose

    package init(_ column: String, _ form: Form, _ label: Prose) {
      (self.column, self.form, self.label) = (column, form, label)
    }
  }

  /// A line through all rows.
  package struct Reference: Hashable, Sendable {
    package var value: Cell
    package let label: Prose

    package init(_ value: Cell, _ label: Prose) {
      (self.value, self.label) = (value, label)
    }
  }
}

/// What is drawn along a line, from where to where, and how its numbers are written.
package struct Axis: Hashable, Sendable {
  package enum Unit: Hashable, Sendable { case percent, number, rank, logOdds }

  package let label: Prose
  package let unit: Unit
  /// Drawn even where no value lies there.
  package let holds: ClosedRange<Double>?

  package init(_ label: Prose, _ unit: Unit, holding range: ClosedRange<Double>? = nil) {
    (self.label, self.unit, self.holds) = (label, unit, range)
  }
}

/// A field for each figure of the table behind its first column: the darker, the more.
package struct HeatPlot: Hashable, Sendable {
  package let rows: Prose
  package let columns: Prose

  package init(rows: Prose, columns: Prose) {
    (self.rows, self.columns) = (rows, columns)
  }
}

/// A point for each row of the table, with its number, by two columns.
package struct ScatterPlot: Hashable, Sendable {
  /// The column of names.
  package let label: String
  package let x: String
  package let y: String
  package let xAxis: Axis
  package let yAxis: Axis
  /// Limits and lines of comparison.
  package var curves: [Curve]

  package init(
    label: String, x: String, y: String, xAxis: Axis, yAxis: Axis, curves: [Curve] = []
  ) {
    (self.label, self.x, self.y) = (label, x, y)
    (self.xAxis, self.yAxis, self.curves) = (xAxis, yAxis, curves)
  }

  package struct Curve: Hashable, Sendable {
    package enum Stroke: Hashable, Sendable { case line, dashes, dots }

    package let label: Prose
    package let stroke: Stroke
    /// Each with x and y.
    package var points: [[Cell]]

    package init(_ label: Prose, _ stroke: Stroke, _ points: [[Cell]]) {
      (self.label, self.stroke, self.points) = (label, stroke, points)
    }
  }
}
