/// A text as one word of a command that a person can copy into a shell.
package struct ShellWord: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Parameter text: an argument; what cannot be shown is made harmless, and does not run.
  package init(_ text: String) {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-+:,@%".utf8.contains(byte)
        }
      }
    guard !isPlain else {
      description = text
      return
    }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    description = "'" + parts.joined(separator: "'\\''").terminalSafe + "'"
  }
}
