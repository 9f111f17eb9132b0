internal import Diagnostics
internal import Files
internal import Profiles

/// One loading of a catalogue: what a snapshot knows already, and the rest from the files.
struct CatalogLoading: Sendable {
  /// The catalogue as it was named.
  let folder: String
  let reader: ProfileReader
  let claims: FileClaims
  let store: SnapshotStore?
  let place: SnapshotStore.Place?
  let needs: CatalogNeeds
  let cores: Int?

  private var vocabulary: Vocabulary { reader.vocabulary }

  /// A catalogue as arrays, with what is known of the file behind each document.
  private struct State: Sendable {
    var snapshot: CatalogSnapshot
    /// `nil` where nobody has asked for words.
    var words: FullTextIndex?
    var contents = ProfileContents(kinds: [])
    var digest: SHA256Digest?

    var index: CatalogIndex { snapshot.index }
  }

  /// - Parameters:
  ///   - files: every file of the catalogue, sorted by path.
  ///   - listedAt: when their stamps were taken, or before.
  func load(_ files: [StampedFile], listedAt: Int64) async -> CatalogFolder.Loaded {
    guard let (stored, checksum) = storedState() else {
      let read = await readProfiles(files, needs: needs)
      var joined = joined(nil, with: read, withWords: needs.contains(.words))
      if needs.contains(.digest) { joined.state.digest = digest(of: files, in: read) }
      return finish(joined, listedAt: listedAt, with: read)
    }
    let (unread, kept) = Self.compare(files, with: stored.snapshot)
    let read = await readProfiles(unread, needs: .words)
    let taken = read.map { $0.withoutLosers(to: stored.index, keeping: kept, claims, reader) }
    let objections = taken.flatMap(\.diagnostics)
    if kept.count == stored.index.count && taken.allSatisfy(\.sources.isEmpty) {
      return loaded(stored, objections, with: read)
    }
    // Where words were stored they are kept up to date, so that the next search for them is quick.
    var base = stored
    if base.words == nil, let store, let place {
      base.words = store.readWords(
        place, of: checksum, count: stored.index.count, codes: vocabulary.codes)
    }
    return finish(
      joined((base, kept), with: taken, withWords: base.words != nil), listedAt: listedAt,
      with: read)
  }

  private func finish(
    _ joined: (state: State, diagnostics: [Diagnostic]), listedAt: Int64, with read: [ReadProfiles]
  ) -> CatalogFolder.Loaded {
    if let store, let place { write(joined.state, to: place, in: store, listedAt: listedAt) }
    return loaded(joined.state, joined.diagnostics, with: read)
  }

  /// The catalogue with the documents that are no measure profiles, of each id the one that counts.
  private func loaded(
    _ state: State, _ diagnostics: [Diagnostic], with read: [ReadProfiles]
  ) -> CatalogFolder.Loaded {
    var catalog = catalog(of: state)
    let (documents, found) = claims.documents(
      among: read.flatMap(\.documents), beside: state.index, codes: vocabulary.codes)
    catalog.documents = documents
    return CatalogFolder.Loaded(
      catalog: catalog, diagnostics: diagnostics + state.snapshot.misnamed + found)
  }

  // MARK: - Files

  private func readProfiles(_ files: [StampedFile], needs: CatalogNeeds) async -> [ReadProfiles] {
    let reader = reader
    return await Cores.map(files.count, cores: cores) { range in
      ReadProfiles(files[range], reader: reader, needs: needs)
    }
  }

  /// The digest over the digests of all files and their names within the folder, wherever it lies; a file
  /// that could not be read stands there as such.
  private func digest(of files: [StampedFile], in read: [ReadProfiles]) -> SHA256Digest {
    let known = Dictionary(
      read.lazy.flatMap(\.digests).map { ($0.path, $0.digest) }, uniquingKeysWith: { one, _ in one }
    )
    let lines = files.map { file in
      "\(known[file.path]?.description ?? "unread") \(name(of: file.path))\n"
    }
    return SHA256Digest(of: Array(lines.joined().utf8))
  }

  private func name(of path: String) -> Substring {
    path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : path[...]
  }

  // MARK: - Snapshot

  private func storedState() -> (State, checksum: UInt64)? {
    guard !needs.readsEveryFile, let store, let place,
      let (bytes, checksum) = store.read(place.index),
      let snapshot = CatalogSnapshot(
        bytes, fingerprint: CatalogSnapshot.fingerprint(of: vocabulary), codes: vocabulary.codes)
    else { return nil }
    guard needs.contains(.words) else { return (State(snapshot: snapshot), checksum) }
    guard
      let words = store.readWords(
        place, of: checksum, count: snapshot.index.count, codes: vocabulary.codes)
    else {
      return nil
    }
    return (State(snapshot: snapshot, words: words), checksum)
  }

  private func write(
    _ state: State, to place: SnapshotStore.Place, in store: SnapshotStore, listedAt: Int64
  ) {
    // A file changed in the moment in which it was looked at may change again unseen.
    let racy = listedAt - 1_000_000_000
    var snapshot = state.snapshot
    snapshot.stamps = snapshot.stamps.map { $0.changed >= racy ? .unknown : $0 }
    let bytes = snapshot.encoded(fingerprint: CatalogSnapshot.fingerprint(of: vocabulary))
    guard let checksum = store.write(bytes, to: place.index), let words = state.words else {
      return
    }
    store.writeWords(words, to: place, of: checksum)
  }

  /// The files that must be read, and the documents of a stored index that are as their files are.
  private static func compare(
    _ files: [StampedFile], with snapshot: CatalogSnapshot
  ) -> (unread: [StampedFile], kept: DocumentSet) {
    var unread: [StampedFile] = []
    var kept = DocumentSet(capacity: snapshot.index.count)
    let paths = snapshot.index.paths
    // Both in the order of the paths' bytes: one walk along both.
    let order = snapshot.pathOrder
    var next = 0
    for file in files {
      let path = file.path
      while next < order.count, paths.precedes(Int(order[next]), path.utf8) { next += 1 }
      if next < order.count {
        let document = Int(order[next])
        if file.stamp == snapshot.stamps[document], paths.equals(document, path) {
          kept.insert(document)
          continue
        }
      }
      unread.append(file)
    }
    return (unread, kept)
  }

  // MARK: - Joining

  /// One state of what is kept and what was read; of each id the document whose file counts.
  private func joined(
    _ stored: (state: State, kept: DocumentSet)?, with read: [ReadProfiles], withWords: Bool
  ) -> (state: State, diagnostics: [Diagnostic]) {
    var diagnostics = read.flatMap(\.diagnostics)
    var index = CatalogIndex.Builder(codes: vocabulary.codes)
    var words = FullTextIndex.Builder(codes: vocabulary.codes)
    var stamps: [FileStamp] = []
    var contents = ProfileContents(kinds: needs)
    if let (state, kept) = stored {
      index = CatalogIndex.Builder(state.index, keeping: kept, codes: vocabulary.codes)
      if let known = state.words {
        words = FullTextIndex.Builder(known, keeping: kept, codes: vocabulary.codes)
      }
      stamps = kept.members.map { state.snapshot.stamps[$0] }
    }
    for part in read {
      index.append(part.index)
      if withWords { words.append(part.words) }
      contents.append(part.contents)
      stamps += part.sources.map(\.stamp)
    }
    var state = State(
      snapshot: CatalogSnapshot(index: index.finish(), stamps: stamps),
      words: withWords ? words.finish() : nil, contents: contents)
    let losers = claims.losers(in: state.index)
    if !losers.isEmpty {
      diagnostics += losers.map { loser in
        reader.conflict(
          ProfileID(state.index.ids[loser.document]), in: state.index.paths[loser.document],
          beside: state.index.paths[loser.winner], isUndecided: loser.isUndecided)
      }
      state = without(losers.map(\.document), state)
    }
    return (state, diagnostics)
  }

  private func without(_ documents: [Int], _ state: State) -> State {
    let kept = DocumentSet(capacity: state.index.count, full: true)
      .subtracting(DocumentSet(documents, capacity: state.index.count))
    return State(
      snapshot: CatalogSnapshot(
        index: CatalogIndex.Builder(state.index, keeping: kept, codes: vocabulary.codes).finish(),
        stamps: kept.members.map { state.snapshot.stamps[$0] }),
      words: state.words.map {
        FullTextIndex.Builder($0, keeping: kept, codes: vocabulary.codes).finish()
      },
      contents: state.contents.keeping(kept.members))
  }

  // MARK: - Result

  private func catalog(of state: State) -> Catalog {
    Catalog(
      index: state.index, words: state.words, contents: state.contents, digest: state.digest,
      reader: reader, codes: vocabulary.codes)
  }
}
