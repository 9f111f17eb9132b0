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
    let (sources, missing) = Self.opened(paths)
    return try await outcomes(
      sources, missing: missing, request: request, strata: strata, options: options)
  }

  /// - Parameters:
  ///   - missing: what could not be opened.
  ///   - isTold: what is to be known of the inputs has been reported before.
  func outcomes(
    _ sources: [ByteSource], missing: [Diagnostic] = [], request: CohortRequest,
    strata: [Stratum] = [], options: ReadingOptions, isTold: Bool = false
  ) async throws -> OutcomeData {
    let data: OutcomeData
    do {
      data = try await OutcomeFiles.read(
        sources, request: request, strata: strata, options: options)
    } catch {
      report(error.diagnostics + missing)
      throw end(error.diagnostics + missing)
    }
    if !isTold { for input in data.inputs { report(input.diagnostics) } }
    report(missing)
    guard missing.isEmpty else { throw end(missing) }
    return data
  }

  /// Opens the inputs that are to be read more than once.
  /// - Throws: the exit code where one cannot be opened, which has been reported.
  func sources(at paths: [String]) throws -> [ByteSource] {
    let (sources, missing) = Self.opened(paths)
    report(missing)
    guard missing.isEmpty else { throw end(missing) }
    return sources
  }

  private static func opened(_ paths: [String]) -> ([ByteSource], [Diagnostic]) {
    var sources: [ByteSource] = []
    var missing: [Diagnostic] = []
    for path in paths {
      do {
        sources += try Self.sources(at: FilePath(path))
      } catch {
        missing.append(Diagnostic(reading: error))
      }
    }
    return (sources, missing)
  }

  /// What a path stands for: a file, the CSV files below a folder, the standard input.
  private static func sources(at path: FilePath) throws(FileError) -> [ByteSource] {
    if path == "-" {
      let bytes = try FileReading.standardInput(limit: largestInMemory)
      return [ByteSource(name: "-", bytes: bytes)]
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
