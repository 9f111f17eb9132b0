package import Catalog
internal import Diagnostics
package import Files
package import Profiles
package import Scoring
internal import SystemPackage
package import Values

/// What a front lends to every request: what only it knows of the process that it runs in.
package struct Workplace: Sendable {
  /// The version of the program, for records that outlive it.
  package let version: String
  package let vocabulary: Vocabulary
  /// How many cores a request may use. It never changes a result.
  package var cores = 1
  /// Where the files of the catalogue and other inputs come from.
  package var files: any FileSource = DiskFiles()
  /// Where to keep what was learnt of a large catalogue.
  package var cache: SnapshotStore?
  /// The names of inputs that are no files: `-` for the standard input, or what was uploaded. Any
  /// other name is a path.
  package var handedIn: Set<String> = []
  package var bytesHandedIn:
    @Sendable (_ name: String, _ limit: Int) -> Result<[UInt8], FileError> =
      { name, _ in .failure(FileError(path: name, reason: .notFound)) }
  /// Called once where a request waits for another process.
  package var waiting: @Sendable () -> Void = {}
  /// What time it is; `nil` outside the years 1 to 9999.
  package var clock: @Sendable () -> UTCTime? = { nil }
  /// Asks somebody for what a draft lacks, and says whether somebody could be asked; where not it
  /// stays as it is.
  package var complete: @Sendable (inout ProfileDraft) -> Bool = { _ in false }
  /// How a ranking is written into a record.
  package var record: @Sendable (Ranking) -> String = { _ in "" }

  package init(version: String, vocabulary: Vocabulary) {
    (self.version, self.vocabulary) = (version, vocabulary)
  }

  /// The bytes of an input by its name.
  func bytes(of name: String, limit: Int) throws(FileError) -> [UInt8] {
    handedIn.contains(name)
      ? try bytesHandedIn(name, limit).get()
      : try files.bytes(of: FilePath(name), limit: limit)
  }

  /// The bytes of an input that a request cannot do without.
  func needed(_ name: String, limit: Int) throws(Refusal) -> [UInt8] {
    do {
      return try bytes(of: name, limit: limit)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }
}
