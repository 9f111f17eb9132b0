package import Diagnostics
package import Profiles

/// The text of a new profile to fill in.
package struct NewProfileRequest: Request {
  /// What is known, in the words of a person.
  package var answers: [DraftField: [String]] = [:]
  package var isProviderUnknown = false

  package init() {}

  /// - Throws: ``Refusal`` with all that is wrong with the answers, and what is missing.
  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> String {
    var draft = ProfileDraft(vocabulary: place.vocabulary)
    var faults: [Diagnostic] = []
    for field in DraftField.allCases {
      guard let given = answers[field] else { continue }
      do {
        try draft.give(given, for: field)
      } catch {
        faults += error.diagnostics
      }
    }
    if isProviderUnknown { draft.leaveProviderUnknown() }
    if faults.isEmpty { place.complete(&draft) }
    let missing = draft.missing.filter { answers[$0] == nil }
    if !missing.isEmpty { faults.append(.missing(missing)) }
    guard faults.isEmpty else { throw Refusal(faults) }
    return try draft.text()
  }
}

/// A code list by what a person may call it.
package struct CodeListRequest: Request {
  package var name: String

  package init(_ name: String) {
    self.name = name
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> CodeList {
    try place.vocabulary.codeList(named: name)
  }
}
