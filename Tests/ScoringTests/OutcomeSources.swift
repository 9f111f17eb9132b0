import Diagnostics
import Files
import Outcomes

extension OutcomeFiles {
  /// Reads bytes as a command reads files.
  static func read(
    _ sources: [ByteSource], request: CohortRequest, strata: [Stratum] = [],
    options: ReadingOptions = ReadingOptions()
  ) async throws(Refusal) -> OutcomeData {
    var tables: [InputTable] = []
    for source in sources { tables.append(try await InputTable(source, options: options)) }
    return try await read(tables, request: request, strata: strata, options: options)
  }

  static func strata(of sources: [ByteSource]) async throws(Refusal) -> [Stratum] {
    var tables: [InputTable] = []
    for source in sources { tables.append(try await InputTable(source)) }
    return try strata(of: tables)
  }
}
