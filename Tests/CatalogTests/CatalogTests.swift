import Catalog
import Diagnostics
import Files
import Profiles
import SystemPackage
import Testing

@Suite("The catalogue")
struct CatalogTests {
  private static let vocabulary = Result { try Vocabulary.embedded() }

  private var root: FilePath {
    FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  }

  private func load(_ folder: FilePath) async throws -> CatalogFolder.Loaded {
    try await CatalogFolder.load(
      folder, vocabulary: Self.vocabulary.get(), needs: [.words, .profiles])
  }

  private func ids(_ query: CatalogQuery) async throws -> [String] {
    let catalog = try await load(root.appending("catalog")).catalog
    return catalog.search(query, order: .id).hits
      .map { catalog.index.ids[$0.document] }.filter { $0.contains("-2010-") }
  }

  @Test("of the repository is read without a complaint")
  func repository() async throws {
    let loaded = try await load(root.appending("catalog"))
    #expect(loaded.diagnostics.isEmpty)
    for id in ["EL", "HSK", "NF", "NOH", "SL"] {
      #expect(loaded.catalog.readEntry(ProfileID("\(id)-2010-001")) != nil)
    }
    #expect(loaded.catalog.readEntry(ProfileID("EL-2010-999")) == nil)
  }

  @Test("finds lone parents in all five districts that the report names")
  func broaderFindsNarrower() async throws {
    #expect(
      try await ids(CatalogQuery(targetGroups: [Code("alleinerziehend")]))
        == ["EL-2010-001", "HSK-2010-001", "NF-2010-001", "NOH-2010-001", "SL-2010-001"])
    #expect(
      try await ids(CatalogQuery(targetGroups: [Code("alleinerziehendU3")])) == ["EL-2010-001"])
  }

  @Test("finds nothing for lone parents in OL and SFA, as the report says")
  func gaps() async throws {
    for district in ["OL", "SFA"] {
      #expect(
        try await ids(
          CatalogQuery(
            targetGroups: [Code("alleinerziehend")], districts: [Code(district)])
        ).isEmpty)
    }
  }

  @Test("joins groups by or, groups and districts by and")
  func combination() async throws {
    let query = CatalogQuery(
      targetGroups: [Code("alleinerziehend"), Code("u25")],
      districts: [Code("SL"), Code("NF")])
    #expect(try await ids(query) == ["NF-2010-001", "SL-2010-001"])
  }

  @Test(
    "finds words folded, within words, and all of them",
    arguments: [
      ("outfitberatung", ["HSK-2010-001"]), ("OUTFIT", ["HSK-2010-001"]),
      ("Träger Kompetenzen", ["EL-2010-001"]), ("TRAEGER kompetenzen", ["EL-2010-001"]),
      ("Rollenbild Unternehmensverbund", ["NF-2010-001"]), ("Rollenbild Outfit", []),
    ])
  func text(words: String, expected: [String]) async throws {
    #expect(try await ids(CatalogQuery(text: words)) == expected)
  }

  @Test("serves the rest when a file is broken, misnamed or has a taken id")
  func robust() async throws {
    let folder = try TemporaryFolder()
    let good = try FileReading.bytes(
      of: root.appending("catalog/SL/SL-2010-001.xml"), limit: 1 << 20)
    let text = String(decoding: good, as: UTF8.self)
    try FileWriting.replace(folder.path.appending("SL-2010-001.xml"), with: text)
    try FileWriting.replace(folder.path.appending("a-copy.xml"), with: text)
    try FileWriting.replace(folder.path.appending("broken.xml"), with: "<massnahmensteckbrief")
    try FileWriting.replace(folder.path.appending("empty.xml"), with: "")
    try FileWriting.replace(folder.path.appending("notes.txt"), with: "no profile")

    let loaded = try await load(folder.path)
    #expect(loaded.catalog.entries.map(\.profile.id.description) == ["SL-2010-001"])
    let named = loaded.diagnostics.map {
      (FilePath($0.location.file).lastComponent?.string, $0.kind)
    }
    #expect(named.contains { $0 == ("a-copy.xml", .conflictCopy) })
    #expect(named.contains { $0.0 == "broken.xml" })
    #expect(named.contains { $0.0 == "empty.xml" })
    #expect(!named.contains { $0.0 == "notes.txt" })
  }

  @Test("of a folder that is not there is an error that names it")
  func missing() async throws {
    await #expect(throws: FileError(path: "/no/such/folder", reason: .notFound)) {
      try await load("/no/such/folder")
    }
  }
}
