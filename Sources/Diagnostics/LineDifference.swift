internal import Text

/// What changed between two versions of a text, line by line.
package enum LineDifference {
  /// `12 - old` and `12 + new` for each line that changed, each ending in LF and harmless for a
  /// terminal; empty where nothing changed.
  package static func text(from old: [UInt8], to new: [UInt8]) -> String {
    let before = lines(old)
    let after = lines(new)
    let difference = after.difference(from: before)
    let width = String(max(before.count, after.count)).count
    func line(_ number: Int, _ sign: String, _ text: String) -> String {
      let digits = String(number + 1)
      return String(repeating: " ", count: width - digits.count) + digits + " \(sign) "
        + SafeText(text, limit: 160).description + "\n"
    }
    let changes =
      difference.removals.map { change -> (Int, Int, String) in
        guard case .remove(let offset, let element, _) = change else { return (0, 0, "") }
        return (offset, 0, line(offset, "-", element))
      }
      + difference.insertions.map { change -> (Int, Int, String) in
        guard case .insert(let offset, let element, _) = change else { return (0, 0, "") }
        return (offset, 1, line(offset, "+", element))
      }
    return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined()
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    let source = SourceText(bytes)
    return (1...source.lineCount).compactMap { source.line($0) }
  }
}
