internal import Diagnostics
package import Outcomes

/// How files of outcomes are read.
package struct ReadingRequest: Codable, Hashable, Sendable {
  /// Names, counts and passes over faulty rows instead of refusing the file.
  package var skipsBadRows = false
  /// What columns are called in these files.
  package var columnNames: [ParticipationColumn: String] = [:]
  /// The sheet of workbooks to read; `nil`: the one that has the table.
  package var sheet: String?
  /// A file that says what the district calls columns and values; see ``OutcomeMapping``.
  package var mapping: String?
  /// `nil`: all. Never changes a result.
  package var cores: Int?

  package init() {}
}

extension ReadingOptions {
  /// - Throws: ``Refusal`` where the mapping cannot be read.
  init(_ request: ReadingRequest, at place: Workplace) throws(Refusal) {
    self.init(
      badRows: request.skipsBadRows ? .skip : .refuse, columnNames: request.columnNames,
      sheet: request.sheet, cores: request.cores ?? place.cores)
    if let name = request.mapping {
      mapping = try OutcomeMapping(
        parsing: try place.needed(name, limit: OutcomeMapping.largestFile), name: name)
    }
  }
}
