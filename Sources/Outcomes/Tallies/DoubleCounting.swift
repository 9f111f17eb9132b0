internal import Diagnostics
internal import Text

/// Finds participations that two inputs hold.
///
/// Rows bear pseudonyms, by which one that comes twice is found; sums bear none. So sums and rows, or
/// two files of sums, are put together only where they cannot hold the same participations: of
/// different measures, or of one measure in different districts that both of them name. A measure is
/// the one that a key leads to, where a catalogue knows it, whatever the key calls it.
struct DoubleCounting {
  /// A place where participations are counted.
  fileprivate struct Cell: Hashable {
    let measure: String
    /// In small letters; empty where it is not said, so that it may be any.
    let district: String
  }

  /// The cells of one input, with what it calls their measures first.
  struct Cells {
    private let targets: MeasureTargets?
    private var last: (key: TallyKey, cell: Cell)?
    fileprivate private(set) var names: [Cell: String] = [:]
    /// Two names of the input that lead to one measure.
    private(set) var doubled: (first: String, second: String)?

    init(_ targets: MeasureTargets?) {
      self.targets = targets
    }

    mutating func add(_ key: TallyKey) {
      var key = key
      key.levels = []
      // Keys that differ in their levels only follow each other.
      if last?.key == key { return }
      let cell = cell(of: key)
      last = (key, cell)
      let name = names[cell] ?? key.measure
      names[cell] = name
      if doubled == nil, name != key.measure { doubled = (name, key.measure) }
    }

    private func cell(of key: TallyKey) -> Cell {
      if let target = targets?.target(of: key) {
        return Cell(measure: target.measure, district: target.district.lowercased())
      }
      return Cell(measure: key.measure, district: key.district.blanksTrimmed.lowercased())
    }
  }

  private let targets: MeasureTargets?
  /// The first input that has a measure, by district.
  private var holders: [String: [String: String]] = [:]
  private(set) var faults: [Diagnostic] = []

  init(_ targets: MeasureTargets?) {
    self.targets = targets
  }

  /// Notes what the rows hold, before any file of sums comes.
  mutating func addRows(_ table: TallyTable, inputs: [OutcomeInput]) {
    for group in table.groups {
      var cells = Cells(targets)
      cells.add(group.key)
      hold(cells, file: inputs[group.firstRow.input].name)
    }
  }

  /// Compares a file of sums with all inputs before it, and notes what it holds.
  mutating func add(_ cells: Cells, file: String) {
    var shared: [String: Set<String>] = [:]
    for (cell, name) in cells.names {
      if let other = holder(of: cell) { shared[other, default: []].insert(name) }
    }
    for (other, measures) in shared.sorted(by: { $0.key < $1.key }) {
      faults.append(.countedTwice(measures.sorted(), in: file, and: other))
    }
    hold(cells, file: file)
  }

  private mutating func hold(_ cells: Cells, file: String) {
    for cell in cells.names.keys where holders[cell.measure]?[cell.district] == nil {
      holders[cell.measure, default: [:]][cell.district] = file
    }
  }

  private func holder(of cell: Cell) -> String? {
    guard let districts = holders[cell.measure] else { return nil }
    return cell.district.isEmpty
      ? districts.min { $0.key < $1.key }?.value : districts[""] ?? districts[cell.district]
  }
}
