internal import Diagnostics
internal import Text
internal import Values

/// Which cohort a file of tallies says that it counted; `nil` where it does not say.
struct TallyParameters: Hashable, Sendable {
  var asOf: CalendarDate?
  var lagMonths: Int?
  var definition: IntegrationDefinition?
  var from: CalendarDate?
  var through: CalendarDate?

  /// What is asked for, filled up by what a file says.
  /// - Parameter clashes: takes the names of the columns that say something else than is asked for.
  func merged(into request: CohortRequest, clashes: inout [String]) -> CohortRequest {
    var merged = request
    func take<Value: Equatable>(
      _ path: WritableKeyPath<CohortRequest, Value?>, _ own: Value?, _ name: String
    ) {
      guard let own else { return }
      if let asked = request[keyPath: path], asked != own { clashes.append(name) }
      merged[keyPath: path] = own
    }
    take(\.asOf, asOf, "stichtag")
    take(\.lagMonths, lagMonths, "verzugMonate")
    take(\.definition, definition, "definition")
    take(\.from, from, "von")
    take(\.through, through, "bis")
    return merged
  }
}

extension Diagnostic {
  static func tallyClash(_ columns: [String], file: String) -> Diagnostic {
    let names = columns.joined(separator: ", ")
    return Diagnostic(
      .tallyClash, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Summen wurden für eine andere Kohorte gebildet, als verlangt ist: \(names).",
        en: "The tallies were made for another cohort than is asked for: \(names)."),
      help: LocalizedText(
        de: "--as-of, --lag, --definition, --from und --to weglassen oder so angeben wie beim"
          + " Summieren; nur Summen derselben Kohorte lassen sich verbinden.",
        en: "Leave --as-of, --lag, --definition, --from and --to out or give them as they were for"
          + " summing; only tallies of the same cohort can be put together."))
  }
}
