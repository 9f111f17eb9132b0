/// The stable number of a kind of diagnostic, written `S` and four digits.
///
/// Ranges: `S0` rules about a profile's content, `S1` reading XML, `S2` outcome data,
/// `S3` the catalogue, `S4` files and arguments, `S9` the program itself.
package struct DiagnosticCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) {
    precondition((0...9999).contains(number))
    self.number = number
  }

  package var description: String {
    let digits = String(number)
    return "S" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  package static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.number < right.number
  }
}
