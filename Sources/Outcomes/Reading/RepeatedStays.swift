internal import CSVBytes
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
    /// The hash of a name that all its measures share.
    let measure: UInt64
  }

  /// A stay, and the measure that it leads to where a catalogue knows it.
  private struct Placed {
    let stay: Stay
    let measure: String?

    /// Whether both are stays in one measure at the same time.
    func overlaps(_ other: Placed) -> Bool {
      let (first, second) = (stay.row.participation, other.stay.row.participation)
      let isSameMeasure =
        if let measure, let otherMeasure = other.measure {
          measure == otherMeasure
        } else {
          first.measure == second.measure
        }
      return isSameMeasure && first.entry <= second.exit ?? .distantFuture
        && second.entry <= first.exit ?? .distantFuture
    }
  }

  /// The rows that overlap an earlier row of the same stay, in the order of the inputs.
  /// - Parameters:
  ///   - lines: how many lines lie before each piece in its input.
  ///   - names: those by which the stays were found.
  ///   - targets: where rows lead; without them a measure is what its rows call it.
  static func overlaps(
    in stays: [Stay], files: [String], linesBefore lines: [Int], _ names: MeasureNames = .asWritten,
    _ targets: MeasureTargets? = nil
  ) -> [Overlap] {
    var earlier: [Key: [Placed]] = [:]
    var overlaps: [Overlap] = []
    let sorted = stays.sorted {
      ($0.start.input, $0.start.offset) < ($1.start.input, $1.start.offset)
    }
    for stay in sorted {
      let participation = stay.row.participation
      let key = Key(
        pseudonym: stay.row.pseudonym,
        measure: names.hash(of: ByteHash.hash(of: participation.measure)))
      let placed = Placed(
        stay: stay, measure: targets?.target(of: TallyKey(placeOf: participation))?.measure)
      if let other = earlier[key]?.first(where: { $0.overlaps(placed) })?.stay {
        let line = other.line + lines[other.piece]
        let otherFile = other.start.input == stay.start.input ? nil : files[other.start.input]
        overlaps.append(
          Overlap(
            start: stay.start,
            diagnostic: .overlap(
              file: files[stay.start.input], line: stay.line + lines[stay.piece],
              earlierLine: line, earlierFile: otherFile)))
      }
      earlier[key, default: []].append(placed)
    }
    return overlaps
  }
}

extension TallyKey {
  /// What of a row says where it leads.
  fileprivate init(placeOf row: Participation) {
    self.init(
      provider: row.provider ?? "", measure: row.measure, district: row.district ?? "",
      targetGroup: row.targetGroup ?? "")
  }
}

extension CalendarDate {
  /// Later than every date that a file may have; stands for the end of a stay that goes on.
  fileprivate static let distantFuture = CalendarDate(lastDayOf: 9999)
}
