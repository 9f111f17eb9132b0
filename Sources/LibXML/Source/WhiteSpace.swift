extension UInt8 {
  /// Whether XML takes the byte for white space.
  package var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension ArraySlice<UInt8> {
  /// Without the white space at both ends.
  package var trimmed: Self {
    let start = drop(while: \.isXMLSpace)
    return start[..<(start.lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? start.startIndex)]
  }
}

/// The text as `xs:token` has it: no white space at the ends, one blank between words.
package func collapsed(_ text: String) -> String {
  var text = text
  return text.withUTF8 { String(collapsing: $0) }
}

extension String {
  /// The text as `xs:token` has it, of bytes that are known to be UTF-8.
  init(collapsing text: UnsafeBufferPointer<UInt8>) {
    if Self.isCollapsed(text) {
      self = String(copying: UTF8Span(unchecked: text.span))
      return
    }
    self.init(unsafeUninitializedCapacity: text.count) { collapsed in
      var count = 0
      var blankIsDue = false
      for byte in text {
        if byte.isXMLSpace {
          blankIsDue = count > 0
          continue
        }
        if blankIsDue {
          collapsed[count] = UInt8(ascii: " ")
          count += 1
          blankIsDue = false
        }
        collapsed[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Whether there is nothing to collapse, as in nearly every text.
  private static func isCollapsed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasBlank = true
    for byte in text {
      let isBlank = byte == UInt8(ascii: " ")
      if isBlank && wasBlank || byte < 0x20 && byte.isXMLSpace { return false }
      wasBlank = isBlank
    }
    return !wasBlank || text.isEmpty
  }
}
