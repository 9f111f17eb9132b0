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

extension StringProtocol {
  /// Without white space at both ends, also such as XML takes for text: no-break spaces.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// The text as `xs:token` has it: no white space at the ends, one blank between words.
package func collapsed(_ text: String) -> String {
  if isCollapsed(text) { return text }
  var collapsed: [UInt8] = []
  collapsed.reserveCapacity(text.utf8.count)
  var blankIsDue = false
  for byte in text.utf8 {
    if byte.isXMLSpace {
      blankIsDue = !collapsed.isEmpty
    } else {
      if blankIsDue { collapsed.append(UInt8(ascii: " ")) }
      blankIsDue = false
      collapsed.append(byte)
    }
  }
  return String(decoding: collapsed, as: UTF8.self)
}

/// Whether there is nothing to collapse, as in nearly every text.
private func isCollapsed(_ text: String) -> Bool {
  var wasBlank = true
  for byte in text.utf8 {
    let isBlank = byte == UInt8(ascii: " ")
    if (isBlank && wasBlank) || (byte < 0x20 && byte.isXMLSpace) { return false }
    wasBlank = isBlank
  }
  return !wasBlank || text.isEmpty
}
