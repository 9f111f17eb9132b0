internal import Files

/// What one pass over the rows is for.
enum ReadingPass: Sendable {
  /// Finds the latest day of entry or exit.
  case latestDay
  /// Sums by key, leaving out the rows that begin at `skipped`.
  case count(GroupKeys, skipped: Set<RowStart>, names: MeasureNames)
  /// Collects the rows whose stay (pseudonym and measure) has one of these marks.
  case repeatedStays(Set<UInt64>, names: MeasureNames)

  /// The names by which measures are known when stays are marked.
  var measureNames: MeasureNames {
    switch self {
    case .latestDay: .asWritten
    case .count(_, _, let names), .repeatedStays(_, let names): names
    }
  }
}

/// Where a row begins.
struct RowStart: Hashable, Sendable {
  let input: Int
  /// In bytes from the beginning of the input.
  let offset: Int
}

/// A run of bytes of one input: whoever takes it reads the rows that begin in it.
struct Piece: Sendable {
  /// About as much as a core's cache holds.
  static let size = 1 << 20

  let input: Int
  let bytes: Range<Int>

  /// The pieces of all files in order. A file whose rows cannot be found from the middle, since
  /// line ends stand in quotes, is one piece.
  static func all(
    of files: [OpenedFile], size: Int = size, undivided: Set<Int>
  ) -> [Piece] {
    files.enumerated().flatMap { input, file in
      let end = max(file.source.count, file.bodyOffset)
      let size = undivided.contains(input) ? max(end, 1) : size
      return stride(from: file.bodyOffset, to: end, by: size).map { start in
        Piece(input: input, bytes: start..<min(start + size, end))
      }
    }
  }
}
