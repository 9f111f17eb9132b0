/// The text of an XML document, indented by two spaces a level, in lines of 100 columns.
struct XMLText {
  /// What has been written so far; whole lines.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var indent = ""

  /// A comment of several lines. They must not hold `--`.
  mutating func comment(_ lines: [String]) {
    text += "<!--\n" + lines.map { "  " + $0 + "\n" }.joined() + "-->\n"
  }

  /// An element that holds elements.
  mutating func parent(
    _ name: String, attribute: (name: String, value: String)? = nil,
    namespace: String? = nil, _ children: (inout XMLText) -> Void
  ) {
    text += indent + "<" + name
    if let namespace {
      text += " xmlns=\"" + Self.escaped(namespace) + "\""
    }
    text += Self.written(attribute) + ">\n"
    indent += "  "
    children(&self)
    indent.removeLast(2)
    text += indent + "</" + name + ">\n"
  }

  /// An element that holds text; nothing where there is no text.
  ///
  /// Text too long for its line goes on lines of its own: in the texts of a profile a line break
  /// and its indent count as one blank.
  mutating func element(
    _ name: String, _ content: String?, attribute: (name: String, value: String)? = nil
  ) {
    guard let content else { return }
    let start = indent + "<" + name + Self.written(attribute) + ">"
    let end = "</" + name + ">\n"
    let line = start + Self.escaped(content) + end
    guard line.count > Self.width + 1 else {
      text += line
      return
    }
    text += start + "\n"
    for line in Self.lines(of: Self.escaped(content), width: Self.width - indent.count - 2) {
      text += indent + "  " + line + "\n"
    }
    text += indent + end
  }

  /// One element for each text.
  mutating func elements(_ name: String, _ contents: [String]) {
    for content in contents {
      element(name, content)
    }
  }

  /// An element that holds a whole number; nothing where there is none.
  mutating func element(_ name: String, _ number: Int?) {
    element(name, number.map { String($0) })
  }

  private static let width = 100

  private static func written(_ attribute: (name: String, value: String)?) -> String {
    guard let attribute else { return "" }
    return " " + attribute.name + "=\"" + escaped(attribute.value) + "\""
  }

  /// The text with the characters that XML keeps for itself written as references.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
