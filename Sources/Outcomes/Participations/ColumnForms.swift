/// How one column writes what a single cell leaves open.
enum ColumnForm: Hashable, Sendable {
  case decimalComma, decimalPoint
  case dayFirst, monthFirst
}

/// What the cells of one column say of its form.
struct ColumnEvidence: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let decimalComma = ColumnEvidence(rawValue: 1)
  static let decimalPoint = ColumnEvidence(rawValue: 2)
  static let dayFirst = ColumnEvidence(rawValue: 4)
  static let monthFirst = ColumnEvidence(rawValue: 8)
  /// A cell that only the others can explain.
  static let open = ColumnEvidence(rawValue: 16)

  /// The form that all cells agree on; `nil` where none says anything, or they contradict each other.
  var form: ColumnForm? {
    switch subtracting(.open) {
    case .decimalComma: .decimalComma
    case .decimalPoint: .decimalPoint
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    default: nil
    }
  }
}

/// The forms of the columns of one input: found in a pass over all of its rows, used in the next.
///
/// Nearly every input has none: a cell that is plain is read at once, and only one that is not asks
/// for the others of its column.
struct ColumnForms: Hashable, Sendable {
  private(set) var forms: [ParticipationColumn: ColumnForm] = [:]
  /// Every row is read with care: plain cells are to say what the marks of their column mean.
  private(set) var isCareful = false
  private var isSettled = false

  subscript(column: ParticipationColumn) -> ColumnForm? { forms[column] }

  /// Learns what a pass has found.
  /// - Returns: whether another pass would read more.
  mutating func learn(_ evidence: [ParticipationColumn: ColumnEvidence]) -> Bool {
    let open = evidence.filter { $0.value.contains(.open) && forms[$0.key] == nil }
    guard !open.isEmpty, !isSettled else { return false }
    guard isCareful else {
      isCareful = true
      return true
    }
    isSettled = true
    isCareful = false
    forms = open.compactMapValues(\.form)
    return !forms.isEmpty
  }
}
