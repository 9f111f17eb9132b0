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
