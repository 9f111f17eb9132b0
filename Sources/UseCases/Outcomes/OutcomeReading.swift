internal import Diagnostics
package import Files
package import Outcomes

/// How files of outcomes are read.
package struct ReadingRequest: Codable, Hashable, Sendable {
  /// Names, counts and passes over faulty rows instead of refusing the file.
  package var skipsBadRows = false
  /// What columns are called in these files.
  package var columnNames: [ParticipationColumn: String] = [:]
  /// The sheet of workbooks to read; `nil`: the one that has the table.
  package var sheet: String?
  /// How files of text are stored whose bytes do not prove it.
  package var encoding: TextEncoding?
  /// A file that says what the district calls columns and values; see ``OutcomeMapping``.
  package var mapping: String?
  /// `nil`: all. Never changes a result.
  package var cores: Int?

  package init() {}
}

extension ReadingOptions {
  /// A mapping that cannot be read is told with what is wrong with the files.
  init(_ request: ReadingRequest, at place: Workplace) {
    self.init(
      badRows: request.skipsBadRows ? .skip : .refuse, columnNames: request.columnNames,
      sheet: request.sheet, encoding: request.encoding, cores: request.cores ?? place.cores)
    guard let name = request.mapping else { return }
    do {
      mapping = try OutcomeMapping(
        parsing: try place.needed(name, limit: OutcomeMapping.largestFile), name: name)
    } catch {
      faults = error.diagnostics
    }
  }
}
