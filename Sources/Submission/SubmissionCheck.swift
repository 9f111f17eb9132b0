package import Catalog
package import Diagnostics
internal import Files
package import Profiles
internal import SystemPackage
internal import Text

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
    package let profile: CatalogDocument?
    /// The recorded version in place, which it replaces; `nil` for a new profile.
    package let replaced: CatalogDocument?
    /// In the order of places; an error keeps the document out. Warnings that the replaced version
    /// gave cause to already are counted.
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
  /// Whether a version may replace what looks like another measure, or a further status.
  private let replaces: Bool
  /// The documents in the catalogue; what is published during a call is added.
  private(set) var entries: [ProfileID: Catalog.DocumentEntry]

  /// - Parameters:
  ///   - catalog: what the folder of `store` holds now.
  ///   - log: its audit log, without a fault.
  ///   - replaces: whether somebody has said that a version is meant to replace what looks like
  ///     another measure, or a status that is further on.
  package init(
    _ catalog: Catalog, in store: CatalogStore, log: AuditLog, submitter: Submitter,
    vocabulary: Vocabulary, replaces: Bool = false
  ) {
    (self.store, self.log, self.submitter, self.replaces) = (store, log, submitter, replaces)
    self.vocabulary = vocabulary
    entries = Dictionary(
      catalog.allDocuments.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same catalogue with what has been published since.
  package func with(_ published: [Verdict], log: AuditLog) -> SubmissionCheck {
    var changed = SubmissionCheck(self, log: log)
    for verdict in published {
      guard let profile = verdict.profile, let plan = verdict.plan else { continue }
      changed.entries[profile.id] = Catalog.DocumentEntry(
        profile, path: store.fullPath(of: plan.path))
    }
    return changed
  }

  private init(_ other: SubmissionCheck, log: AuditLog) {
    (store, submitter, vocabulary) = (other.store, other.submitter, other.vocabulary)
    replaces = other.replaces
    (self.log, entries) = (log, other.entries)
  }

  /// Judges the documents of one call, each with the others as if they were in the catalogue.
  package func verdicts(
    on documents: [Document], action: AuditEntry.Action = .submit
  ) -> [Verdict] {
    let read = documents.map(numbered).map { document, notes in
      (document, notes, Result { () throws(Refusal) in try profile(document) })
    }
    let batch = read.compactMap { try? $0.2.get() }
    let ids = Set(batch.map(\.id))
    let others =
      entries.values.compactMap(\.document.measure).filter { !ids.contains($0.id) }
      .sorted { $0.id < $1.id } + batch.compactMap(\.measure)
    let check = ProfileCheck(
      vocabulary, context: RuleContext(codes: vocabulary.codes, others: others))
    var firsts: [ProfileID: String] = [:]
    return read.map { document, notes, result in
      var diagnostics =
        notes
        + check.diagnostics(of: document.bytes, readAs: result, name: document.name).map(strict)
      switch result {
      case .failure:
        return Verdict(
          document: document, profile: nil, replaced: nil, diagnostics: diagnostics, plan: nil)
      case .success(let profile):
        if let first = firsts[profile.id] {
          diagnostics.append(.idTwiceInCall(profile.id, at: document.name, first: first))
        }
        firsts[profile.id] = firsts[profile.id] ?? document.name
        return verdict(on: document, profile, action, diagnostics, check, taken: ids)
      }
    }
  }

  /// A document that leaves its number open gets the next one, or the one that it has in the
  /// catalogue where nothing else differs.
  private func numbered(_ document: Document) -> (Document, [Diagnostic]) {
    guard let id = ProfileRevision.openNumber(in: document.bytes) else { return (document, []) }
    func filled(_ version: Int) -> Document {
      Document(
        name: document.name, bytes: ProfileRevision.numbering(document.bytes, version: version))
    }
    guard let latest = log.latest(of: id) else {
      return (filled(1), [.numbered(id, 1, at: document.name)])
    }
    let same = filled(latest.version)
    if SHA256Digest(of: same.bytes) == latest.digest { return (same, []) }
    return (
      filled(latest.version + 1), [.numbered(id, latest.version + 1, at: document.name)]
    )
  }

  func profile(_ document: Document) throws(Refusal) -> CatalogDocument {
    try CatalogDocument(parsing: document.bytes, name: document.name, vocabulary: vocabulary)
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
    on document: Document, _ profile: CatalogDocument, _ action: AuditEntry.Action,
    _ diagnostics: [Diagnostic], _ check: ProfileCheck, taken: Set<ProfileID>
  ) -> Verdict {
    let place = PlaceCheck(
      store: store, latest: log.latest(of: profile.id), standing: path(of: profile.id))
    var diagnostics = diagnostics
    diagnostics += ownership(of: profile, document)
    diagnostics += place.objections(to: profile, document)
    var (replaced, plan): (CatalogDocument?, PlannedFile?) = (nil, nil)
    do {
      if let latest = log.latest(of: profile.id), let standing = try recorded(latest) {
        replaced = standing.profile
        if let old = standing.profile.measure, let new = profile.measure {
          diagnostics += objections(
            to: Replacement(old: old, new: new), action, document, taken)
        }
        diagnostics = Self.counting(
          check.diagnostics(
            of: standing.bytes, readAs: .success(standing.profile), name: document.name),
          among: diagnostics, since: latest.version, at: document.name)
      }
      let isNew = profile.version > log.latest(of: profile.id)?.version ?? 0
      if isNew, !diagnostics.containsError, let path = place.path(for: profile) {
        plan = PlannedFile(
          action: action, id: profile.id, district: recordedDistrict(of: profile),
          version: profile.version, path: path, bytes: document.bytes,
          isInPlace: try place.holds(document.bytes, at: path))
      }
    } catch {
      diagnostics += Refusal(files: error).diagnostics
    }
    return Verdict(
      document: document, profile: profile, replaced: replaced, diagnostics: diagnostics,
      plan: plan)
  }

  /// What looks like a mistake and may be meant: an office that says so is not asked again, and what
  /// is withdrawn or restored was named by its id.
  private func objections(
    to change: Replacement, _ action: AuditEntry.Action, _ document: Document,
    _ taken: Set<ProfileID>
  ) -> [Diagnostic] {
    guard action == .submit, !replaces, change.new.header.version > change.old.header.version
    else { return [] }
    if change.isAnotherMeasure {
      let ids = taken.union(entries.keys).union(log.inPlace.map(\.id))
      return [
        .anotherMeasure(
          change, free: .next(in: change.new.id.series, after: ids), at: document.name)
      ]
    }
    guard change.statusGoesBack else { return [] }
    return [.statusBack(change, codes: vocabulary.codes, at: document.name)]
  }

  /// Warnings that say of a version, in the same words, what they said of the one before are not
  /// told again: who reads twenty of them every time does not see the new one.
  private static func counting(
    _ known: [Diagnostic], among found: [Diagnostic], since version: Int, at file: String
  ) -> [Diagnostic] {
    var left: [DiagnosticKind: [LocalizedText]] = [:]
    for diagnostic in known where diagnostic.severity == .warning {
      left[diagnostic.kind, default: []].append(diagnostic.message)
    }
    let new = found.filter { diagnostic in
      guard diagnostic.severity == .warning,
        let index = left[diagnostic.kind]?.firstIndex(of: diagnostic.message)
      else { return true }
      left[diagnostic.kind]?.remove(at: index)
      return false
    }
    let count = found.count - new.count
    return new + (count == 0 ? [] : [.knownWarnings(count, since: version, at: file)])
  }

  /// For whom a document is recorded: what is a ring's for the member that submits it.
  func recordedDistrict(of document: CatalogDocument) -> District {
    document.district ?? submitter.district
      ?? District(String(document.id.description.prefix { $0 != "-" }))
  }

  /// The path of a profile in the catalogue, from its root.
  func path(of id: ProfileID) -> RelativePath? {
    guard let entry = entries[id] else { return nil }
    var path = FilePath(entry.path)
    guard path.removePrefix(store.root.path) else { return nil }
    return RelativePath(path.string)
  }

  /// Both the profile and the one that it replaces are the submitter's.
  private func ownership(of profile: CatalogDocument, _ document: Document) -> [Diagnostic] {
    let owned = [profile, entries[profile.id]?.document].compactMap { $0 }
    guard
      let other = owned.first(where: { owned in
        submitter.district.map { !owned.belongs(to: $0, vocabulary.codes) } ?? (owned.ring == nil)
      })
    else { return [] }
    guard let district = other.district else {
      return [
        .foreignRing(
          profile.id, of: other.ring ?? "", submitter: submitter.district, at: document.name)
      ]
    }
    return [
      .foreignDistrict(
        profile.id, of: district, submitter: submitter.district, codes: vocabulary.codes,
        at: document.name)
    ]
  }

  /// - Returns: `nil` where the version is not as it was recorded, or the schema of today does not
  ///   accept it.
  private func recorded(
    _ latest: AuditEntry
  ) throws -> (profile: CatalogDocument, bytes: [UInt8])? {
    let id = latest.id.description
    guard let bytes = try store.bytes(of: latest.version, of: id),
      SHA256Digest(of: bytes) == latest.digest
    else { return nil }
    do {
      return (try CatalogDocument(parsing: bytes, name: id, vocabulary: vocabulary), bytes)
    } catch {
      return nil
    }
  }
}
