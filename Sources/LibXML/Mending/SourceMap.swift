internal import Diagnostics

/// Where the bytes of a changed text stood before the change.
struct SourceMap {
  /// A run of bytes that was taken over as it was.
  private struct Run {
    /// Its place after the change, and where it began before.
    let bytes: Range<Int>
    let origin: Int
  }

  private let runs: [Run]

  /// - Parameters:
  ///   - edits: sorted by place, none touching another.
  ///   - count: bytes of the text that they change.
  init(_ edits: [TextEdit], in count: Int) {
    var runs: [Run] = []
    var (origin, position) = (0, 0)
    for edit in edits {
      let length = edit.bytes.lowerBound - origin
      runs.append(Run(bytes: position..<position + length, origin: origin))
      position += length + edit.replacement.utf8.count
      origin = edit.bytes.upperBound
    }
    runs.append(Run(bytes: position..<position + count - origin, origin: origin))
    self.runs = runs
  }

  /// The bytes that stand, changed or not, where `range` stood before.
  func origin(of range: Range<Int>) -> Range<Int> {
    let first = runs[index(at: range.lowerBound)]
    let start = first.origin + min(range.lowerBound - first.bytes.lowerBound, first.bytes.count)
    if range.isEmpty { return start..<start }
    let last = index(at: range.upperBound - 1)
    let end =
      range.upperBound <= runs[last].bytes.upperBound
      ? runs[last].origin + range.upperBound - runs[last].bytes.lowerBound
      : runs[min(last + 1, runs.count - 1)].origin
    return start..<max(start, end)
  }

  /// The same bytes before the change; `nil` where some of them were not there, or another stood
  /// between them.
  func unchanged(_ range: Range<Int>) -> Range<Int>? {
    let run = runs[index(at: range.lowerBound)]
    guard range.upperBound <= run.bytes.upperBound else { return nil }
    let offset = run.origin - run.bytes.lowerBound
    return range.lowerBound + offset..<range.upperBound + offset
  }

  /// The last run that begins at or before a place.
  private func index(at position: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].bytes.lowerBound <= position { low = middle } else { high = middle }
    }
    return low
  }
}
