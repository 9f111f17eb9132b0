internal import CCrypto

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits, lower case.
  package let description: String

  package init(of bytes: [UInt8]) {
    let hash = SHA256Hash()
    hash.update(bytes[...])
    self = hash.finish()
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

  fileprivate init(raw bytes: some Sequence<UInt8>) {
    description = String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// 64 zeros: the digest of nothing that there is.
  package static let none = SHA256Digest(unchecked: String(repeating: "0", count: 64))

  private static let digits = Array("0123456789abcdef".utf8)
}

extension SHA256Digest {
  /// The digest of everything in a source, read piece by piece: a file of any size takes no more room
  /// than one piece.
  package init(of source: ByteSource) throws(FileError) {
    let hash = SHA256Hash()
    var buffer = [UInt8](repeating: 0, count: min(max(source.count, 1), 1 << 20))
    var offset = 0
    while offset < source.count {
      let count = try source.read(at: offset, count: buffer.count, into: &buffer)
      // A file that shrinks while it is read ends earlier; its digest is that of what was there.
      guard count > 0 else { break }
      hash.update(buffer[..<count])
      offset += count
    }
    self = hash.finish()
  }
}

/// A SHA-256 that is being computed, by the system's libcrypto.
///
/// SHA-256 cannot fail on bytes in memory; libcrypto reports failure only where it has no memory or
/// was built without the algorithm. There is no digest to go on with then, and the process stops.
private final class SHA256Hash {
  private let context: OpaquePointer

  /// Neither the configuration file nor the error strings are read: a digest needs none, and it takes
  /// longer than the digest.
  private static let isReady: Bool =
    OPENSSL_init_crypto(
      UInt64(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS), nil) == 1

  init() {
    guard Self.isReady, let context = EVP_MD_CTX_new() else {
      fatalError("libcrypto cannot be used")
    }
    self.context = context
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto has no SHA-256")
    }
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: ArraySlice<UInt8>) {
    let isDone = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(isDone == 1, "libcrypto gave up")
  }

  /// To be called once.
  func finish() -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = digest.withUnsafeMutableBufferPointer {
      EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(isDone == 1, "libcrypto gave up")
    return SHA256Digest(raw: digest)
  }
}

/// A SHA-256 of bytes that come bit by bit.
package struct SHA256Stream: ~Copyable {
  private let hash = SHA256Hash()

  package init() {}

  package func add(_ text: String) {
    hash.update(Array(text.utf8)[...])
  }

  package consuming func digest() -> SHA256Digest { hash.finish() }
}
