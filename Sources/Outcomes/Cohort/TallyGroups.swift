internal import CSVBytes

/// The groups of a table by measure, provider, district, target group, then levels, in the order of
/// their code points; each key once.
///
/// There may be millions of them: they are kept as they were summed, and each is made when it is
/// looked at.
package struct TallyGroups: RandomAccessCollection, Sendable {
  /// Where the rows of a run begin.
  struct Place: Sendable {
    let input: Int
    let linesBefore: Int
  }

  private let sums: GroupSums
  private let keys: SortedKeys
  private let layout: KeyLayout
  private let places: [Place]

  /// - Parameters:
  ///   - layout: of the keys of the sums.
  ///   - places: by the pieces of their origins.
  init(_ sums: GroupSums, layout: KeyLayout, places: [Place]) {
    self.sums = sums
    self.layout = layout
    self.places = places
    keys = sums.sortedKeys()
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { keys.count }

  /// The sum over all of them.
  var total: Tally {
    indices.reduce(into: Tally()) { $0 += sums.tally(of: keys.number(at: $1)) }
  }

  /// The measures, providers and districts of the keys, each once.
  var measures: some Sequence<TallyKey> {
    indices.lazy.filter { $0 == 0 || !keys.sharesTexts(3, at: $0) }.map { position in
      layout.key(keys.bytes(at: position))
    }
  }

  package subscript(position: Int) -> TallyTable.Group {
    let number = keys.number(at: position)
    let origin = sums.origin(of: number)
    let place = places[Int(origin.piece)]
    return TallyTable.Group(
      key: layout.key(keys.bytes(at: position)), tally: sums.tally(of: number),
      firstRow: TallyTable.RowPlace(
        input: place.input, line: Int(origin.line) + place.linesBefore))
  }
}
