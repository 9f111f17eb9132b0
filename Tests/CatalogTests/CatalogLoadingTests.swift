import Catalog
import Diagnostics
import Foundation
import Profiles
import SystemPackage
import TestSupport
import Testing
import Text

@Suite("Loading a catalogue with a store")
struct CatalogLoadingTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder
  private let example: String

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    let path = MadeUpCatalog.root.appending("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    example = try String(contentsOfFile: path.string, encoding: .utf8)
    for number in 1...40 { try write(number) }
    try age()
  }

  private func id(_ number: Int) -> String { "MUA-2025-\(100 + number)" }

  private func file(_ name: String) -> String { folder.path.appending(name).string }

  /// Writes a profile; `title` makes it findable by words.
  private func write(_ number: Int, as name: String? = nil, title: String = "Neustart") throws {
    let text = example.replacing("MUA-2025-001", with: id(number))
      .replacing("Neustart für", with: "\(title) für")
    try text.write(toFile: file(name ?? id(number) + ".xml"), atomically: true, encoding: .utf8)
  }

  /// Lets the clock of the file system go on: what was written just now is always read again.
  private func age() throws { usleep(1_100_000) }

  private func load(
    words: Bool = false, withStore: Bool = true, cores: Int = 2
  ) async throws -> CatalogFolder.Loaded {
    try await CatalogFolder.load(
      folder.path, vocabulary: MadeUpCatalog.vocabulary.get(),
      needs: words ? .words : [],
      store: withStore ? SnapshotStore(folder: cache.path, smallestCatalog: 0) : nil,
      cores: cores)
  }

  private func stored(_ ending: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: URL(filePath: cache.path.string), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == ending }
  }

  /// What a catalogue answers, whatever the order of its documents.
  private func answers(_ loaded: CatalogFolder.Loaded, words: Bool = true) -> [String] {
    let catalog = loaded.catalog
    let texts = words ? ["", "neustart", "praktikum", "zweitstart"] : [""]
    let queries = texts.map { CatalogQuery(text: $0) }
    return queries.flatMap { query in
      catalog.search(query, order: .id).hits.map {
        "\(query.words) \(catalog.index.ids[$0.document]) \(catalog.index.titles[$0.document]) "
          + "\(catalog.index.paths[$0.document]) \($0.score)"
      }
    } + loaded.diagnostics.map(\.message.english)
  }

  private func expectSameAsWithoutStore(words: Bool = true) async throws {
    let cold = try await load(words: words, withStore: false)
    let warm = try await load(words: words)
    let expected = answers(cold, words: words)
    #expect(answers(warm, words: words) == expected)
    // What was written by then is good for the next as well.
    #expect(try await answers(load(words: words), words: words) == expected)
  }

  @Test("gives the same, whether it reads the files or the store, on one core or three")
  func same() async throws {
    #expect(try await load().catalog.index.count == 40)
    try await expectSameAsWithoutStore(words: false)
    try await expectSameAsWithoutStore()
    #expect(try stored("index").count == 1 && stored("words").count == 1)
    let one = try await load(words: true, withStore: false, cores: 1)
    let three = try await load(words: true, withStore: false, cores: 3)
    #expect(one.catalog.index == three.catalog.index)
    #expect(one.catalog.fullText == three.catalog.fullText)
  }

  @Test("reads nothing that has not changed")
  func unread() async throws {
    _ = try await load(words: true)
    // The same size, the same times but that of the last change of properties: that one tells.
    let path = file(id(7) + ".xml")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    try write(7, title: "Neuanker")
    try FileManager.default.setAttributes(
      [.modificationDate: attributes[.modificationDate] as Any], ofItemAtPath: path)
    try await expectSameAsWithoutStore()
    let index = try #require(stored("index").first)
    let before = try Data(contentsOf: index)
    _ = try await load(words: true)
    #expect(try Data(contentsOf: index) == before, "an unchanged catalogue is not written again")
  }

  @Test("follows files that are changed, added, removed, renamed, broken and mended")
  func changes() async throws {
    _ = try await load(words: true)
    try write(3, title: "Zweitstart")
    try write(41, title: "Zweitstart")
    try FileManager.default.removeItem(atPath: file(id(5) + ".xml"))
    try FileManager.default.moveItem(atPath: file(id(6) + ".xml"), toPath: file("anders.xml"))
    try await expectSameAsWithoutStore()
    try "<kaputt".write(toFile: file(id(8) + ".xml"), atomically: true, encoding: .utf8)
    try await expectSameAsWithoutStore(words: false)
    try await expectSameAsWithoutStore()
    try write(8, title: "Zweitstart")
    try await expectSameAsWithoutStore()
    for number in 1...41 { try? FileManager.default.removeItem(atPath: file(id(number) + ".xml")) }
    try await expectSameAsWithoutStore()
  }

  @Test("keeps of two files with one id the one that is named after it, whichever was there first")
  func duplicates() async throws {
    _ = try await load()
    try write(10, as: "zz.xml", title: "Zweitstart")
    try await expectSameAsWithoutStore()
    try write(11, as: "AA.xml", title: "Zweitstart")
    try await expectSameAsWithoutStore()
    #expect(try await load().diagnostics.count { $0.kind == .conflictCopy } == 2)
    try FileManager.default.removeItem(atPath: file("AA.xml"))
    try await expectSameAsWithoutStore()
  }

  @Test("passes over a store that is damaged, cut, empty or of something else")
  func damage() async throws {
    _ = try await load(words: true)
    let files = try stored("index") + stored("words")
    #expect(files.count == 2)
    let whole = try files.map { try Data(contentsOf: $0) }
    var random = SplitMix64(seed: 5)
    for (file, data) in zip(files, whole) {
      var versions = [Data(), data.prefix(7), data.dropLast(), data + [0], Data(data.reversed())]
      for _ in 0..<12 {
        var damaged = data
        damaged[Int.random(in: 0..<data.count, using: &random)] ^=
          1
          << UInt8.random(
            in: 0..<8, using: &random)
        versions.append(damaged)
      }
      versions.append(whole[file == files[0] ? 1 : 0])
      let expected = try await answers(load(words: true, withStore: false))
      for version in versions {
        try version.write(to: file)
        #expect(try await answers(load(words: true)) == expected)
      }
    }
  }

  @Test("needs no store: a folder that cannot be made is no error")
  func noFolder() async throws {
    let store = SnapshotStore(folder: "/proc/nirgends", smallestCatalog: 0)
    let loaded = try await CatalogFolder.load(
      folder.path, vocabulary: MadeUpCatalog.vocabulary.get(), store: store)
    #expect(loaded.catalog.index.count == 40)
  }
}
