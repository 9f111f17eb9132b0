package import Text

/// A report: what it says to people, and the same for programs.
///
/// It knows no format. What must not leave the house is decided by `Disclosure`, the only way from
/// here to a rendering.
package struct Document: Hashable, Sendable {
  /// Stable: which report this is.
  package let kind: String
  package var title: Prose?
  /// Above everything else.
  package var notices: [LocalizedText]
  /// What follows the title at once.
  package var lead: [Block]
  package var sections: [Section]
  /// The same as records: one for each thing that is reported, names of fields as column keys.
  package var records: Table?
  /// The keys of the fields of a record that a person looks at first; empty where all are.
  package var overview: [String] = []
  /// The same as a tree with stable keys.
  package var data: Datum?
  /// Whether it shows outcomes, which leave the house in part only.
  package let holdsOutcomes: Bool
  /// Whether all outcomes that it shows are those of one provider, for whom it is.
  package let isForOneProvider: Bool
  /// The longest line of text, and the widest table, that read well; `nil` where the window decides.
  package let widestText: Int?
  package let widestTable: Int?

  /// What of a report may be asked for: a large one is made in parts.
  package struct Parts: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let text = Parts(rawValue: 1)
    package static let records = Parts(rawValue: 2)
    package static let data = Parts(rawValue: 4)
  }

  package init(
    _ kind: String, title: Prose? = nil, notices: [LocalizedText] = [], lead: [Block] = [],
    sections: [Section] = [], records: Table? = nil, data: Datum? = nil,
    holdsOutcomes: Bool = false, isForOneProvider: Bool = false, widestText: Int? = nil,
    widestTable: Int? = nil
  ) {
    self.kind = kind
    self.title = title
    self.notices = notices
    self.lead = lead
    self.sections = sections
    self.records = records
    self.data = data
    self.holdsOutcomes = holdsOutcomes
    self.isForOneProvider = isForOneProvider
    self.widestText = widestText
    self.widestTable = widestTable
  }
}

/// A part of a report under its heading, or without one.
package struct Section: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case plain
    /// One of several numbered steps.
    case step
  }

  /// Stable.
  package let key: String
  package let heading: Prose?
  package let style: Style
  /// A few words for it, where a heading has no room.
  package var tab: Prose?
  package var blocks: [Block]
  package var sections: [Section]

  package init(
    _ key: String, heading: Prose? = nil, style: Style = .plain, _ blocks: [Block],
    sections: [Section] = []
  ) {
    self.key = key
    self.heading = heading
    self.style = style
    self.blocks = blocks
    self.sections = sections
  }
}

package indirect enum Block: Hashable, Sendable {
  case paragraph(Prose)
  case list([ListItem], hang: Int = 2)
  case facts([Fact])
  case table(Table)
  case figure(Figure)
  /// Room for what is written by hand: so many lines.
  case blank(lines: Int)
  /// Things one after the other, each a few lines.
  case entries([[Line]], isSpaced: Bool = true)
  /// The same twice: for a window of so many columns or more, and for a narrower one.
  case fitting(columns: Int, wide: [Block], narrow: [Block])

  package static func paragraphs(_ texts: [Prose]) -> [Block] { texts.map { .paragraph($0) } }
}

package struct ListItem: Hashable, Sendable {
  package enum Mark: Hashable, Sendable { case bullet, grave, met, unmet }

  package let mark: Mark
  package let text: Prose

  package init(_ text: Prose, _ mark: Mark = .bullet) {
    self.text = text
    self.mark = mark
  }
}

/// A labelled value, or a text that stands for itself.
package struct Fact: Hashable, Sendable {
  package let label: Prose
  package let value: Prose?

  package init(_ label: Prose, _ value: Prose? = nil) {
    self.label = label
    self.value = value
  }
}

/// A line of an entry, with blanks before it and before what does not fit into it.
package struct Line: Hashable, Sendable {
  package let text: Prose
  package let indent: Int
  package let hang: Int

  package init(_ text: Prose, indent: Int = 0, hang: Int? = nil) {
    self.text = text
    self.indent = indent
    self.hang = hang ?? indent
  }
}
