/// The path of a file as a URI reference after RFC 3986.
///
/// An absolute path becomes `file:///…`, another stays relative. Empty segments and `.` are left
/// out, `..` is kept: only the file system knows where it leads.
struct FileURI: CustomStringConvertible {
  let description: String

  init(path: String) {
    let segments = path.split(separator: "/").filter { $0 != "." }.map(Self.encoded)
    let joined = segments.joined(separator: "/")
    description = path.hasPrefix("/") ? "file:///" + joined : joined.isEmpty ? "." : joined
  }

  /// All but the unreserved characters by percent: so a colon in the first segment begins no scheme.
  private static func encoded(_ segment: Substring) -> String {
    segment.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        return String(Unicode.Scalar(byte))
      default:
        return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
