package import Catalog
package import Diagnostics
internal import Profiles
internal import SystemPackage
internal import Text

/// Profiles by their ids; capitals do not matter.
package struct ShowRequest: Request {
  package var ids: [String]
  package var catalog: CatalogRequest

  package init(_ ids: [String], in catalog: CatalogRequest) {
    (self.ids, self.catalog) = (ids, catalog)
  }

  /// - Returns: in the order of the ids.
  /// - Throws: ``Refusal`` with every id that nobody has.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> [Catalog.Entry] {
    let loaded = try await place.catalog(catalog, &notes)
    var entries: [Catalog.Entry] = []
    var faults: [Diagnostic] = []
    for id in ids {
      if let entry = loaded.readEntry(ProfileID(id))
        ?? loaded.readEntry(ProfileID(id.uppercased()))
      {
        entries.append(entry)
      } else {
        faults.append(.unknownProfile(id, near: loaded.idSuggestions(for: id), of: ids.count))
      }
    }
    // An id whose file cannot be read is not one that nobody has.
    let unread = loaded.readingFaults
    guard unread.isEmpty else { throw Refusal(unread) }
    guard faults.isEmpty else { throw Refusal(faults) }
    return entries
  }
}

/// The file of a profile, byte for byte.
package struct ShowFileRequest: Request {
  package var id: String
  package var catalog: CatalogRequest

  package init(_ id: String, in catalog: CatalogRequest) {
    (self.id, self.catalog) = (id, catalog)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> [UInt8] {
    let found = try await ShowRequest([id], in: catalog).value(at: place, &notes)
    return try ProfileFile.bytes(of: FilePath(found[0].path))
  }
}

extension DiagnosticKind {
  package static let unknownProfile = DiagnosticKind(
    4007, exit: .noInput,
    title: LocalizedText(de: "Den Steckbrief gibt es nicht.", en: "There is no such profile."),
    explanation: LocalizedText(
      de: "„steckbrief search“ zeigt alle Kennungen.", en: "\"steckbrief search\" shows all ids."))
}

extension Diagnostic {
  fileprivate static func unknownProfile(_ id: String, near: [String], of ids: Int) -> Diagnostic {
    Diagnostic(
      .unknownProfile, at: SourceLocation(file: ids == 1 ? "show" : "compare"),
      message: LocalizedText(
        de: "Einen Steckbrief „\(SafeText(id, limit: 60))“ gibt es im Katalog nicht.",
        en: "There is no profile \"\(SafeText(id, limit: 60))\" in the catalogue."),
      help: near.isEmpty
        ? LocalizedText(
          de: "„steckbrief search“ zeigt alle Kennungen.",
          en: "\"steckbrief search\" shows all ids.")
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: ", "),
          en: "Similar: " + near.joined(separator: ", ")))
  }
}
