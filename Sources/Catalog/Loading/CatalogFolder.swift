package import Diagnostics
package import Files
package import Profiles
package import SystemPackage
internal import Text

/// Reading the catalogue from its folder.
package enum CatalogFolder {
  /// A catalogue with what was wrong on the way to it.
  package struct Loaded: Sendable {
    package let catalog: Catalog
    /// Sorted by place. A file with an error is not in the catalogue; the others are.
    package let diagnostics: [Diagnostic]

    /// Files and folders that could not be read: what they hold is missing, not absent.
    package var unread: [Diagnostic] {
      diagnostics.filter { [.fileUnreadable, .notARegularFile].contains($0.kind) }
    }

    /// - Throws: ``Refusal`` where nobody can tell which of two files with one id counts.
    package func refuseContested() throws(Refusal) {
      let contested = diagnostics.filter { $0.kind == .duplicateProfile }
      if !contested.isEmpty { throw Refusal(contested) }
    }
  }

  /// Reads every `*.xml` below `folder`, or only what has changed since a stored index was made.
  ///
  /// One broken file never hides the next. Of two files with one id one counts (see ``FileClaim``),
  /// and both are named.
  /// - Parameters:
  ///   - needs: what will be asked of the catalogue besides its index.
  ///   - store: where indices are kept between runs; `nil` to read every file.
  ///   - source: where the files' bytes come from.
  ///   - recorded: where the log of the catalogue has each profile; asked where two files have one id.
  /// - Throws: ``FileError`` where the folder itself cannot be read.
  package static func load(
    _ folder: FilePath, vocabulary: Vocabulary, needs: CatalogNeeds = [],
    store: SnapshotStore? = nil, source: any FileSource = DiskFiles(), cores: Int? = nil,
    recorded: @escaping @Sendable () -> [ProfileID: String] = { [:] }
  ) async throws(FileError) -> Loaded {
    let listedAt = FileStamp.now
    let found = try await FolderListing.stampedFiles(
      below: folder, withExtension: "xml", cores: cores)
    let unread = found.unread.map { Diagnostic(reading: $0) }
    let isStored = found.files.count >= store?.smallestCatalog ?? .max && !needs.readsEveryFile
    let loading = CatalogLoading(
      folder: folder.string, reader: ProfileReader(vocabulary: vocabulary, files: source),
      claims: FileClaims(recorded: recorded), store: isStored ? store : nil,
      place: isStored ? store?.place(of: folder) : nil, needs: needs, cores: cores)
    let files = found.files.filter { !Self.isLeftover($0.path) }
    let loaded = await loading.load(files, listedAt: listedAt)
    return Loaded(
      catalog: loaded.catalog, diagnostics: (unread + loaded.diagnostics).sorted())
  }

  /// Whether a file is what a program leaves beside a document that is open in it.
  package static func isLeftover(_ path: String) -> Bool {
    path.fileName.utf8.starts(with: "~$".utf8)
  }
}

/// Reading one profile from a file.
package enum ProfileFile {
  /// - Throws: ``Refusal`` with everything that is wrong, a file that cannot be read included.
  package static func read(
    _ path: FilePath, vocabulary: Vocabulary
  ) throws(Refusal) -> MeasureProfile {
    try MeasureProfile(parsing: try bytes(of: path), name: path.string, vocabulary: vocabulary)
  }

  /// The bytes of a profile's file, or of the standard input for `-`.
  package static func bytes(of path: FilePath) throws(Refusal) -> [UInt8] {
    let limit = MeasureProfile.largestDocument
    do {
      return path == "-"
        ? try FileReading.standardInput(limit: limit)
        : try FileReading.bytes(of: path, limit: limit)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }
}
