/// Dividing work among the cores.
package enum Cores {
  /// Calls `body` with consecutive parts of `0..<count`, one for each core, at the same time.
  ///
  /// - Parameters:
  ///   - count: how many pieces of work there are.
  ///   - smallest: fewer pieces than this are not divided: a task costs more than a few of them.
  ///   - cores: `nil` for all that the process may use.
  /// - Returns: the results in the order of the parts, so that their number changes no output.
  package static func map<Result: Sendable>(
    _ count: Int, smallest: Int = 32, cores: Int? = nil,
    _ body: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let cores = max(1, cores ?? ProcessEnvironment.coreCount)
    guard cores > 1, count >= max(smallest, 2) else { return count == 0 ? [] : [body(0..<count)] }
    let size = (count + cores - 1) / cores
    return await withTaskGroup(of: (Int, Result).self) { group in
      for start in stride(from: 0, to: count, by: size) {
        group.addTask { (start, body(start..<min(start + size, count))) }
      }
      var parts: [(start: Int, result: Result)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.start < $1.start }.map(\.result)
    }
  }
}
