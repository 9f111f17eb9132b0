package import Catalog
package import Diagnostics
package import Profiles
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

/// A document of any type by its id, or a district by its code, name or key.
package struct ShowDocumentRequest: Request {
  package var id: String
  package var catalog: CatalogRequest

  package init(_ id: String, in catalog: CatalogRequest) {
    (self.id, self.catalog) = (id, catalog)
  }

  package enum Shown: Sendable {
    case measure(Catalog.Entry)
    case document(Catalog.DocumentEntry, Catalog)
    /// A district of which the catalogue has no profile, but something else or nothing.
    case district(District, Catalog)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Shown {
    let loaded = try await place.catalog(catalog, &notes)
    if let entry = loaded.document(named: id) { return .document(entry, loaded) }
    let ids = [id, id.uppercased()].map { ProfileID($0) }
    if !ids.contains(where: { loaded.index.document($0) != nil }),
      let district = place.vocabulary.codes.code(DistrictList.self, named: id)
    {
      if let entry = loaded.document(named: district.value) { return .document(entry, loaded) }
      return .district(district, loaded)
    }
    return .measure(try await ShowRequest([id], in: catalog).value(at: place, &notes)[0])
  }
}

/// Several documents of one type, to be compared.
package struct CompareRequest: Request {
  package var ids: [String]
  package var catalog: CatalogRequest

  package init(_ ids: [String], in catalog: CatalogRequest) {
    (self.ids, self.catalog) = (ids, catalog)
  }

  package enum Compared: Sendable {
    case measures([Catalog.Entry])
    case documents([Catalog.DocumentEntry])
  }

  /// - Throws: ``Refusal`` where an id is nobody's, or the documents are of several types.
  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Compared {
    let loaded = try await place.catalog(catalog, &notes)
    let documents = ids.compactMap { loaded.document(named: $0) }
    guard !documents.isEmpty else {
      return .measures(try await ShowRequest(ids, in: catalog).value(at: place, &notes))
    }
    if documents.count == ids.count, Set(documents.map(\.document.type)).count == 1 {
      return .documents(documents)
    }
    let others = ids.filter { loaded.document(named: $0) == nil }
    // An id that nobody has is the worse fault.
    if !others.isEmpty { _ = try await ShowRequest(others, in: catalog).value(at: place, &notes) }
    throw Refusal(.differentTypes(documents[0].document))
  }
}

/// The file of a document, byte for byte.
package struct ShowFileRequest: Request {
  package var id: String
  package var catalog: CatalogRequest

  package init(_ id: String, in catalog: CatalogRequest) {
    (self.id, self.catalog) = (id, catalog)
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> [UInt8] {
    let shown = try await ShowDocumentRequest(id, in: catalog).value(at: place, &notes)
    switch shown {
    case .measure(let entry): return try ProfileFile.bytes(of: FilePath(entry.path))
    case .document(let entry, _): return try ProfileFile.bytes(of: FilePath(entry.path))
    case .district:
      throw Refusal(.unknownProfile(id, near: [], of: 1))
    }
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
  fileprivate static func differentTypes(_ document: CatalogDocument) -> Diagnostic {
    Diagnostic(
      .unknownProfile, at: SourceLocation(file: "compare"),
      message: LocalizedText(
        de:
          "Verglichen werden Dokumente einer Art; \(document.id) ist eine andere als die übrigen.",
        en: "Documents of one type are compared; \(document.id) is of another than the rest."))
  }

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
