internal import Diagnostics
internal import Files
package import Outcomes
internal import SystemPackage

/// How files of outcomes are read.
package struct ReadingRequest: Codable, Hashable, Sendable {
  /// Names, counts and passes over faulty rows instead of refusing the file.
  package var skipsBadRows = false
  /// What columns are called in these files.
  package var columnNames: [ParticipationColumn: String] = [:]
  /// `nil`: all. Never changes a result.
  package var cores: Int?

  package init() {}
}

extension ReadingOptions {
  init(_ request: ReadingRequest, at place: Workplace) {
    self.init(
      badRows: request.skipsBadRows ? .skip : .refuse, columnNames: request.columnNames,
      cores: request.cores ?? place.cores)
  }
}

/// Inputs that were opened, and what is wrong with the others.
struct FoundSources: Sendable {
  var sources: [ByteSource] = []
  var missing: [Diagnostic] = []

  /// The digests of the files as they lie there: of a packed one, not of what is in it.
  func digests() throws(Refusal) -> [String] {
    do throws(FileError) {
      var digests: [String] = []
      for source in sources {
        let isPacked = source.name.hasSuffix(".gz")
        let file = isPacked ? try ByteSource(opening: FilePath(source.name)) : source
        digests.append(try SHA256Digest(of: file).description)
      }
      return digests
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// Reads outcomes, so that all faults of all files are told at once.
  func outcomes(
    _ request: CohortRequest, strata: [Stratum] = [], _ options: ReadingOptions,
    _ notes: inout Notes
  ) async throws(Refusal) -> OutcomeData {
    let data: OutcomeData
    do {
      data = try await OutcomeFiles.read(
        sources, request: request, strata: strata, options: options)
    } catch {
      throw Refusal(error.diagnostics + missing)
    }
    for input in data.inputs { notes.add(input.diagnostics) }
    guard missing.isEmpty else { throw Refusal(missing) }
    return data
  }
}

extension Workplace {
  /// The most bytes of an input that is no file and of an unpacked one, which are kept in memory:
  /// about ten million rows. Any other file has no limit.
  private static let largestInMemory = 1 << 30

  /// Opens what names stand for. A missing file is told together with what is wrong with the others.
  func sources(at names: [String]) -> FoundSources {
    var found = FoundSources()
    for name in names {
      do {
        found.sources += try sources(at: name)
      } catch {
        found.missing.append(Diagnostic(reading: error))
      }
    }
    return found
  }

  /// What a name stands for: what was handed in, a file, or the CSV files below a folder.
  private func sources(at name: String) throws(FileError) -> [ByteSource] {
    let limit = Self.largestInMemory
    if handedIn.contains(name) {
      let bytes = try bytesHandedIn(name, limit).get()
      let isPacked = GzipReading.isPacked(bytes)
      return [
        ByteSource(
          name: name,
          bytes: isPacked ? try GzipReading.bytes(of: bytes, name: name, limit: limit) : bytes)
      ]
    }
    let path = FilePath(name)
    guard try FolderListing.kind(of: path) == .folder else { return [try Self.source(at: path)] }
    var found = try FolderListing.files(below: path, withExtension: "csv")
    let packed = try FolderListing.files(below: path, withExtension: "gz")
    found.files += packed.files.filter { $0.stem?.hasSuffix(".csv") == true }
    if let unread = found.unread.first { throw unread }
    guard !found.files.isEmpty else {
      throw FileError(path: path.appending("*.csv").string, reason: .notFound)
    }
    var sources: [ByteSource] = []
    for file in found.files { sources.append(try Self.source(at: file)) }
    return sources
  }

  private static func source(at path: FilePath) throws(FileError) -> ByteSource {
    guard path.extension == "gz" else { return try ByteSource(opening: path) }
    return ByteSource(
      name: path.string, bytes: try GzipReading.bytes(of: path, limit: largestInMemory))
  }
}
