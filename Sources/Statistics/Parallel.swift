/// Independent parts of a computation on several cores.
enum Parallel {
  /// `body` of 0 to `count` − 1, in that order.
  ///
  /// Each element is computed by one task from nothing but its index, and whatever is summed is
  /// summed afterwards over the ordered result: the number of cores never changes a bit.
  static func map<Element: Sendable>(
    count: Int, cores: Int, _ body: @escaping @Sendable (Int) -> Element
  ) async -> [Element] {
    let width = min(cores, count)
    guard width > 1 else { return (0..<count).map(body) }
    return await withTaskGroup(of: [(Int, Element)].self) { group in
      for start in 0..<width {
        group.addTask {
          // Every width-th element: large ones at one end do not all meet the same task.
          stride(from: start, to: count, by: width).map { ($0, body($0)) }
        }
      }
      var parts: [(Int, Element)] = []
      parts.reserveCapacity(count)
      for await part in group { parts += part }
      return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
