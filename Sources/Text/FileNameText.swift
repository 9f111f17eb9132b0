/// Names of files as text.
///
/// To a system a name is bytes, to a `String` only what is UTF-8. A byte that is none stands in the
/// text as one of the characters U+10FE80 to U+10FEFF, which have no meaning and nobody's names have,
/// and becomes that byte again where a path reaches the system: so every name there is can be read,
/// compared, shown (as `<FC>`) and opened. Python calls its way to the same end `surrogateescape`.
package enum FileNameText {
  /// That of byte 0.
  private static let base: UInt32 = 0x10_FE00
  private static let reserved: ClosedRange<UInt32> = 0x10_FE80...0x10_FEFF

  /// The byte that a character stands for.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    reserved.contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value - base) : nil
  }

  /// - Parameter name: without NUL.
  package static func text(of name: [UInt8]) -> String {
    // All characters of that plane begin with this byte.
    if !name.contains(0xF4), let text = String(validating: name, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    var position = 0
    while position < name.count {
      var parser = Unicode.UTF8.ForwardParser()
      var rest = name[position...].makeIterator()
      if case .valid(let encoded) = parser.parseScalar(from: &rest),
        byte(of: UTF8.decode(encoded)) == nil
      {
        scalars.append(UTF8.decode(encoded))
        position += encoded.count
      } else {
        scalars.append(Unicode.Scalar(base + UInt32(name[position])) ?? "\u{FFFD}")
        position += 1
      }
    }
    return String(scalars)
  }

  /// Whether bytes stand in a text.
  package static func hasBytes(_ text: String) -> Bool {
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { byte(of: $0) != nil }
  }

  /// The name that a text stands for.
  package static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }
}
