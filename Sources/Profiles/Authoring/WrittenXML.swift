internal import LibXML

/// XML on its way out: escaped, indented by two blanks a level, at most 100 columns where it can.
struct WrittenXML {
  private static let lineLength = 100
  private(set) var text = ""

  mutating func line(_ line: String, _ depth: Int) {
    text += Self.indent(depth) + line + "\n"
  }

  /// `<name attribute="…">value</name>`; a long value in lines of its own if its type allows it.
  mutating func element(
    _ name: String, attributes: String = "", value: String, mayWrap: Bool, _ depth: Int
  ) {
    let escaped = XMLReferences.escaped(value, keepingQuotes: true)
    let whole = "<\(name)\(attributes)>\(escaped)</\(name)>"
    if !mayWrap || 2 * depth + whole.count <= Self.lineLength {
      line(whole, depth)
    } else {
      line("<\(name)\(attributes)>", depth)
      for part in Self.wrapped(escaped, 2 * depth + 2) { line(part, depth + 1) }
      line("</\(name)>", depth)
    }
  }

  /// A comment of paragraphs: on one line if it fits. The second and further lines of all but the
  /// first paragraph hang.
  mutating func comment(_ paragraphs: [String], _ depth: Int) {
    let paragraphs = paragraphs.map(Self.withoutDoubleHyphen)
    if paragraphs.count == 1, 2 * depth + paragraphs[0].count + 9 <= Self.lineLength {
      line("<!-- \(paragraphs[0]) -->", depth)
      return
    }
    line("<!--", depth)
    for (number, paragraph) in paragraphs.enumerated() {
      for (row, part) in Self.wrapped(paragraph, 2 * depth + 4).enumerated() {
        line(part, number > 0 && row > 0 ? depth + 2 : depth + 1)
      }
    }
    line("-->", depth)
  }

  /// Elements to be put in by taking the marks of the comment away.
  mutating func commentedOut(_ elements: WrittenXML, _ depth: Int) {
    let lines = Self.withoutDoubleHyphen(elements.text).split(separator: "\n").map(String.init)
    if lines.count == 1 {
      line("<!-- " + lines[0].drop { $0 == " " } + " -->", depth)
    } else {
      line("<!--", depth)
      for part in lines { text += part + "\n" }
      line("-->", depth)
    }
  }

  /// ` name="value"`
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"" + XMLReferences.escaped(value) + "\""
  }

  /// What XML forbids in a comment.
  private static func withoutDoubleHyphen(_ text: String) -> String {
    text.replacing("--", with: "- -").replacing("--", with: "- -")
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// The words in lines that leave room for `indent` columns; only blanks are broken at.
  private static func wrapped(_ text: String, _ indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > lineLength - indent {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
