import Diagnostics
import Glibc
import LibXML
import Testing

@Suite("Nothing is opened because a document asks for it")
struct NothingOpenedTests {
  /// What the documents under `Fixtures` refer to, relative to the working folder.
  private static let baits = ["canary.txt", "evil.dtd", "exfil.dtd", "allow-all.xsd"]

  @Test("No document opens a file of the working folder or calls a port")
  func documents() async {
    // In a process of its own, whose working folder may be changed.
    await #expect(processExitsWith: .success) {
      let files = try #require(try Self.watchedFolder())
      let port = try #require(PortWatch())
      let documents = try Fixture.names().map { name in
        Self.redirected(try Fixture.bytes(name), to: port.port)
      }
      let schema = try PlaceholderSchema.compiled()
      _ = files.sawOpening
      for document in documents {
        _ = Parsing.complaints(about: document, schema)
      }
      #expect(!files.sawOpening)
      #expect(!port.sawCall)
      try Self.checkThatWatchesSee(files, port)
    }
  }

  @Test("No schema opens a file of the working folder or calls a port")
  func schemas() async {
    await #expect(processExitsWith: .success) {
      let files = try #require(try Self.watchedFolder())
      let port = try #require(PortWatch())
      for location in ["allow-all.xsd", "http://127.0.0.1:\(port.port)/a.xsd"] {
        for way in ["include", "import namespace=\"urn:b\"", "redefine"] {
          let text = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">
              <xs:\(way) schemaLocation="\(location)"/><xs:element name="a"/>
            </xs:schema>
            """
          #expect(throws: Refusal.self) { try Schema(text, including: [:]) }
        }
      }
      let entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"canary.txt\">]><a>&x;</a>"
      #expect(throws: Refusal.self) { try Schema(entity, including: [:]) }
      #expect(!files.sawOpening)
      #expect(!port.sawCall)
      try Self.checkThatWatchesSee(files, port)
    }
  }

  /// A new working folder with the baits in it; what is opened there is noted from now on.
  private static func watchedFolder() throws -> FolderWatch? {
    var template = Array("/tmp/libxml-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, chdir(template) == 0 else { return nil }
    let folder = "."
    for bait in baits {
      guard let file = fopen(bait, "w") else { return nil }
      fputs("<!-- bait -->", file)
      fclose(file)
    }
    return FolderWatch(on: folder)
  }

  /// That silence means something: both watches see what does happen. Removes the folder.
  private static func checkThatWatchesSee(_ files: FolderWatch, _ port: PortWatch) throws {
    close(open("canary.txt", O_RDONLY))
    #expect(files.sawOpening)
    #expect(port.call())
    #expect(port.sawCall)
    for bait in baits { unlink(bait) }
    var folder = [CChar](repeating: 0, count: 4_096)
    if getcwd(&folder, folder.count) != nil { rmdir(folder) }
  }

  /// The document with the port of its addresses exchanged.
  private static func redirected(_ document: [UInt8], to port: UInt16) -> [UInt8] {
    document.replacing(Array(":8099".utf8), with: Array(":\(port)".utf8))
  }
}
