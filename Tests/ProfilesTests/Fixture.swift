import Diagnostics
import Glibc
import Profiles
import Testing

/// What the tests of this room read: the embedded vocabulary, files of the repository.
enum Fixture {
  static let vocabulary = Result { try Vocabulary.embedded() }

  /// The bytes of a file, by its path from the root of the package.
  static func bytes(_ path: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/" + root + "/" + path, "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func profile(_ path: String) throws -> MeasureProfile {
    try MeasureProfile(parsing: bytes(path), name: path, vocabulary: vocabulary.get())
  }

  /// What is said of a document; empty if it is accepted.
  static func diagnostics(_ text: String) throws -> [Diagnostic] {
    do throws(Refusal) {
      let vocabulary = try vocabulary.mapError { Refusal(($0 as? Refusal)?.diagnostics ?? []) }
        .get()
      _ = try MeasureProfile(
        parsing: Array(text.utf8), name: "profil.xml", vocabulary: vocabulary)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The text of the complete example with one passage replaced.
  static func example(replacing old: String = "", with new: String = "") throws -> String {
    let text = String(
      decoding: try bytes("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml"), as: UTF8.self)
    if old.isEmpty { return text }
    try #require(text.contains(old))
    return text.replacing(old, with: new, maxReplacements: 1)
  }
}
