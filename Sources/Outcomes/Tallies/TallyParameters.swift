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
