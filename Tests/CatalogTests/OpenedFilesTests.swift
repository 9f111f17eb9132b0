import Catalog
import Diagnostics
import Files
import Profiles
import Synchronization
import SystemPackage
import Testing

/// The files of this machine, each opening counted.
final class CountedFiles: FileSource {
  private let counts = Mutex<[String: Int]>([:])

  var opened: [String: Int] { counts.withLock { $0 } }

  func bytes(of path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    counts.withLock { $0[path.string, default: 0] += 1 }
    return try DiskFiles().bytes(of: path, limit: limit)
  }
}

@Suite("The files of a catalogue are opened")
struct OpenedFilesTests {
  private let cache: TemporaryFolder
  private let folder = MadeUpCatalog.root.appending("catalog")
  /// Five profiles of 2010 and 21 of the sample.
  private static let fileCount = 26
  /// The district profiles and strategies of 2010.
  private static let documentCount = 15

  init() throws { cache = try TemporaryFolder() }

  private func load(
    _ needs: CatalogNeeds, _ files: CountedFiles, store: SnapshotStore? = nil
  ) async throws -> Catalog {
    try await CatalogFolder.load(
      folder, vocabulary: MadeUpCatalog.vocabulary.get(), needs: needs, store: store, source: files
    ).catalog
  }

  @Test(
    "once each, whatever is asked for",
    arguments: [
      [], .words, .measures, .profiles, .digest, [.words, .measures, .profiles, .digest],
    ] as [CatalogNeeds])
  func once(needs: CatalogNeeds) async throws {
    let files = CountedFiles()
    let catalog = try await load(needs, files)
    if needs.contains(.words) {
      #expect(!catalog.search(CatalogQuery(text: "Arbeit")).hits.isEmpty)
    }
    if needs.contains(.profiles) { #expect(catalog.entries.count == Self.fileCount) }
    if needs.contains(.measures) { #expect(catalog.measures.count == Self.fileCount) }
    #expect((catalog.digest != nil) == needs.contains(.digest))
    #expect(files.opened.count == Self.fileCount + Self.documentCount)
    #expect(files.opened.values.allSatisfy { $0 == 1 })
  }

  @Test("by a search in a stored index only where they are shown")
  func stored() async throws {
    let store = SnapshotStore(folder: cache.path, smallestCatalog: 0)
    _ = try await load(.words, CountedFiles(), store: store)
    let files = CountedFiles()
    let catalog = try await load(.words, files, store: store)
    let hits = catalog.search(CatalogQuery(text: "Nordfriesland")).hits
    // District profiles and strategies are few: they are read each time.
    #expect(files.opened.count == Self.documentCount)
    for hit in hits { #expect(catalog.readEntry(at: hit.document) != nil) }
    #expect(
      files.opened.count == hits.count + Self.documentCount
        && files.opened.values.allSatisfy { $0 == 1 })
  }

  @Test("before their digest is taken: what changes later changes neither digest nor facts")
  func digest() async throws {
    let catalog = try TemporaryFolder()
    let file = catalog.path.appending("HSK-2010-001.xml")
    let original = folder.appending("HSK").appending("HSK-2010-001.xml")
    let bytes = try FileReading.bytes(of: original, limit: 1 << 20)
    try FileWriting.replace(file, with: String(decoding: bytes, as: UTF8.self))
    let vocabulary = try MadeUpCatalog.vocabulary.get()
    let loaded = try await CatalogFolder.load(
      catalog.path, vocabulary: vocabulary, needs: [.measures, .digest])
    let line = "\(SHA256Digest(of: bytes)) HSK-2010-001.xml\n"
    try FileWriting.replace(file, with: "<anders/>")
    #expect(loaded.catalog.digest == SHA256Digest(of: Array(line.utf8)))
    #expect(loaded.catalog.measures.map(\.id) == [ProfileID("HSK-2010-001")])
  }

  @Test("and one that cannot be read again is told with its reason, one that has gone is not there")
  func unreadable() async throws {
    for (error, isTold) in [(FileError.Reason.system(.ioError), true), (.notFound, false)] {
      let files = FailingFiles(error)
      let catalog = try await CatalogFolder.load(
        folder, vocabulary: MadeUpCatalog.vocabulary.get(), source: files
      ).catalog
      #expect(catalog.readEntry(ProfileID("MUA-2023-001")) != nil)
      #expect(catalog.readingFaults.isEmpty)
      files.fail()
      #expect(catalog.readEntry(ProfileID("MUA-2023-001")) == nil)
      #expect(catalog.readEntry(ProfileID("MUA-2023-001")) == nil)
      #expect(catalog.readingFaults.count == (isTold ? 1 : 0))
    }
  }
}

/// Files that can be read until something is said.
private final class FailingFiles: FileSource {
  private let error: FileError.Reason
  private let isFailing = Mutex(false)

  init(_ error: FileError.Reason) { self.error = error }

  func fail() { isFailing.withLock { $0 = true } }

  func bytes(of path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    guard !isFailing.withLock({ $0 }) else {
      throw FileError(path: path.string, reason: error)
    }
    return try DiskFiles().bytes(of: path, limit: limit)
  }
}
