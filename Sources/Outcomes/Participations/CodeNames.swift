internal import CSVBytes
internal import Text

/// The words of a closed list as people write them.
///
/// `Planmäßig`, `PLANMAESSIG` and `planmaessig ` are one: case, umlauts, blanks and dashes tell no
/// words apart. What a district calls a value otherwise its mapping says. Nothing is ever taken for
/// what is only similar.
struct CodeNames: Sendable {
  let values: [String]
  /// Codes, counted from 1, by folded word.
  private let codes: [String: UInt8]
  /// The words of the mapping as they are written there.
  private let others: [String]

  /// - Parameters:
  ///   - values: the words of the list.
  ///   - mapping: the word that is meant, by what a file has for it.
  init(_ values: [String], mapping: [String: String] = [:]) {
    self.values = values
    var codes: [String: UInt8] = [:]
    for (position, value) in values.enumerated() {
      codes[Self.folded(value)] = UInt8(position + 1)
    }
    for (text, value) in mapping { codes[Self.folded(text)] = codes[Self.folded(value)] }
    self.codes = codes
    others = mapping.keys.sorted()
  }

  /// The code of a word: 0 where it says nothing, `nil` where it is not known.
  func code(of text: String) -> UInt8? {
    codes[Self.folded(text)] ?? (MissingValue.isMark(text) ? 0 : nil)
  }

  /// What a mapping and this list take for the same.
  static func folded(_ text: String) -> String {
    FoldedCell(text).text.filter { !" -_".contains($0) }
  }

  /// So many words have room in a table.
  private static let mostWords = 50

  /// The words that are read without care: those of the list, with a capital and with umlauts as most
  /// people write them, then what the mapping has, and the usual marks of what is not known.
  var table: CodeTable {
    let written = values + values.map(Self.capitalised) + values.flatMap(Self.umlauted) + others
    var seen: Set<String> = []
    let words = (written + ["-", "k. A.", "k.A.", "NULL", "n/a"]).filter {
      (1...CodeTable.longest).contains($0.utf8.count) && seen.insert($0).inserted
    }
    return CodeTable(
      words.prefix(Self.mostWords).compactMap { word in code(of: word).map { (word, $0) } })
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func umlauted(_ word: String) -> [String] {
    let letters = [("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß")]
    let umlauted = letters.reduce(word) { $0.replacing($1.0, with: $1.1) }
    return umlauted == word ? [] : [umlauted, capitalised(umlauted)]
  }
}

extension ParticipationColumn {
  /// The words of a column with a closed list.
  package var codes: [String]? {
    switch self {
    case .exitReason: ExitReason.allCases.map(\.rawValue)
    case .statusAtExit, .statusAtSixMonths: EmploymentStatus.allCases.map(\.rawValue)
    case .classAtEntry, .classAtExit: PlacementClass.allCases.map(\.rawValue)
    case .qualification, .example: YesOrNo.allCases.map(\.rawValue)
    default: nil
    }
  }
}
