/// Making the changes that fixes propose.
package enum FixApplication {
  /// The input with the fixes made; of fixes that overlap the first is made.
  /// - Parameter fixes: for the same bytes; their edits count from the same beginning.
  package static func applying(_ fixes: [Fix], to bytes: [UInt8]) -> [UInt8] {
    var edits: [TextEdit] = []
    for fix in fixes where fix.edits.allSatisfy({ $0.bytes.upperBound <= bytes.count }) {
      // All edits of a fix or none: a tag renamed at one end only would be worse than before.
      let isFree = fix.edits.allSatisfy { edit in
        !edits.contains { $0.bytes.overlaps(edit.bytes) || $0.bytes == edit.bytes }
      }
      if isFree { edits += fix.edits }
    }
    var changed: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      changed += bytes[position..<edit.bytes.lowerBound]
      changed += edit.replacement.utf8
      position = edit.bytes.upperBound
    }
    return changed + bytes[position...]
  }
}
