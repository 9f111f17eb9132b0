import Files
import Testing

@Suite("SHA-256")
struct SHA256DigestTests {
  @Test(
    "is that of the examples of NIST (FIPS 180-4, \"SHA-256 examples\", and CAVP)",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func examples(text: String, count: Int, digest: String) {
    let bytes = Array(repeating: Array(text.utf8), count: count).flatMap { $0 }
    #expect(SHA256Digest(of: bytes).description == digest)
  }

  @Test("is read from 64 digits in lower case and from nothing else")
  func reading() throws {
    let text = SHA256Digest(of: [1, 2, 3]).description
    #expect(try #require(SHA256Digest(hexadecimal: text)) == SHA256Digest(of: [1, 2, 3]))
    for wrong in [
      "", text.uppercased(), String(text.dropLast()), text + "0", "g" + text.dropFirst(),
    ] {
      #expect(SHA256Digest(hexadecimal: wrong) == nil)
    }
    #expect(SHA256Digest.none.description == String(repeating: "0", count: 64))
  }
}
