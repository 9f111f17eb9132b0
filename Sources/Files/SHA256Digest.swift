internal import Crypto

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits, lower case.
  package let description: String

  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    description = Self.hexadecimal(hash.finalize())
  }

  /// A digest that was written down; `nil` where the text is none.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.digits.contains($0) }) else {
      return nil
    }
    description = text
  }

  private init(unchecked text: String) {
    description = text
  }

  /// 64 zeros: the digest of nothing that there is.
  package static let none = SHA256Digest(unchecked: String(repeating: "0", count: 64))

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
