internal import Text

/// Elements of a page as values: whatever text goes in comes out escaped, and a misspelt element does
/// not compile.
indirect enum Markup: Hashable {
  /// Text without anything that ``SafeText`` would show in letters; what stands out stays between the
  /// marks of ``Words``.
  case text(String)
  case element(Tag, [Attribute], [Markup])
  /// The style sheet, which no input reaches.
  case styles

  enum Tag: String {
    // Of HTML.
    case html, head, meta, title, style, body, main, nav, section, div, span, p, a, br, ul, li, dl,
      dt, dd, h1, h2, h3, h4, h5, h6, strong, mark, table, caption, thead, tbody, tr, th, td,
      details, summary
    // Of SVG.
    case svg, desc, g, text, tspan, line, rect, circle, path

    /// Has no content and no end.
    var isVoid: Bool { self == .meta || self == .br }

    /// Whether a line ends behind it, so that a person can read the source.
    var endsLine: Bool {
      switch self {
      case .span, .a, .strong, .mark, .tspan, .br: false
      default: true
      }
    }

    static func heading(_ level: Int) -> Tag {
      switch level {
      case ...1: .h1
      case 2: .h2
      case 3: .h3
      case 4: .h4
      case 5: .h5
      default: .h6
      }
    }
  }

  struct Attribute: Hashable {
    enum Name: String {
      case lang, charset, name, content, id, scope, role, tabindex, href, x, y, x1, y1, x2, y2, r,
        cx, cy, d, width, height, viewBox
      case `class`
      case httpEquiv = "http-equiv"
      case labelledBy = "aria-labelledby"
      case label = "aria-label"
      case hidden = "aria-hidden"
      case anchor = "text-anchor"
    }

    let name: Name
    let value: String

    init(_ name: Name, _ value: String) {
      (self.name, self.value) = (name, value)
    }

    /// A length of a drawing, in tenths.
    init(_ name: Name, _ length: Double) {
      self.init(name, Self.number(length))
    }

    static func number(_ length: Double) -> String {
      let tenths = Int((length * 10).rounded(.toNearestOrAwayFromZero))
      let sign = tenths < 0 ? "-" : ""
      let rest = tenths.magnitude % 10
      return sign + "\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
    }
  }

  /// The short way to write an element.
  static func make(
    _ tag: Tag, _ attributes: [Attribute.Name: String] = [:], _ children: [Markup] = []
  ) -> Markup {
    // In the order of their names: a dictionary has none.
    .element(
      tag,
      attributes.sorted { $0.key.rawValue < $1.key.rawValue }.map { Attribute($0.key, $0.value) },
      children)
  }

  func write(to page: inout String) {
    switch self {
    case .text(let text): Self.write(text, to: &page)
    case .styles: page += StyleSheet.text
    case .element(let tag, let attributes, let children):
      page += "<\(tag.rawValue)"
      for attribute in attributes {
        page += " \(attribute.name.rawValue)=\"\(MarkupText.html(attribute.value))\""
      }
      // Closed like this a page is XML too, and any strict parser can check it.
      page += tag.isVoid ? "/>" : ">"
      guard !tag.isVoid else {
        if tag.endsLine { page += "\n" }
        return
      }
      for child in children { child.write(to: &page) }
      page += "</\(tag.rawValue)>"
      if tag.endsLine { page += "\n" }
    }
  }

  private static func write(_ text: String, to page: inout String) {
    var isOpen = false
    for part in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == Words.begin || $0 == Words.end })
    {
      page += isOpen ? "<mark>" : ""
      page += MarkupText.html(safe: String(part))
      page += isOpen ? "</mark>" : ""
      isOpen.toggle()
    }
  }
}
