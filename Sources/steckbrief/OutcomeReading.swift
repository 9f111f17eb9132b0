import ArgumentParser
import Diagnostics
import Files
import Outcomes
import SystemPackage

extension Session {
  /// The most bytes of the standard input and of an unpacked file, which are kept in memory: about
  /// ten million rows. Any other file has no limit.
  private static let largestInMemory = 1 << 30

  /// Reads outcomes, so that all faults of all files are told at once.
  /// - Throws: the exit code after a refusal, which has been reported.
  func outcomes(
    _ paths: [String], request: CohortRequest, strata: [Stratum] = [], options: ReadingOptions
  ) async throws -> OutcomeData {
    try await outcomes(
      sources(at: paths), request: request, strata: strata, options: options)
  }

  /// Reads outcomes from sources, some of which may not be there.
  /// - Parameter isTold: what is to be known of the inputs has been reported before.
  func outcomes(
    _ found: FoundSources, request: CohortRequest, strata: [Stratum] = [],
    options: ReadingOptions, isTold: Bool = false
  ) async throws -> OutcomeData {
    let data: OutcomeData
    do {
      data = try await OutcomeFiles.read(
        found.sources, request: request, strata: strata, options: options)
    } catch {
      report(error.diagnostics + found.missing)
      throw end(error.diagnostics + found.missing)
    }
    if !isTold { for input in data.inputs { report(input.diagnostics) } }
    report(found.missing)
    guard found.missing.isEmpty else { throw end(found.missing) }
    return data
  }

  /// Opens what paths stand for. A missing file is told together with what is wrong with the others.
  func sources(at paths: [String]) -> FoundSources {
    var found = FoundSources()
    for path in paths {
      do {
        found.sources += try Self.sources(at: FilePath(path))
      } catch {
        found.missing.append(Diagnostic(reading: error))
      }
    }
    return found
  }

  /// What a path stands for: a file, the CSV files below a folder, the standard input.
  private static func sources(at path: FilePath) throws(FileError) -> [ByteSource] {
    if path == "-" {
      let bytes = try FileReading.standardInput(limit: largestInMemory)
      let isPacked = GzipReading.isPacked(bytes)
      return [
        ByteSource(
          name: "-",
          bytes: isPacked
            ? try GzipReading.bytes(of: bytes, name: "-", limit: largestInMemory) : bytes)
      ]
    }
    guard try FolderListing.kind(of: path) == .folder else { return [try source(at: path)] }
    var found = try FolderListing.files(below: path, withExtension: "csv")
    let packed = try FolderListing.files(below: path, withExtension: "gz")
    found.files += packed.files.filter { $0.stem?.hasSuffix(".csv") == true }
    if let unread = found.unread.first { throw unread }
    guard !found.files.isEmpty else {
      throw FileError(path: path.appending("*.csv").string, reason: .notFound)
    }
    var sources: [ByteSource] = []
    for file in found.files { sources.append(try source(at: file)) }
    return sources
  }

  private static func source(at path: FilePath) throws(FileError) -> ByteSource {
    guard path.extension == "gz" else { return try ByteSource(opening: path) }
    return ByteSource(
      name: path.string, bytes: try GzipReading.bytes(of: path, limit: largestInMemory))
  }
}

/// Inputs that were opened, and what is wrong with the others.
struct FoundSources {
  var sources: [ByteSource] = []
  var missing: [Diagnostic] = []

  /// The digests of the files as they lie there: of a packed one, not of what is in it.
  func digests() throws(FileError) -> [String] {
    var digests: [String] = []
    for source in sources {
      let isPacked = source.name.hasSuffix(".gz")
      let file = isPacked ? try ByteSource(opening: FilePath(source.name)) : source
      digests.append(try SHA256Digest(of: file).description)
    }
    return digests
  }
}
