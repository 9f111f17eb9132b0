internal import Catalog
internal import Diagnostics
internal import Files
internal import Profiles
internal import Submission
internal import SystemPackage

extension Workplace {
  /// Every id that a measure has or had: in the catalogue, its log and its files' names, and in the
  /// folder where new profiles are being written.
  /// - Throws: ``Refusal`` where a folder is there and cannot be looked through: an id that is taken
  ///   may be in it.
  func takenIDs(
    _ catalog: CatalogRequest?, _ folder: String?
  ) async throws(Refusal) -> Set<ProfileID> {
    var taken: Set<ProfileID> = []
    if let catalog {
      taken.formUnion(
        try CatalogStore(FilePath(catalog.folder)).readableLog().entries.map(\.id))
    }
    do throws(FileError) {
      if let catalog {
        let path = FilePath(catalog.folder)
        let loaded = try await CatalogFolder.load(
          path, vocabulary: vocabulary, store: catalog.readsAll ? nil : cache, source: files)
        taken.formUnion(loaded.catalog.index.allIDs)
        taken.formUnion(loaded.catalog.documents.map(\.document.id))
        // A file that is no readable profile keeps its name.
        let names = try FolderListing.files(below: path, withExtension: "xml").files
        taken.formUnion(names.compactMap { $0.stem.map { ProfileID($0) } })
      }
      if let folder { taken.formUnion(try idsOfDrafts(in: FilePath(folder))) }
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    return taken
  }

  /// The ids of the profiles that lie directly in a folder, by name and by content, finished or not.
  private func idsOfDrafts(in path: FilePath) throws(FileError) -> Set<ProfileID> {
    let names: [String]
    do throws(FileError) {
      names = try Folder(path).names()
    } catch {
      // Who cannot write there is told so later.
      guard [.notFound, .isNoFolder].contains(error.reason) else { throw error }
      return []
    }
    var ids: Set<ProfileID> = []
    for name in names where name.lowercased().hasSuffix(".xml") {
      ids.insert(ProfileID(String(name.dropLast(4))))
      // What cannot be read here is no draft of ours; its name counts.
      guard
        let bytes = try? files.bytes(
          of: path.appending(name), limit: MeasureProfile.largestDocument)
      else { continue }
      if let id = ProfileRevision.writtenID(in: bytes) { ids.insert(id) }
    }
    return ids
  }
}
