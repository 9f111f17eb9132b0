import Catalog
import Diagnostics
import Files
import Foundation
import Profiles
import SystemPackage
import TestSupport
import Testing
import Text

@Suite("Copies of a profile beside it")
struct ConflictCopyTests {
  private let folder: TemporaryFolder
  private let text: String
  private let id = "SL-2010-001"

  init() throws {
    folder = try TemporaryFolder()
    text = try String(
      contentsOfFile: MadeUpCatalog.root.appending("catalog/SL/SL-2010-001.xml").string,
      encoding: .utf8)
  }

  private func put(_ path: String, title: String = "Kopie") throws {
    let file = folder.path.appending(path)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try text.replacing(/<titel>[^<]*/, with: "<titel>\(title)")
      .write(toFile: file.string, atomically: true, encoding: .utf8)
  }

  private func load(recorded: String? = nil) async throws -> CatalogFolder.Loaded {
    let paths = recorded.map { [ProfileID(id): folder.path.appending($0).string] } ?? [:]
    return try await CatalogFolder.load(
      folder.path, vocabulary: MadeUpCatalog.vocabulary.get(), recorded: { paths })
  }

  private static let copies = [
    "SL/SL-2010-001 (1).xml", "SL/SL-2010-001 - Kopie.xml", "SL/SL-2010-001-PC17.xml",
    "SL/SL-2010-001.sync-conflict-20260101-120000-ABCDEFG.xml", "SL/Kopie von SL-2010-001.xml",
    "SL/SL-2010-001_alt.xml", "SL/Copy of SL-2010-001.xml", "Archiv/SL-2010-001.xml",
    "AAA/x.xml", "0.xml", "SL-2010-001.xml", "SL/ALT/SL-2010-001.xml", "ZZ/SL-2010-001.xml",
    "SL/sl-2010-001.xml", "SL/SL-2010-001 (Konflikt von Anna).xml",
  ]

  @Test("do not count, wherever they lie and whatever they are called", arguments: copies)
  func byName(copy: String) async throws {
    try put("SL/SL-2010-001.xml", title: "Original")
    try put(copy)
    for recorded in [nil, "SL/SL-2010-001.xml"] {
      let loaded = try await load(recorded: recorded)
      #expect(loaded.catalog.index.count == 1)
      #expect(loaded.catalog.index.titles[0] == "Original")
      let said = loaded.diagnostics.filter { $0.kind == .conflictCopy }
      #expect(said.map(\.location.file) == [folder.path.appending(copy).string])
      #expect(said.first?.reason?.german == "Sie unterscheiden sich in: Titel.")
      try loaded.refuseContested()
    }
    // The log decides before any name does.
    let loaded = try await load(recorded: copy)
    #expect(loaded.catalog.index.titles[0] == "Kopie")
  }

  @Test("several of them at once: the original counts, each copy is told")
  func several() async throws {
    for copy in Self.copies { try put(copy) }
    try put("SL/SL-2010-001.xml", title: "Original")
    let loaded = try await load()
    #expect(loaded.catalog.index.titles[0] == "Original")
    #expect(loaded.diagnostics.count { $0.kind == .conflictCopy } == Self.copies.count)
  }

  @Test("are refused where neither log nor name nor folder decides, with both paths")
  func undecided() async throws {
    try put("A/SL-2010-001.xml")
    try put("B/SL-2010-001.xml", title: "Andere")
    let loaded = try await load()
    let refusal = #expect(throws: Refusal.self) { try loaded.refuseContested() }
    let said = try #require(refusal?.diagnostics.first)
    #expect(said.location.file.hasSuffix("B/SL-2010-001.xml"))
    #expect(said.message.german.contains("A/SL-2010-001.xml"))
  }

  @Test("what a program leaves beside an open document is no profile")
  func leftovers() async throws {
    try put("SL/SL-2010-001.xml", title: "Original")
    try put("SL/~$SL-2010-001.xml")
    let loaded = try await load()
    #expect(loaded.catalog.index.count == 1 && loaded.diagnostics.isEmpty)
  }
}
