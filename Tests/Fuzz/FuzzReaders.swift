import CSVBytes
import Diagnostics
import Dispatch
import Files
import Foundation
import LibXML
import Outcomes
import Profiles
import SystemPackage

@testable import Catalog
@testable import Submission
@testable import UseCases

/// The readers of foreign bytes, each for a fuzzer: whatever comes in, the answer is a value or a
/// refusal, never a trap, a leap into foreign memory, or no end.
enum FuzzedReader: String {
  /// The schema, the rules, the pass behind damage, and repairs.
  case profile
  /// Participations, sums, workbooks and packed files: which it is the bytes say.
  case outcomes
  case mapping, seal, audit, configuration
  /// What is kept in the user's cache folder.
  case cache

  func read(_ bytes: [UInt8]) {
    switch self {
    case .profile: _ = Fixtures.check?.diagnostics(of: bytes, name: "x.xml")
    case .outcomes: readOutcomes(bytes)
    case .mapping: _ = try? OutcomeMapping(parsing: bytes, name: "x.txt")
    case .seal: _ = RankingSeal(parsing: String(decoding: bytes, as: UTF8.self))
    case .audit:
      let log = AuditLog(bytes, path: "x")
      precondition(log.length <= bytes.count)
    case .configuration: _ = try? UserConfiguration(parsing: bytes, name: "x")
    case .cache: _ = Fixtures.cached(bytes)
    }
  }

  private func readOutcomes(_ bytes: [UInt8]) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      defer { done.signal() }
      var options = ReadingOptions(badRows: .skip, cores: 1)
      options.mostRepeatedStays = 1_000
      guard
        let content = try? GzipReading.unpacked(
          ByteSource(name: "x", bytes: bytes), limit: 1 << 24),
        let table = try? InputTable(content, options: options)
      else { return }
      let strata = (try? OutcomeFiles.strata(of: [table], options: options)) ?? []
      _ = try? await OutcomeFiles.read(
        [table], request: CohortRequest(), strata: strata, options: options)
    }
    done.wait()
  }
}

enum Fixtures {
  static let vocabulary = try? Vocabulary.embedded()

  static let check = vocabulary.map {
    ProfileCheck($0, context: RuleContext(codes: $0.codes))
  }

  /// The index in the bytes behind the fingerprint, which no fuzzer finds: it is put there.
  static func cached(_ bytes: [UInt8]) -> Int? {
    guard let vocabulary, bytes.count >= 16 else { return nil }
    let fingerprint = CatalogSnapshot.fingerprint(of: vocabulary)
    let head = withUnsafeBytes(of: fingerprint) { Array($0) }
    return CatalogSnapshot(
      bytes.prefix(8) + head + bytes.dropFirst(16), fingerprint: fingerprint,
      codes: vocabulary.codes)?.index.count
  }
}
