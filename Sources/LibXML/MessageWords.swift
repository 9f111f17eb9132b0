internal import Text

/// What one English sentence of libxml2's schema processor carries beyond its number and node.
///
/// The forms are those of `xmlschemas.c` in libxml2 2.9 to 2.14:
/// `Element '{ns}a': This element is not expected. Expected is one of ( {ns}b, {ns}c ).`,
/// `Element 'a': [facet 'enumeration'] The value 'x' is not an element of the set {'b', 'c'}.`
/// A value may hold anything, also words of such sentences: what follows it is looked for from the
/// end.
struct MessageWords {
  private let message: Substring

  init(_ message: String) {
    var message = Substring(message)
    while let last = message.last, last == "\n" || last == " " { message.removeLast() }
    self.message = message
  }

  /// The sentence without namespaces, harmless for a terminal, short enough for a line.
  var plain: String {
    SafeText(Self.withoutNamespaces(message), limit: 300).description
  }

  /// The local names in `Expected is one of ( … )`.
  var expected: [String] {
    guard let list = text(after: "Expected is"), let open = list.firstIndex(of: "("),
      let close = list.lastIndex(of: ")")
    else { return [] }
    return Self.withoutNamespaces(list[list.index(after: open)..<close])
      .split(separator: ",").map { String($0.filter { $0 != " " }) }
  }

  /// The members of the set behind `is not an element of the set`.
  var set: [String] {
    guard var list = text(after: "is not an element of the set {'") else { return [] }
    if list.hasSuffix("'}.") { list.removeLast(3) }
    var members: [String] = []
    while let range = list.firstRange(of: "', '") {
      members.append(String(list[..<range.lowerBound]))
      list = list[range.upperBound...]
    }
    return members + [String(list)]
  }

  /// The regular expression of a pattern facet.
  var pattern: String? {
    guard var pattern = text(after: "is not accepted by the pattern '") else { return nil }
    if pattern.hasSuffix("'.") { pattern.removeLast(2) }
    return SafeText(pattern, limit: 120).description
  }

  /// The bound of a facet: `the allowed minimum length of '1'`, `the maximum value allowed ('99')`,
  /// `more fractional digits than are allowed ('2')`.
  var bound: String? {
    var rest = message
    while let last = rest.last, "').".contains(last) { rest.removeLast() }
    guard let quote = rest.lastIndex(of: "'") else { return nil }
    return SafeText(rest[rest.index(after: quote)...], limit: 40).description
  }

  /// The attribute in `The attribute 'b' is required but missing.`, or before a value in
  /// `Element 'a', attribute 'b': …`.
  var attribute: String {
    for mark in ["The attribute '", "attribute '"] {
      if let range = message.firstRange(of: mark) {
        let name = message[range.upperBound...].prefix { $0 != "'" }
        return SafeText(Self.withoutNamespaces(name), limit: 60).description
      }
    }
    return ""
  }

  /// The key in `Duplicate key-sequence ['x'] in unique identity-constraint '…'.`
  var duplicate: String {
    guard let start = message.firstRange(of: "key-sequence ["),
      let end = message.ranges(of: "] in ").last
    else { return "" }
    return SafeText(message[start.upperBound..<end.lowerBound], limit: 80).description
  }

  func contains(_ words: String) -> Bool { message.contains(words) }

  private func text(after mark: String) -> Substring? {
    message.ranges(of: mark).last.map { message[$0.upperBound...] }
  }

  /// `{urn:…}name` as `name`; `{'a', 'b'}` and `\p{L}` stay as they are.
  private static func withoutNamespaces(_ text: Substring) -> String {
    var plain = ""
    var rest = text
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
    return plain + rest
  }
}
