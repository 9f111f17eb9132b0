/// The text as `xs:token` has it: no white space at the ends, one blank between words.
package func collapsed(_ text: String) -> String {
  if isCollapsed(text) { return text }
  var collapsed: [UInt8] = []
  collapsed.reserveCapacity(text.utf8.count)
  var blankIsDue = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      blankIsDue = !collapsed.isEmpty
    default:
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
    if (isBlank && wasBlank) || (byte < 0x20 && " \t\n\r".utf8.contains(byte)) { return false }
    wasBlank = isBlank
  }
  return !wasBlank || text.isEmpty
}
