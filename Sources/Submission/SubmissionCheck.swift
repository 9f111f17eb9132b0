package import Catalog
package import Diagnostics
internal import Files
package import Profiles
internal import SystemPackage

/// Whether profiles may go into the catalogue as it is now, and where.
package struct SubmissionCheck: Sendable {
  /// A file that somebody wants to submit.
  package struct Document: Hashable, Sendable {
    /// What messages call it.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  /// What came of it.
  package struct Verdict: Sendable {
    package let document: Document
    /// `nil` where the document is not valid.
    package let profile: MeasureProfile?
    /// The recorded version in place, which it replaces; `nil` for a new profile.
    package let replaced: MeasureProfile?
    /// In the order of places; an error keeps the document out.
    package let diagnostics: [Diagnostic]
    /// Where it goes; `nil` where it is kept out.
    let plan: PlannedFile?

    package var isAccepted: Bool { plan != nil }

    /// Whether it is a file of the catalogue that is only recorded.
    package var isAdoption: Bool { plan?.action == .adopt }
  }

  let store: CatalogStore
  let log: AuditLog
  let vocabulary: Vocabulary
  private let submitter: Submitter
  /// The profiles in the catalogue; what is published during a call is added.
  private(set) var entries: [ProfileID: Catalog.Entry]

  /// - Parameters:
  ///   - catalog: what the folder of `store` holds now.
  ///   - log: its audit log, without a fault.
  package init(
    _ catalog: Catalog, in store: CatalogStore, log: AuditLog, submitter: Submitter,
    vocabulary: Vocabulary
  ) {
    (self.store, self.log, self.submitter) = (store, log, submitter)
    self.vocabulary = vocabulary
    entries = Dictionary(
      catalog.entries.map { ($0.profile.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same catalogue with what has been published since.
  package func with(_ published: [Verdict], log: AuditLog) -> SubmissionCheck {
    var changed = SubmissionCheck(self, log: log)
    for verdict in published {
      guard let profile = verdict.profile, let plan = verdict.plan else { continue }
      changed.entries[profile.id] = Catalog.Entry(
        profile: profile, path: store.fullPath(of: plan.path))
    }
    return changed
  }

  private init(_ other: SubmissionCheck, log: AuditLog) {
    (store, submitter, vocabulary) = (other.store, other.submitter, other.vocabulary)
    (self.log, entries) = (log, other.entries)
  }

  /// Judges the documents of one call, each with the others as if they were in the catalogue.
  package func verdicts(
    on documents: [Document], action: AuditEntry.Action = .submit
  ) -> [Verdict] {
    let read = documents.map { document in
      (document, Result { () throws(Refusal) in try profile(document) })
    }
    let batch = read.compactMap { try? $0.1.get() }
    let ids = Set(batch.map(\.id))
    let others =
      entries.values.map(\.profile).filter { !ids.contains($0.id) }.sorted { $0.id < $1.id } + batch
    let check = ProfileCheck(
      vocabulary, context: RuleContext(codes: vocabulary.codes, others: others))
    var firsts: [ProfileID: String] = [:]
    return read.map { document, result in
      var diagnostics =
        check.diagnostics(of: document.bytes, readAs: result, name: document.name).map(strict)
      switch result {
      case .failure:
        return Verdict(
          document: document, profile: nil, replaced: nil, diagnostics: diagnostics, plan: nil)
      case .success(let profile):
        if let first = firsts[profile.id] {
          diagnostics.append(.idTwiceInCall(profile.id, at: document.name, first: first))
        }
        firsts[profile.id] = firsts[profile.id] ?? document.name
        return verdict(on: document, profile, action, diagnostics)
      }
    }
  }

  func profile(_ document: Document) throws(Refusal) -> MeasureProfile {
    try MeasureProfile(parsing: document.bytes, name: document.name, vocabulary: vocabulary)
  }

  /// A predecessor that is not in the catalogue is a warning to an author and an error here: the
  /// chain would stay broken.
  private func strict(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == .unknownPredecessor, diagnostic.severity == .warning else {
      return diagnostic
    }
    return diagnostic.with { $0.severity = .error }
  }

  private func verdict(
    on document: Document, _ profile: MeasureProfile, _ action: AuditEntry.Action,
    _ diagnostics: [Diagnostic]
  ) -> Verdict {
    let place = PlaceCheck(
      store: store, latest: log.latest(of: profile.id), standing: path(of: profile.id))
    var diagnostics = diagnostics
    diagnostics += ownership(of: profile, document)
    diagnostics += place.objections(to: profile, document)
    var (replaced, plan): (MeasureProfile?, PlannedFile?) = (nil, nil)
    do {
      replaced = try log.latest(of: profile.id).flatMap { try recorded($0) }
      let isNew = profile.header.version > log.latest(of: profile.id)?.version ?? 0
      if isNew, !diagnostics.containsError, let path = place.path(for: profile) {
        plan = PlannedFile(
          action: action, id: profile.id, district: profile.district,
          version: profile.header.version, path: path, bytes: document.bytes,
          isInPlace: try place.holds(document.bytes, at: path))
      }
    } catch {
      diagnostics += Refusal(files: error).diagnostics
    }
    return Verdict(
      document: document, profile: profile, replaced: replaced, diagnostics: diagnostics,
      plan: plan)
  }

  /// The path of a profile in the catalogue, from its root.
  func path(of id: ProfileID) -> RelativePath? {
    guard let entry = entries[id] else { return nil }
    var path = FilePath(entry.path)
    guard path.removePrefix(store.root.path) else { return nil }
    return RelativePath(path.string)
  }

  /// Both the profile and the one that it replaces are the submitter's.
  private func ownership(of profile: MeasureProfile, _ document: Document) -> [Diagnostic] {
    let owners = [profile.district, entries[profile.id]?.profile.district].compactMap { $0 }
    guard let other = owners.first(where: { $0 != submitter.district }) else { return [] }
    return [
      .foreignDistrict(
        profile.id, of: other, submitter: submitter.district, codes: vocabulary.codes,
        at: document.name)
    ]
  }

  /// - Returns: `nil` where the version is not as it was recorded, or the schema of today does not
  ///   accept it.
  private func recorded(_ latest: AuditEntry) throws -> MeasureProfile? {
    let id = latest.id.description
    guard let bytes = try store.bytes(of: latest.version, of: id),
      SHA256Digest(of: bytes) == latest.digest
    else { return nil }
    do {
      return try MeasureProfile(parsing: bytes, name: id, vocabulary: vocabulary)
    } catch {
      return nil
    }
  }
}
