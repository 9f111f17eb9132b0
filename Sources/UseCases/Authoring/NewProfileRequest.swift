internal import Catalog
package import Diagnostics
internal import Files
package import Profiles
internal import SystemPackage

/// The text of a new profile to fill in.
package struct NewProfileRequest: Request {
  package var type = DocumentType.measureProfile
  /// What is known, in the words of a person.
  package var answers: [DraftField: [String]] = [:]
  package var isProviderUnknown = false
  /// The id of the profile that it starts as a copy of.
  package var source: String?
  /// The catalogue whose ids are taken; `nil` where there is none.
  package var catalog: CatalogRequest?
  /// The folder that the file goes to: what lies there may be on its way to the catalogue.
  package var folder: String?

  package init() {}

  package struct Made: Sendable {
    package let text: String
    /// `nil` where not even that is known.
    package let id: ProfileID?
    /// What nobody has given: empty where the profile is complete.
    package let missing: [DraftField]
    /// The profile that it was copied from.
    package var source: ProfileID?
  }

  /// - Returns: an unfinished profile where somebody was asked and stopped; `nil` where nothing was
  ///   said by then.
  /// - Throws: ``Refusal`` with all that is wrong with the answers, and what is missing.
  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Made? {
    var draft = ProfileDraft(type, vocabulary: place.vocabulary)
    draft.taken = try await place.takenIDs(catalog, folder)
    let copied = try await copied(at: place, &draft, &notes)
    var faults: [Diagnostic] = []
    for field in DraftField.allCases {
      guard let given = answers[field] else { continue }
      guard field.isAsked(in: type) else {
        faults.append(.notOfType(field, type))
        continue
      }
      do {
        try draft.give(given, for: field)
      } catch {
        faults += error.diagnostics
      }
    }
    if isProviderUnknown { draft.leaveProviderUnknown() }
    let wasAsked = faults.isEmpty && !draft.missing.isEmpty && place.complete(&draft)
    let missing = draft.missing.filter { answers[$0] == nil }
    if !missing.isEmpty {
      if wasAsked { return try unfinished(draft, copied == nil ? missing : []) }
      faults.append(.missing(missing))
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    let text = if let copied { try draft.copy(of: copied.bytes) } else { try draft.text() }
    return Made(text: text, id: draft.id, missing: [], source: copied?.id)
  }

  /// What was typed until somebody stopped. A copy is quickly made again.
  private func unfinished(
    _ draft: ProfileDraft, _ missing: [DraftField]
  ) throws(Refusal) -> Made? {
    guard !missing.isEmpty, !draft.isEmpty else { return nil }
    return Made(text: try draft.unfinishedText(), id: draft.id, missing: missing)
  }

  private func copied(
    at place: Workplace, _ draft: inout ProfileDraft, _ notes: inout Notes
  ) async throws(Refusal) -> (id: ProfileID, bytes: [UInt8])? {
    guard let source, let catalog else { return nil }
    let entry = try await ShowRequest([source], in: catalog).value(at: place, &notes)[0]
    draft.isCopy = true
    if answers[.district] == nil {
      try draft.give([entry.profile.district.value], for: .district)
    }
    return (entry.profile.id, try place.needed(entry.path, limit: MeasureProfile.largestDocument))
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
