internal import Diagnostics
internal import Files
internal import Outcomes
internal import SystemPackage

/// Inputs that were opened, and what is wrong with the others.
struct FoundInputs: Sendable {
  /// An input: the bytes as they lie there, of a packed file those, and the table in them.
  private struct Input: Sendable {
    let source: ByteSource
    let table: InputTable
  }

  private var inputs: [Input] = []
  private var missing: [Diagnostic] = []
  /// Files of folders that are not read, and why.
  private var leftAside = DiagnosticLog()
  private let options: ReadingOptions

  /// The most bytes of an input that is no file and of an unpacked one, which are kept in memory:
  /// about ten million rows. Any other file has no limit.
  fileprivate static let largestInMemory = 1 << 30

  init(_ options: ReadingOptions) {
    self.options = options
  }

  var tables: [InputTable] { inputs.map(\.table) }

  /// The digests of the files as they lie there.
  func digests() throws(Refusal) -> [String] {
    do throws(FileError) {
      var digests: [String] = []
      for input in inputs { digests.append(try SHA256Digest(of: input.source).description) }
      return digests
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  /// Reads outcomes, so that all faults of all files are told at once.
  func outcomes(
    _ request: CohortRequest, strata: [Stratum] = [], _ notes: inout Notes
  ) async throws(Refusal) -> OutcomeData {
    notes.add(leftAside.diagnostics)
    let data: OutcomeData
    do {
      data = try await OutcomeFiles.read(
        tables, request: request, strata: strata, options: options)
    } catch {
      throw Refusal(error.diagnostics + missing)
    }
    for input in data.inputs { notes.add(input.diagnostics) }
    guard missing.isEmpty else { throw Refusal(missing) }
    return data
  }

  // MARK: - Opening

  fileprivate mutating func add(_ error: FileError) {
    missing.append(Diagnostic(reading: error))
  }

  /// Opens the table in a file.
  /// - Parameter isCertain: whether it must have one; else it is left aside where it has none.
  fileprivate mutating func add(_ source: ByteSource, isCertain: Bool = true) async {
    do throws(Refusal) {
      let table = try await table(in: source)
      let isTable = isCertain ? true : try table.namesOutcomes(options)
      if isTable {
        inputs.append(Input(source: source, table: table))
      } else {
        leftAside.add(.leftAside(source.name, .noOutcomes))
      }
    } catch {
      if isCertain || error.isOfReading {
        missing += error.diagnostics
      } else {
        leftAside.add(.leftAside(source.name, .noOutcomes))
      }
    }
  }

  private func table(in source: ByteSource) async throws(Refusal) -> InputTable {
    let content: ByteSource
    do {
      content = try GzipReading.unpacked(source, limit: Self.largestInMemory)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    return try await InputTable(content, options: options)
  }

  fileprivate mutating func add(file path: FilePath, isCertain: Bool = true) async {
    do {
      await add(try ByteSource(opening: path), isCertain: isCertain)
    } catch {
      add(error)
    }
  }

  /// Opens the tables below a folder. Every other file there is named, but for those whose names
  /// begin with a dot.
  fileprivate mutating func add(folder: FilePath) async throws(FileError) {
    let found = try FolderListing.files(below: folder, withExtension: nil)
    let before = inputs.count + missing.count
    for path in found.files {
      switch FileRole(of: path) {
      case .table: await add(file: path)
      case .perhaps: await add(file: path, isCertain: false)
      case .openInExcel: leftAside.add(.leftAside(path.string, .openInExcel))
      case .other: leftAside.add(.leftAside(path.string, .otherEnding))
      }
    }
    for error in found.unread {
      let isNone = FileRole(of: FilePath(error.path)) == .other && error.reason == .isSpecial
      if isNone { leftAside.add(.leftAside(error.path, .otherEnding)) } else { add(error) }
    }
    guard inputs.count + missing.count > before else {
      throw FileError(path: folder.appending("*.csv").string, reason: .notFound)
    }
  }

  /// Tells of a sheet that was asked for where no input has sheets.
  fileprivate mutating func requireWorkbook() {
    guard let sheet = options.sheet, missing.isEmpty, !tables.contains(where: \.isWorkbook)
    else { return }
    missing.append(.sheetWithoutWorkbook(sheet))
  }
}

extension Workplace {
  /// Opens what names stand for: what was handed in, files, or the tables below folders. A missing
  /// file is told together with what is wrong with the others.
  func inputs(at names: [String], _ options: ReadingOptions) async -> FoundInputs {
    var found = FoundInputs(options)
    for name in names {
      do throws(FileError) {
        let path = FilePath(name)
        if handedIn.contains(name) {
          let bytes = try bytesHandedIn(name, FoundInputs.largestInMemory).get()
          await found.add(ByteSource(name: name, bytes: bytes))
        } else if try FolderListing.kind(of: path) == .folder {
          try await found.add(folder: path)
        } else {
          await found.add(file: path)
        }
      } catch {
        found.add(error)
      }
    }
    found.requireWorkbook()
    return found
  }
}

/// What a file in a folder of outcomes is there for, by its name.
private enum FileRole {
  /// A table: it must be read.
  case table
  /// A text, or something packed: a table where it names columns of outcomes.
  case perhaps
  /// What Excel puts beside a workbook that somebody has open.
  case openInExcel
  case other

  private static let tables: Set = [
    "csv", "tsv", "tab", "xlsx", "xlsm", "xltx", "xltm",
    // Refused, with what to do: a table left out changes a ranking.
    "xls", "xlsb", "ods",
  ]

  init(of path: FilePath) {
    let name = (path.lastComponent?.string ?? "").lowercased()
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    let isPacked = parts.last == "gz"
    if isPacked { parts.removeLast() }
    let ending = parts.last.map(String.init) ?? ""
    if name.hasPrefix("~$") {
      self = .openInExcel
    } else if Self.tables.contains(ending) {
      self = .table
    } else {
      self = ending == "txt" || isPacked ? .perhaps : .other
    }
  }
}
