package import Text

/// A change of an input that makes a diagnostic go away.
package struct Fix: Hashable, Sendable {
  /// What the change does: "Write `alleinerziehend`".
  package let title: LocalizedText
  /// Sorted by place, none touching another.
  package let edits: [TextEdit]
  /// Whether there is no other thing that the author can have meant. Only such a change is made
  /// without asking.
  package let isCertain: Bool

  package init(title: LocalizedText, edits: [TextEdit], isCertain: Bool) {
    self.title = title
    self.edits = edits
    self.isCertain = isCertain
  }
}

/// Some bytes of an input and what is to stand in their place.
package struct TextEdit: Hashable, Sendable {
  /// Counted from 0, a byte order mark included; empty for an insertion.
  package let bytes: Range<Int>
  package let replacement: String

  package init(bytes: Range<Int>, replacement: String) {
    self.bytes = bytes
    self.replacement = replacement
  }
}
