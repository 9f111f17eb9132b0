internal import Diagnostics
internal import Text

/// What is wrong with a cell, apart from where it stands: so that a fault that repeats is said once.
struct BadCell: Hashable, Sendable {
  let kind: DiagnosticKind
  let severity: Severity
  let column: ParticipationColumn
  let message: LocalizedText
  let help: LocalizedText?
}

/// The faults of the cells of an input, with the lines of each.
struct BadCells: Sendable {
  /// A fault with so many rows is said for each of them.
  private static let mostSingle = 3
  /// So many different ones are told apart; there are only so many where a column holds anything.
  private static let mostKept = 200
  /// So many lines are named.
  private static let mostNamed = 5

  private var lines: [BadCell: LineList] = [:]
  /// In the order in which they came.
  private var order: [BadCell] = []
  /// Those for which there was no room, by kind.
  private var others: [DiagnosticKind: Int] = [:]

  var isEmpty: Bool { order.isEmpty }

  mutating func add(_ fault: BadCell, line: Int) {
    if lines[fault] == nil {
      guard order.count < Self.mostKept else {
        others[fault.kind, default: 0] += 1
        return
      }
      order.append(fault)
    }
    lines[fault, default: LineList()].add(line)
  }

  /// Adds those of a later part, which counted its own lines from 1.
  mutating func add(_ part: BadCells, behindLines before: Int) {
    for fault in part.order {
      guard let own = part.lines[fault] else { continue }
      if lines[fault] == nil {
        guard order.count < Self.mostKept else {
          others[fault.kind, default: 0] += own.count
          continue
        }
        order.append(fault)
      }
      lines[fault, default: LineList()].add(own, behindLines: before)
    }
    others.merge(part.others, uniquingKeysWith: +)
  }

  /// Says them, those that repeat in one line each.
  func log(of file: OpenedFile) -> DiagnosticLog {
    var log = DiagnosticLog()
    for fault in order {
      guard let found = lines[fault] else { continue }
      let column = file.header.name(of: fault.column)
      let message =
        LocalizedText(de: "Spalte \(column.german): ", en: "Column \(column.english): ")
        + fault.message
      func say(_ message: LocalizedText, at line: Int, times: Int) {
        log.add(
          Diagnostic(
            fault.kind, severity: fault.severity,
            at: SourceLocation(
              file: file.name, line: line, field: file.header.position(of: fault.column)),
            message: message, help: fault.help), times: times)
      }
      if found.count <= Self.mostSingle {
        for line in found.first { say(message, at: line, times: 1) }
      } else if let first = found.first.first {
        let named = found.first.prefix(Self.mostNamed)
          .map { String(file.table.row(ofLine: $0)) }.joined(separator: ", ")
        let times = LocalizedText(
          de: "\(found.count) Zeilen (\(named) …): ", en: "\(found.count) rows (\(named) …): ")
        say(times + message, at: first, times: found.count)
      }
    }
    for (kind, count) in others { log.count(count, of: kind) }
    return log
  }
}
