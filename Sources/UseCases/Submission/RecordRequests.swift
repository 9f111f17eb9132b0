package import Diagnostics
internal import Files
package import Profiles
package import Submission
internal import SystemPackage

/// Compares a catalogue with its log.
package struct VerifyCatalogRequest: Request {
  package var folder: String
  /// The digest of a line that must be in the log, for it was one day; 64 hexadecimal digits.
  package var seen: String?
  /// Seconds to wait for a catalogue that another process is changing.
  package var patience = 60

  package init(_ folder: String) {
    self.folder = folder
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> Verification {
    let store = try CatalogStore(FilePath(folder))
    let (verification, found) = try store.verify(
      seen: seen.map { SHA256Digest(hexadecimal: $0) ?? SHA256Digest.none },
      patience: .seconds(patience),
      waiting: place.waiting)
    notes.add(found)
    notes.add(verification.diagnostics)
    return verification
  }
}

/// The recorded versions of a profile.
package struct HistoryRequest: Request {
  package var id: String
  package var folder: String

  package init(_ id: String, in folder: String) {
    (self.id, self.folder) = (id, folder)
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> ProfileHistory {
    let store = try CatalogStore(FilePath(folder))
    let log = try store.readableLog()
    notes.add(log.faults)
    return try ProfileHistory(of: id, in: store, log: log, vocabulary: place.vocabulary)
  }
}

/// One recorded version of a profile.
package struct VersionRequest: Request {
  package var history: HistoryRequest
  package var version: Int

  package init(_ version: Int, in history: HistoryRequest) {
    (self.version, self.history) = (version, history)
  }

  package struct Version: Sendable {
    /// Byte for byte as it was recorded.
    package let bytes: [UInt8]
    /// The schema of today may not accept it.
    package let profile: Result<CatalogDocument, Refusal>

    package var faults: [Diagnostic] {
      if case .failure(let refusal) = profile { refusal.diagnostics } else { [] }
    }
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> Version {
    let found = try await history.value(at: place, &notes).document(version: version)
    return Version(
      bytes: found.bytes,
      profile: Result { () throws(Refusal) in
        try CatalogDocument(
          parsing: found.bytes, name: found.name, vocabulary: place.vocabulary)
      })
  }
}
