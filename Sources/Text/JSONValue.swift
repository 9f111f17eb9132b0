/// A JSON value whose members keep the order in which they were given.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A count: a whole number, unless some of what is counted counts in part.
  package static func count(_ value: Double) -> JSONValue {
    Int(exactly: value).map { .integer($0) } ?? .number(value)
  }

  /// An object of the members that have a value: a field that does not exist is absent, not null.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The text of this value, two blanks a level, one member or element a line, LF at the end.
  ///
  /// Numbers are written as the shortest text that reads back as the same `Double` (RFC 8259 has
  /// no NaN and no infinity: they become `null`). The same value gives the same bytes always.
  package func serialized() -> String {
    var output = ""
    write(to: &output, indent: 0)
    output.append("\n")
    return output
  }

  /// The text of this value on one line, without blanks and without an end of line.
  package func serializedOnOneLine() -> String {
    var output = ""
    writeOnOneLine(to: &output)
    return output
  }

  private func writeOnOneLine(to output: inout String) {
    switch self {
    case .array(let elements):
      output += "["
      for (position, element) in elements.enumerated() {
        if position > 0 { output += "," }
        element.writeOnOneLine(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (position, member) in members.enumerated() {
        if position > 0 { output += "," }
        Self.writeQuoted(member.name, to: &output)
        output += ":"
        member.value.writeOnOneLine(to: &output)
      }
      output += "}"
    default: write(to: &output, indent: 0)
    }
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.writeQuoted(value, to: &output)
    case .array(let elements):
      Self.writeList(elements, brackets: ("[", "]"), to: &output, indent: indent) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.writeList(members, brackets: ("{", "}"), to: &output, indent: indent) {
        Self.writeQuoted($0.name, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], brackets: (String, String), to output: inout String, indent: Int,
    writeItem: (Item, inout String) -> Void
  ) {
    output += brackets.0
    for (position, item) in items.enumerated() {
      output += position == 0 ? "\n" : ",\n"
      output += String(repeating: "  ", count: indent + 1)
      writeItem(item, &output)
    }
    if !items.isEmpty {
      output += "\n" + String(repeating: "  ", count: indent)
    }
    output += brackets.1
  }

  private static func writeQuoted(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        // Beyond what JSON asks: escapes for terminals stay escaped there too.
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
