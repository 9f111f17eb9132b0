package import Diagnostics

/// A profile with every change made that is certain.
package struct ProfileRepair: Sendable {
  package let bytes: [UInt8]
  /// What was changed, in the order in which it was.
  package let fixes: [Fix]
  /// What is left to the author.
  package let diagnostics: [Diagnostic]

  /// The original in UTF-8, where it was in another encoding: what can be compared with the result.
  package var readableOriginal: [UInt8]? {
    fixes.first?.edits.first.flatMap { edit in
      edit.bytes.lowerBound == 0 && edit.bytes.count > 1 ? Array(edit.replacement.utf8) : nil
    }
  }

  /// What is left to the author, at its places in the original.
  ///
  /// What only a repair brings to light has no place in the original that is known: it is told of
  /// the file.
  /// - Parameters:
  ///   - original: what was repaired, in UTF-8.
  ///   - check: what judged it.
  package func diagnostics(
    in original: [UInt8], name: String, check: ProfileCheck
  ) -> [Diagnostic] {
    var before = check.diagnostics(of: original, name: name)
    return diagnostics.map { left in
      let same = before.firstIndex { $0.code == left.code && $0.message == left.message }
      if let same { return before.remove(at: same) }
      return left.with {
        $0.location = SourceLocation(file: name)
        $0.fix = nil
      }
    }.sorted()
  }

  /// The most rounds: one fault can hide others, a wrong encoding hides all of them.
  private static let mostRounds = 12

  /// Checks, changes what is certain, and checks again until nothing certain is left.
  package init(_ bytes: [UInt8], name: String, check: ProfileCheck) {
    var current = bytes
    var made: [Fix] = []
    var diagnostics = check.diagnostics(of: current, name: name)
    for _ in 0..<Self.mostRounds {
      let certain = diagnostics.compactMap(\.fix).filter(\.isCertain)
      let changed = FixApplication.applying(certain, to: current)
      guard !certain.isEmpty, changed != current else { break }
      made += certain
      current = changed
      diagnostics = check.diagnostics(of: current, name: name)
    }
    self.bytes = current
    self.fixes = made
    self.diagnostics = diagnostics
  }
}
