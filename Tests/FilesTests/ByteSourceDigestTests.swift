import Files
import SystemPackage
import Testing

@Suite("Digests of sources")
struct ByteSourceDigestTests {
  /// FIPS 180-2, appendix B, and the empty text.
  @Test(
    "are those of the standard",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func vectors(text: String, times: Int, digest: String) throws {
    let bytes = Array(String(repeating: text, count: times).utf8)
    let source = ByteSource(name: "text", bytes: bytes)
    #expect(try SHA256Digest(of: source).description == digest)
    #expect(SHA256Digest(of: bytes).description == digest)
  }

  @Test("of a file longer than a piece are those of its bytes")
  func pieces() throws {
    let bytes = (0..<(3 << 20) + 17).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = try TemporaryFolder()
    let path = folder.path.appending("gross.bin")
    try FileReplacing.create(path, with: bytes)
    #expect(try SHA256Digest(of: ByteSource(opening: path)) == SHA256Digest(of: bytes))
  }
}
