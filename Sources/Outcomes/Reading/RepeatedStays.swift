internal import Diagnostics
internal import Text
internal import Values

/// Stays of one pseudonym in one measure, and which of them overlap.
enum RepeatedStays {
  /// A row whose stay may occur twice. Forgotten as soon as the rows are compared.
  struct Stay: Sendable {
    let row: CarefulReader.Row
    let start: RowStart
    let piece: Int
    /// Within its piece.
    let line: Int
  }

  /// A row that overlaps an earlier one.
  struct Overlap: Sendable {
    let start: RowStart
    let diagnostic: Diagnostic
  }

  private struct Key: Hashable {
    let pseudonym: String
    let measure: String
  }

  /// The rows that overlap an earlier row of the same stay, in the order of the inputs.
  /// - Parameter lines: how many lines lie before each piece in its input.
  static func overlaps(
    in stays: [Stay], names: [String], linesBefore lines: [Int]
  ) -> [Overlap] {
    var earlier: [Key: [Stay]] = [:]
    var overlaps: [Overlap] = []
    let sorted = stays.sorted {
      ($0.start.input, $0.start.offset) < ($1.start.input, $1.start.offset)
    }
    for stay in sorted {
      let key = Key(pseudonym: stay.row.pseudonym, measure: stay.row.participation.measure)
      if let other = earlier[key]?.first(where: { overlap($0, stay) }) {
        let line = other.line + lines[other.piece]
        let otherFile = other.start.input == stay.start.input ? nil : names[other.start.input]
        overlaps.append(
          Overlap(
            start: stay.start,
            diagnostic: .overlap(
              file: names[stay.start.input], line: stay.line + lines[stay.piece],
              earlierLine: line, earlierFile: otherFile)))
      }
      earlier[key, default: []].append(stay)
    }
    return overlaps
  }

  private static func overlap(_ left: Stay, _ right: Stay) -> Bool {
    let (first, second) = (left.row.participation, right.row.participation)
    return first.entry <= second.exit ?? .distantFuture
      && second.entry <= first.exit ?? .distantFuture
  }
}

extension CalendarDate {
  /// Later than every date that a file may have; stands for the end of a stay that goes on.
  fileprivate static let distantFuture = CalendarDate(lastDayOf: 9999)
}
