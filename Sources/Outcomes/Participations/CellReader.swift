internal import Diagnostics
internal import Text
internal import Values

/// Reads the cells of one row and notes what is wrong with them.
///
/// A message names file, line and column and says what would be right. It does not repeat a cell: in
/// a row that has slipped by one column any cell may hold a person. Only what is nearly a word of the
/// column's list is told, since that is nobody.
struct CellReader {
  private let texts: [String]
  private let header: ParticipationHeader
  private let forms: ColumnForms
  private(set) var faults: [BadCell] = []
  /// Values that the lists of their columns do not have.
  private(set) var unknownValues: [ParticipationColumn: String] = [:]
  private(set) var evidence: [ParticipationColumn: ColumnEvidence] = [:]
  /// Columns in which a cell was read as the others of its column are.
  private(set) var explained: Set<ParticipationColumn> = []

  init(texts: [String], header: ParticipationHeader, forms: ColumnForms) {
    self.texts = texts
    self.header = header
    self.forms = forms
  }

  /// Whether something refuses the row.
  var containsError: Bool {
    faults.contains { $0.severity == .error }
  }

  /// The cell as it is; `nil` where it is empty or the file has no such column.
  func written(_ column: ParticipationColumn) -> String? {
    guard let position = header.position(of: column), !texts[position].isEmpty else { return nil }
    return texts[position]
  }

  /// The cell as it is, unless it says that nothing is known.
  func text(_ column: ParticipationColumn) -> String? {
    written(column).flatMap { MissingValue.isMark($0) ? nil : $0 }
  }

  func hasColumn(_ column: ParticipationColumn) -> Bool { header.position(of: column) != nil }

  mutating func required(_ column: ParticipationColumn) -> String? {
    if let text = text(column) { return text }
    note(
      .missingValue, in: column,
      LocalizedText(de: "Der Wert fehlt.", en: "The value is missing."))
    return nil
  }

  // MARK: - Names

  /// Notes a name that would be a formula in whatever is exported; whether it is one.
  mutating func noteFormula(_ column: ParticipationColumn) -> Bool {
    guard let text = text(column), PersonalText.isFormula(text) else { return false }
    note(.badCode, in: column, CellWords.formula, help: CellWords.formulaHelp)
    return true
  }

  // MARK: - Codes

  /// - Returns: `nil` too where the cell says that the value is not known.
  mutating func code<Value: RawRepresentable<String> & CaseIterable>(
    _ column: ParticipationColumn, _: Value.Type
  ) -> Value? where Value.AllCases == [Value] {
    guard let text = written(column), let names = header.codes[column] else { return nil }
    if let value = Value(rawValue: text) { return value }
    if let code = names.code(of: text) { return code == 0 ? nil : Value.allCases[Int(code) - 1] }
    unknownValues[column] = text
    let (message, help) = CellWords.unknownCode(text, names.values)
    note(.badCode, in: column, message, help: help)
    return nil
  }

  mutating func yesOrNo(_ column: ParticipationColumn) -> Bool? {
    code(column, YesOrNo.self).map { $0 == .yes }
  }

  // MARK: - Dates

  mutating func date(_ column: ParticipationColumn) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    let written = WrittenDate(text)
    if forms.isCareful { add(written.evidence, of: column) }
    guard let read = written.date(inOrder: forms[column]) else {
      add(.open, of: column)
      note(.badDate, in: column, CellWords.openOrder, help: CellWords.dateHelp)
      return nil
    }
    switch read {
    case .date(let date):
      if read != written { explained.insert(column) }
      return date
    case .eitherWay: return nil
    case .fault(let fault):
      note(.badDate, in: column, fault.words, help: CellWords.dateHelp)
      return nil
    }
  }

  private mutating func add(_ found: ColumnEvidence, of column: ParticipationColumn) {
    if !found.isEmpty { evidence[column, default: []].formUnion(found) }
  }

  // MARK: - Money

  mutating func cost(_ column: ParticipationColumn) -> Hundredths? {
    guard let text = text(column) else { return nil }
    let written = WrittenAmount(text)
    if forms.isCareful { add(WrittenAmount.evidence(of: text), of: column) }
    guard let read = written.amount(inForm: forms[column]) else {
      add(.open, of: column)
      note(.badNumber, in: column, CellWords.openMark, help: CellWords.amountHelp)
      return nil
    }
    switch read {
    case .amount(let amount):
      if read != written { explained.insert(column) }
      return amount
    case .oneMark: return nil
    case .fault(let fault):
      let odd =
        fault == .noAmount ? CellWords.oddCharacters(text) : LocalizedText(verbatim: "")
      note(.badNumber, in: column, fault.words + odd, help: CellWords.amountHelp)
      return nil
    }
  }

  // MARK: - Months

  /// A whole number of months.
  mutating func months(_ column: ParticipationColumn) -> Int? {
    guard let text = text(column)?.visible else { return nil }
    let digits = text.utf8.allSatisfy(PersonalText.isDigit)
    if digits, (1...3).contains(text.utf8.count), let months = Int(text) { return months }
    note(.badNumber, in: column, CellWords.noMonths, help: CellWords.monthsHelp)
    return nil
  }

  /// The features that the file has, by name, as they are written.
  func features() -> [String: String] {
    header.features.compactMapValues { texts[$0].isEmpty ? nil : texts[$0] }
  }

  // MARK: - Pseudonyms

  mutating func pseudonym(_ column: ParticipationColumn) -> String? {
    guard let text = required(column) else { return nil }
    if Pseudonym.isAcceptable(text) { return text }
    note(.badPseudonym, in: column, CellWords.noPseudonym, help: CellWords.pseudonymHelp)
    return nil
  }

  // MARK: - Messages

  mutating func note(
    _ kind: DiagnosticKind, in column: ParticipationColumn, _ message: LocalizedText,
    help: LocalizedText? = nil
  ) {
    faults.append(
      BadCell(
        kind: kind, severity: kind.severity, column: column, message: message, help: help))
  }
}

/// `abschluss` and `beispiel`.
enum YesOrNo: String, CaseIterable {
  case yes = "ja"
  case no = "nein"
}
