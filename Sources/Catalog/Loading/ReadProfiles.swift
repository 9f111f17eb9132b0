internal import Diagnostics
internal import Files
internal import Profiles

/// What reading a run of files came to: the parts of an index, made where the profiles were read.
struct ReadProfiles: Sendable {
  /// Where a document of the builders came from.
  struct Source: Sendable {
    let id: ProfileID
    let path: String
    let stamp: FileStamp
  }

  private let codes: CodeLists
  private(set) var index: CatalogIndex.Builder
  private(set) var words: FullTextIndex.Builder
  private(set) var contents: ProfileContents
  /// Those that are no measure profiles.
  private(set) var documents: [Catalog.DocumentEntry] = []
  /// In the order of the builders' documents.
  private(set) var sources: [Source] = []
  /// Of every file that could be read, a broken profile too; empty unless asked for.
  private(set) var digests: [(path: String, digest: SHA256Digest)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads files one after the other; a broken one never hides the next.
  init(_ files: ArraySlice<StampedFile>, reader: ProfileReader, needs: CatalogNeeds) {
    codes = reader.vocabulary.codes
    index = CatalogIndex.Builder(codes: codes)
    words = FullTextIndex.Builder(codes: codes)
    contents = ProfileContents(kinds: needs)
    for file in files {
      do {
        let bytes = try reader.bytes(of: file.path)
        if needs.contains(.digest) { digests.append((file.path, SHA256Digest(of: bytes))) }
        let document = try reader.document(in: bytes, named: file.path)
        guard let profile = document.measure else {
          documents.append(Catalog.DocumentEntry(document, path: file.path))
          continue
        }
        sources.append(Source(id: profile.id, path: file.path, stamp: file.stamp ?? .unknown))
        index.add(profile, path: file.path)
        contents.add(profile)
        if needs.contains(.words) { words.add(SearchableText(of: profile)) }
      } catch {
        diagnostics += error.diagnostics
      }
    }
  }

  /// Without the documents whose id a kept document has whose file counts: those stay out of the
  /// catalogue however often they are read.
  func withoutLosers(
    to index: CatalogIndex, keeping kept: DocumentSet, _ claims: FileClaims,
    _ reader: ProfileReader
  ) -> ReadProfiles {
    var left = DocumentSet(capacity: sources.count, full: true)
    var found: [Diagnostic] = []
    for (number, source) in sources.enumerated() {
      guard let taken = index.document(source.id), kept.contains(taken) else { continue }
      let first = index.paths[taken]
      let (counts, isUndecided) = claims.counts(source.path, beside: first, id: source.id)
      guard !counts else { continue }
      found.append(
        reader.conflict(source.id, in: source.path, beside: first, isUndecided: isUndecided))
      left.remove(number)
    }
    guard !found.isEmpty else { return self }
    var rest = self
    rest.index = CatalogIndex.Builder(self.index.finish(), keeping: left, codes: codes)
    rest.words = FullTextIndex.Builder(words.finish(), keeping: left, codes: codes)
    rest.contents = contents.keeping(left.members)
    rest.sources = left.members.map { sources[$0] }
    rest.diagnostics += found
    return rest
  }
}

extension FileStamp {
  /// The stamp of no file: one that has it is read again the next time.
  static let unknown = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)
}
