internal import Text

/// What one English sentence of libxml2's schema processor carries, read out of it.
///
/// The forms are those of `xmlschemas.c` in libxml2 2.9 to 2.14:
/// `Element '{ns}a': This element is not expected. Expected is one of ( {ns}b, {ns}c ).`,
/// `Element 'a': [facet 'enumeration'] The value 'x' is not an element of the set {'b', 'c'}.`
struct MessageWords {
  /// The sentence without namespaces, harmless for a terminal, on one line.
  let plain: String

  init(_ message: String) {
    var plain = ""
    var rest = Substring(message.filter { $0 != "\n" })
    // `{urn:…}name` loses its namespace; `{'a', 'b'}` and `\p{L}` stay as they are.
    while let open = rest.firstIndex(of: "{") {
      plain += rest[..<open]
      let inner = rest[rest.index(after: open)...].prefix { $0 != "}" && $0 != "'" }
      if inner.contains(":"), inner.endIndex < rest.endIndex, rest[inner.endIndex] == "}" {
        rest = rest[rest.index(after: inner.endIndex)...]
      } else {
        plain.append("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    self.plain = SafeText(plain + rest, limit: 20_000).description
  }

  /// The offending value or attribute, cut at a length that fits a line.
  var value: String {
    for mark in ["The value '", "The attribute '", "': '"] {
      if let found = quoted(after: mark) { return SafeText(found, limit: 80).description }
    }
    return ""
  }

  /// The attribute in `Element 'a', attribute 'b': …`.
  var attribute: String { quoted(after: "attribute '") ?? "" }

  /// The value in `does not match the fixed value constraint '1.0'`.
  var fixedValue: String? { quoted(after: "fixed value constraint '") }

  /// The local names in `Expected is one of ( … )`.
  var expected: [String] {
    guard let start = plain.firstRange(of: "Expected is"),
      let open = plain[start.upperBound...].firstIndex(of: "("),
      let close = plain[open...].lastIndex(of: ")")
    else { return [] }
    return plain[plain.index(after: open)..<close]
      .split(separator: ",").map { String($0.filter { $0 != " " }) }
  }

  /// The members of the set behind `is not an element of the set`.
  var set: [String] {
    guard let start = plain.firstRange(of: "of the set {") else { return [] }
    return plain[start.upperBound...].split(separator: "'").map(String.init)
      .filter { !$0.allSatisfy { ", }.".contains($0) } }
  }

  /// The regular expression of a pattern facet.
  var pattern: String? { quoted(after: "by the pattern '") }

  /// The bound of a length facet.
  var bound: String { quoted(after: "length of '", skipping: 1) ?? "" }

  /// The type in `is not a valid value of the atomic type 'xs:date'`.
  var typeName: String { quoted(after: " type '") ?? "" }

  /// The key in `Duplicate key-sequence ['x'] in unique identity-constraint`.
  var bracketed: String {
    guard let open = plain.firstIndex(of: "["), let close = plain[open...].firstIndex(of: "]")
    else { return "" }
    return String(plain[plain.index(after: open)..<close])
  }

  /// The text behind `mark` up to the quote that a blank, a stop or the end follows.
  private func quoted(after mark: String, skipping skipped: Int = 0) -> String? {
    var rest = plain[...]
    for _ in 0...skipped {
      guard let range = rest.firstRange(of: mark) else { return nil }
      rest = rest[range.upperBound...]
    }
    var end = rest.startIndex
    while let quote = rest[end...].firstIndex(of: "'") {
      let after = rest.index(after: quote)
      if after == rest.endIndex || " .;,:".contains(rest[after]) {
        return String(rest[..<quote])
      }
      end = after
    }
    return nil
  }
}
