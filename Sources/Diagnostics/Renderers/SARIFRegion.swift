internal import Text

/// A part of an input as SARIF says it (section 3.30).
///
/// Lines and columns must cover the very bytes that the offset and the length cover; columns that
/// are not given mean the whole line. So both are given where the source tells both, and otherwise
/// only one: the line for a place, the bytes for a change.
struct SARIFRegion {
  /// The `region` object.
  let value: JSONValue

  /// The place of a diagnostic; `nil` where nothing is known but the file.
  init?(_ location: SourceLocation, source: SourceText?) {
    if let bytes = location.bytes, let exact = Self.exact(bytes, source: source) {
      value = exact
    } else if let number = location.line {
      let column = source.flatMap { SourceLine(number, of: $0) }.flatMap { line in
        location.column.map { line.codePoints(before: line.position(ofColumn: $0)) + 1 }
      }
      value = .object([
        "startLine": .integer(number), "startColumn": column.map(JSONValue.integer),
      ])
    } else if let bytes = location.bytes {
      value = Self.binary(bytes)
    } else {
      return nil
    }
  }

  /// What an edit takes away.
  init(deleting bytes: Range<Int>, source: SourceText?) {
    value = Self.exact(bytes, source: source) ?? Self.binary(bytes)
  }

  private static func binary(_ bytes: Range<Int>) -> JSONValue {
    .object(["byteOffset": .integer(bytes.lowerBound), "byteLength": .integer(bytes.count)])
  }

  /// Lines, columns and bytes; `nil` where the source is not at hand, or where the bytes reach into
  /// a byte order mark, which no column covers.
  private static func exact(_ bytes: Range<Int>, source: SourceText?) -> JSONValue? {
    guard let source,
      let first = SourceLine(source.lineNumber(at: bytes.lowerBound), of: source),
      let last = SourceLine(source.lineNumber(at: bytes.upperBound), of: source),
      first.start <= bytes.lowerBound
    else { return nil }
    return .object([
      "startLine": .integer(first.number),
      "startColumn": .integer(first.codePoints(before: first.position(of: bytes.lowerBound)) + 1),
      "endLine": .integer(last.number),
      "endColumn": .integer(last.codePoints(before: last.position(of: bytes.upperBound)) + 1),
      "byteOffset": .integer(bytes.lowerBound),
      "byteLength": .integer(bytes.count),
    ])
  }
}

extension SourceLine {
  /// How many code points of the line begin before a place in bytes of UTF-8.
  fileprivate func codePoints(before position: Int) -> Int {
    text.utf8.prefix(position).count { $0 & 0xC0 != 0x80 }
  }
}
