package import Text

/// Rows of typed cells under columns with stable keys.
package struct Table: Hashable, Sendable {
  /// Stable, for programs.
  package let key: String
  /// Where a format has a place for it.
  package let title: Prose?
  package let columns: [Column]
  /// Each with a cell for every column.
  package var rows: [[Cell]]
  /// Whether its columns behind the first may be spread over several tables where there is no room.
  package let isSpread: Bool

  package init(
    _ key: String, title: Prose? = nil, isSpread: Bool = false, _ columns: [Column],
    rows: [[Cell]] = []
  ) {
    self.key = key
    self.title = title
    self.isSpread = isSpread
    self.columns = columns
    self.rows = rows
  }

  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Stands on the left and is never broken: an id, a code.
      case name
      /// Stands on the left and may be broken into lines.
      case words
      /// Stands on the right.
      case figure
    }

    /// Stable, for programs.
    package let key: String
    /// Lines of a heading for a terminal, separated by LF, perhaps within a word behind a hyphen.
    package let heading: LocalizedText
    package let kind: Kind
    /// The heading in one line.
    package let label: LocalizedText

    package init(
      _ key: String, _ german: String, _ english: String, _ kind: Kind = .name,
      label: LocalizedText? = nil
    ) {
      self.key = key
      heading = LocalizedText(de: german, en: english)
      self.kind = kind
      self.label =
        label ?? LocalizedText(de: Self.oneLine(german), en: Self.oneLine(english))
    }

    /// `er-⏎wartet` is one word, `90-%-⏎Intervall` keeps its hyphen.
    private static func oneLine(_ heading: String) -> String {
      let lines = heading.split(separator: "\n")
      return lines.dropFirst().reduce(String(lines.first ?? "")) { text, line in
        guard text.last == "-" else { return text + " " + line }
        return (line.first?.isLowercase == true ? String(text.dropLast()) : text) + line
      }
    }
  }
}
