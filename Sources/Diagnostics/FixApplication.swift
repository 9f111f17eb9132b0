/// Making the changes that fixes propose.
package enum FixApplication {
  /// The input with the fixes made; of fixes that overlap the first is made.
  /// - Parameter fixes: for the same bytes; their edits count from the same beginning.
  package static func applying(_ fixes: [Fix], to bytes: [UInt8]) -> [UInt8] {
    var edits: [TextEdit] = []
    for fix in fixes where fix.edits.allSatisfy({ $0.bytes.upperBound <= bytes.count }) {
      // All edits of a fix or none: a tag renamed at one end only would be worse than before.
      let isFree = fix.edits.allSatisfy { edit in !edits.contains { $0.collides(with: edit) } }
      if isFree { edits += fix.edits }
    }
    var changed: [UInt8] = []
    var position = 0
    for edit in edits.sorted() {
      changed += bytes[position..<edit.bytes.lowerBound]
      changed += edit.replacement.utf8
      position = edit.bytes.upperBound
    }
    return changed + bytes[position...]
  }
}

extension TextEdit: Comparable {
  /// By place; what is put in before a byte comes before a change of that byte.
  package static func < (left: TextEdit, right: TextEdit) -> Bool {
    (left.bytes.lowerBound, left.bytes.upperBound)
      < (right.bytes.lowerBound, right.bytes.upperBound)
  }

  /// Whether only one of two changes can be made: they are of the same bytes, or one puts something
  /// in where the other takes something away.
  fileprivate func collides(with other: TextEdit) -> Bool {
    func isWithin(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
      inner.isEmpty && outer.lowerBound < inner.lowerBound && inner.upperBound < outer.upperBound
    }
    return bytes == other.bytes || bytes.overlaps(other.bytes) || isWithin(bytes, other.bytes)
      || isWithin(other.bytes, bytes)
  }
}
