import Files
import TestSupport
import Testing

@Suite("Archives")
struct ZipArchiveTests {
  private func archive(_ change: (inout StoredArchive) -> Void = { _ in }) -> [UInt8] {
    var archive = StoredArchive([("a.xml", Array("eins".utf8)), ("b.xml", Array("zwei".utf8))])
    change(&archive)
    return archive.bytes
  }

  private func content(_ bytes: [UInt8], of name: String = "a.xml") throws(ZipFault) -> String {
    let archive = try ZipArchive(ByteSource(name: "x.zip", bytes: bytes))
    guard let entry = archive[name] else { throw .noDirectory }
    return String(decoding: try ZipEntryReader(entry, of: archive).all(), as: UTF8.self)
  }

  private func fault(_ bytes: [UInt8]) -> ZipFault? {
    do {
      _ = try content(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("The checksum is that of the standard")
  func checksum() { #expect(StoredArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926) }

  @Test("Entries are found whatever the letters, the slashes and the bytes before the archive")
  func found() throws {
    #expect(try content(archive()) == "eins")
    #expect(try content(archive(), of: "B.XML") == "zwei")
    #expect(try content(archive { $0.entries[0].name = "xl\\a.xml" }, of: "xl/a.xml") == "eins")
    #expect(try content([1, 2, 3] + archive()) == "eins")
  }

  @Test("What contradicts itself is refused")
  func contradictions() {
    #expect(fault(archive { $0.entries[1].name = "A.xml" }) == .duplicateEntry("A.xml"))
    #expect(fault(archive { $0.entries[1].sharesOffsetOf = 0 }) == .overlappingEntries("b.xml"))
    #expect(fault(archive { $0.entries[0].flags = 1 }) == .encryptedEntry("a.xml"))
    #expect(fault(archive { $0.entries[0].method = 12 }) == .unknownMethod("a.xml"))
    #expect(fault(archive { $0.entries[0].localSize = 3 }) == .headersDiffer("a.xml"))
    #expect(fault(archive { $0.entries[0].size = 3 }) == .headersDiffer("a.xml"))
    #expect(fault(archive { $0.entries[0].checksum = 7 }) == .damagedEntry("a.xml"))
    // Bytes that are no deflate.
    #expect(fault(archive { $0.entries[0].method = 8 }) == .damagedEntry("a.xml"))
  }

  @Test("Cut anywhere, it is refused")
  func cut() {
    let whole = archive()
    for length in whole.indices { #expect(fault(Array(whole[..<length])) != nil, "\(length)") }
  }
}
