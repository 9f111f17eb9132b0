internal import Diagnostics
internal import Text

/// Names that `--column` gives for a column and that no file has: a slip there would make the column
/// empty in silence.
enum UnusedColumnNames {
  private static let shown = 30

  /// - Parameter headers: those of all files of participations.
  static func faults(
    _ columnNames: [ParticipationColumn: String], in headers: [[HeaderCell]]
  ) -> [Diagnostic] {
    let cells = headers.flatMap(\.self)
    let known = Set(cells.map { ParticipationColumn.folded($0.name) })
    return columnNames.sorted { $0.key.rawValue < $1.key.rawValue }
      .filter { !known.contains(ParticipationColumn.folded($0.value)) }
      .map { fault($0, name: $1, cells: cells) }
  }

  private static func fault(
    _ column: ParticipationColumn, name: String, cells: [HeaderCell]
  ) -> Diagnostic {
    let candidates = cells.compactMap(\.candidate)
    let near = Suggestions.nearest(to: name, among: candidates, limit: 1).first
      .map { SafeText($0, limit: 40).description }
    return Diagnostic(
      .unknownColumnName, at: SourceLocation(file: "--column"),
      message: LocalizedText(
        de: "\(column.rawValue)=\(name.terminalSafe): keine Datei mit Teilnahmen hat diese Spalte.",
        en: "\(column.rawValue)=\(name.terminalSafe): no file of participations has this column."),
      help: LocalizedText(
        de: (near.map { "Gemeint ist wohl: \($0). " } ?? "") + "Es gibt: "
          + list(cells.map(\.plain.german)),
        en: (near.map { "Did you mean: \($0). " } ?? "") + "There are: "
          + list(cells.map(\.plain.english))))
  }

  /// Each once, in the order of the first file.
  private static func list(_ names: [String]) -> String {
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    return distinct.prefix(shown).joined(separator: ", ") + (distinct.count > shown ? " …" : "")
  }
}
