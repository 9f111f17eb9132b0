internal import Diagnostics
internal import Text

/// Finds participations that two inputs hold.
///
/// Rows bear pseudonyms, by which one that comes twice is found; sums bear none. So sums and rows, or
/// two files of sums, are put together only where they cannot hold the same participations: of
/// different measures, or of one measure in different districts that both of them name.
struct DoubleCounting {
  /// A place where participations are counted.
  struct Cell: Hashable {
    let measure: String
    /// In small letters; empty where it is not said, so that it may be any.
    let district: String

    init(_ key: TallyKey) {
      measure = key.measure
      district = key.district.blanksTrimmed.lowercased()
    }
  }

  /// The first input that has a measure, by district.
  private var holders: [String: [String: String]] = [:]
  private(set) var faults: [Diagnostic] = []

  /// Notes what the rows hold, before any file of sums comes.
  mutating func addRows(_ table: TallyTable, inputs: [OutcomeInput]) {
    for group in table.groups {
      let cell = Cell(group.key)
      guard holders[cell.measure]?[cell.district] == nil else { continue }
      holders[cell.measure, default: [:]][cell.district] = inputs[group.firstRow.input].name
    }
  }

  /// Compares a file of sums with all inputs before it, and notes what it holds.
  mutating func add(_ cells: Set<Cell>, file: String) {
    var shared: [String: Set<String>] = [:]
    for cell in cells {
      if let other = holder(of: cell) { shared[other, default: []].insert(cell.measure) }
    }
    for (other, measures) in shared.sorted(by: { $0.key < $1.key }) {
      faults.append(.countedTwice(measures.sorted(), in: file, and: other))
    }
    for cell in cells where holders[cell.measure]?[cell.district] == nil {
      holders[cell.measure, default: [:]][cell.district] = file
    }
  }

  private func holder(of cell: Cell) -> String? {
    guard let districts = holders[cell.measure] else { return nil }
    return cell.district.isEmpty
      ? districts.min { $0.key < $1.key }?.value : districts[""] ?? districts[cell.district]
  }
}
