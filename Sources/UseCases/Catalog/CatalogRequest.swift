internal import Catalog
package import Diagnostics
internal import Files
internal import Submission
internal import SystemPackage
internal import Text

/// Which catalogue, and whether to believe what is known of it from earlier.
package struct CatalogRequest: Codable, Hashable, Sendable {
  package var folder: String
  /// Reads all profiles anew.
  package var readsAll: Bool

  package init(_ folder: String, readsAll: Bool = false) {
    (self.folder, self.readsAll) = (folder, readsAll)
  }
}

extension Workplace {
  /// The catalogue; what is wrong with single files of it is noted and does not stop anything.
  /// - Parameters:
  ///   - needs: what will be asked of it besides its index.
  ///   - isWhole: whether a result would be wrong without a profile that is there but cannot be read.
  /// - Throws: ``Refusal`` where the folder is not there or holds no profile.
  func catalog(
    _ request: CatalogRequest, needs: CatalogNeeds = [], isWhole: Bool = false, _ notes: inout Notes
  ) async throws(Refusal) -> Catalog {
    let loaded: CatalogFolder.Loaded
    do {
      loaded = try await CatalogFolder.load(
        FilePath(request.folder), vocabulary: vocabulary, needs: needs,
        store: request.readsAll ? nil : cache, source: files,
        recorded: CatalogStore.recordedPaths(in: request.folder))
    } catch {
      throw Refusal(
        error.reason == .notFound ? .noCatalog(request.folder) : Diagnostic(reading: error))
    }
    if isWhole {
      try loaded.refuseContested()
      guard loaded.unread.isEmpty else { throw Refusal(loaded.unread) }
    }
    notes.add(loaded.diagnostics)
    guard loaded.catalog.index.count > 0 || !loaded.catalog.documents.isEmpty else {
      throw Refusal(.noProfiles(in: request.folder, help: .nameCatalog))
    }
    return loaded.catalog
  }
}

extension DiagnosticKind {
  package static let noProfiles = DiagnosticKind(
    4005, exit: .noInput,
    title: LocalizedText(
      de: "In einem Ordner liegt kein Steckbrief.", en: "A folder contains no profile."),
    explanation: LocalizedText(
      de: "Gesucht werden Dateien mit der Endung .xml, auch in Unterordnern.",
      en: "Files ending in .xml are looked for, including in subfolders."))
}

extension LocalizedText {
  fileprivate static let nameCatalog = LocalizedText(
    de: "Den Ordner des Katalogs mit --catalog oder in STECKBRIEF_CATALOG angeben.",
    en: "Give the folder of the catalogue with --catalog or in STECKBRIEF_CATALOG.")
}

extension Diagnostic {
  fileprivate static func noCatalog(_ folder: String) -> Diagnostic {
    Diagnostic(
      .fileNotFound, at: SourceLocation(file: folder),
      message: LocalizedText(
        de: "Einen Katalog gibt es hier nicht.", en: "There is no catalogue here."),
      help: .nameCatalog)
  }

  static func noProfiles(in folder: String, help: LocalizedText? = nil) -> Diagnostic {
    Diagnostic(
      .noProfiles, at: SourceLocation(file: folder),
      message: LocalizedText(
        de: "In diesem Ordner liegt kein lesbarer Steckbrief (*.xml).",
        en: "There is no readable profile (*.xml) in this folder."),
      help: help)
  }
}
