/// What a column wants of its cells: the column decides what a cell means, never the cell.
package enum ColumnKind: Hashable, Sendable {
  /// What is shown: names, levels, codes, pseudonyms.
  case text
  case date
  /// Euros and cents.
  case amount
  /// A count, of months for instance.
  case wholeNumber
}

/// The columns that a table may have, told by whoever reads it.
package struct TableVocabulary: Sendable {
  /// A column that is known: what it is, whatever its header calls it.
  package struct Column: Hashable, Sendable {
    package let key: String
    package let kind: ColumnKind

    package init(key: String, kind: ColumnKind) {
      self.key = key
      self.kind = kind
    }
  }

  /// What a name in a header means; `nil` where it is not known.
  package let identify: @Sendable (String) -> Column?
  /// The keys without which a table is none. The last of them is filled in every row but totals.
  let needed: [String]

  package init(needed: [String], identify: @escaping @Sendable (String) -> Column?) {
    self.needed = needed
    self.identify = identify
  }
}
