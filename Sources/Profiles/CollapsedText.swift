/// The text as `xs:token` has it: no white space at the ends, one blank between words.
func collapsed(_ text: String) -> String {
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
  return collapsed.count == text.utf8.count ? text : String(decoding: collapsed, as: UTF8.self)
}
