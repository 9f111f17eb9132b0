internal import Report
internal import Text

/// A figure as a drawing (SVG): its title and its description in it, every value at its place, a shape
/// for everything that has a colour.
struct SVGRendering {
  let words: Words

  init(_ words: Words) {
    self.words = words
  }

  /// - Parameter id: unique on its page.
  func drawing(of figure: Figure, id: String) -> Markup {
    let drawing =
      switch figure.plot {
      case .rows(let plot): RowDrawing(figure, plot, words).drawing
      case .heat(let plot): HeatDrawing(figure, plot, words).drawing
      case .scatter(let plot): ScatterDrawing(figure, plot, words).drawing
      }
    let size =
      "0 0 \(Markup.Attribute.number(drawing.width)) "
      + Markup.Attribute.number(drawing.height)
    return .element(
      .svg,
      [
        .init(.viewBox, size), .init(.role, "img"),
        .init(.labelledBy, "\(id)-title \(id)-desc"),
      ],
      [
        .make(
          .title, [.id: "\(id)-title"], [.text(words.text(figure.title, safe: \.terminalSafe))]),
        .make(
          .desc, [.id: "\(id)-desc"],
          [.text(words.text(figure.description, safe: \.terminalSafe))]),
      ] + drawing.parts)
  }
}

/// What is drawn, and how large it is.
struct Drawing {
  let width: Double
  let height: Double
  var parts: [Markup] = []

  static func line(
    _ kind: String, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) -> Markup {
    .element(
      .line,
      [
        .init(.class, kind), .init(.x1, from.x), .init(.y1, from.y), .init(.x2, to.x),
        .init(.y2, to.y),
      ], [])
  }

  static func text(
    _ text: String, _ kind: String? = nil, at place: (x: Double, y: Double),
    anchor: String = "start"
  ) -> Markup {
    .element(
      .text,
      (kind.map { [.init(.class, $0)] } ?? []) + [
        .init(.x, place.x), .init(.y, place.y), .init(.anchor, anchor),
      ], [.text(text)])
  }

  static func mark(_ form: RowPlot.Mark.Form, at place: (x: Double, y: Double)) -> Markup {
    let (x, y) = place
    func number(_ value: Double) -> String { Markup.Attribute.number(value) }
    switch form {
    case .dot, .ring:
      return .element(
        .circle,
        [
          .init(.class, form == .dot ? "dot" : "ring"), .init(.cx, x), .init(.cy, y),
          .init(.r, 5),
        ], [])
    case .diamond:
      return .element(
        .path,
        [
          .init(.class, "diamond"),
          .init(
            .d,
            "M\(number(x)) \(number(y - 8))L\(number(x + 7)) \(number(y))L\(number(x))"
              + " \(number(y + 8))L\(number(x - 7)) \(number(y))Z"),
        ], [])
    case .tick: return line("tick", from: (x, y - 7), to: (x, y + 7))
    }
  }

  /// How wide a text is, roughly: fonts differ.
  static func width(of text: String) -> Double { 7 * Double(text.count) }

  /// A text in lines of a width, at most so many; the last one ends in `…` where there is more.
  static func lines(_ text: String, width: Double, most: Int) -> [String] {
    let room = max(4, Int(width / 7))
    // A long name is cut before it is broken: it may have thousands of characters.
    let lines = Paragraph.lines(of: String(text.prefix(room * (most + 1))), width: room)
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [String(lines[most - 1].prefix(room - 1)) + "…"]
  }
}
