import Disclosure
import Foundation
import LibXML
import Rendering
import Report
import Testing
import Text

/// A page read back by the project's own parser of XML.
struct ReadPage {
  /// Every element, parents before children.
  private(set) var elements: [Element] = []
  let text: String

  init(_ document: Report.Document, _ language: Language = .german) throws {
    text = DisclosurePolicy.internal.release(document).text(as: .html, language)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    let root = try #require(
      try LibXML.Document.parse(
        Array(text.dropFirst("<!DOCTYPE html>\n".count).utf8), name: "page.xml"
      ).root)
    add(root)
  }

  private mutating func add(_ element: Element) {
    elements.append(element)
    for child in element.children { add(child) }
  }

  func all(_ name: String, _ style: String? = nil) -> [Element] {
    elements.filter { element in
      guard element.name == name else { return false }
      guard let style else { return true }
      return element.attribute("class")?.split(separator: " ").contains(style[...]) ?? false
    }
  }

  /// What holds for every page.
  func expectSound(_ place: SourceLocation = #_sourceLocation) {
    #expect(all("h1").count == 1, sourceLocation: place)
    var level = 1
    for element in elements {
      guard element.name.first == "h", let next = Int(element.name.dropFirst()) else { continue }
      #expect(next <= level + 1, "\(element.name) behind h\(level)", sourceLocation: place)
      level = next
    }
    let ids = elements.compactMap { $0.attribute("id") }
    #expect(Set(ids).count == ids.count, sourceLocation: place)
    for element in elements {
      for name in element.attribute("aria-labelledby")?.split(separator: " ") ?? [] {
        #expect(ids.contains(String(name)), "\(name)", sourceLocation: place)
      }
      if let link = element.attribute("href") {
        #expect(link.first == "#" && ids.contains(String(link.dropFirst())), sourceLocation: place)
      }
    }
    for table in all("table") {
      #expect(table.children.first { $0.name == "caption" } != nil, sourceLocation: place)
    }
    for head in all("th") {
      #expect(["row", "col"].contains(head.attribute("scope")), sourceLocation: place)
    }
    for drawing in all("svg") {
      #expect(drawing.attribute("role") == "img", sourceLocation: place)
      #expect(
        Array(drawing.children.prefix(2)).map(\.name) == ["title", "desc"], sourceLocation: place)
    }
    #expect(all("figure").isEmpty && all("script").isEmpty, sourceLocation: place)
    #expect(!text.contains("http:") && !text.contains("https:"), sourceLocation: place)
    #expect(all("html").first?.attribute("lang") != nil, sourceLocation: place)
  }

  /// The numbers of an attribute of some elements.
  func numbers(_ attribute: String, of elements: [Element]) -> [Double] {
    elements.compactMap { $0.attribute(attribute).flatMap(Double.init) }
  }
}

/// Figures of made-up values.
enum MadeUpFigures {
  struct Row {
    var name: String
    var reached: Double?
    var interval: ClosedRange<Double>?
    var expected: Double?
  }

  static func rows(_ rows: [Row], title: String = "Probe", average: Double = 0.3) -> Figure {
    func share(_ value: Double?) -> Cell { value.map { .percent($0, places: 1) }.orMissing }
    return Figure(
      "rows", title: "\(title)", description: "Wie es zu lesen ist.",
      .rows(
        RowPlot(
          label: "provider", word: "reading", interval: "interval",
          marks: [
            RowPlot.Mark("expected", .diamond, "zu erwarten"),
            RowPlot.Mark("reached", .dot, "erreicht"),
          ],
          axis: Axis("Anteil", .percent),
          reference: RowPlot.Reference(.percent(average, places: 0), "Durchschnitt"))),
      table: Table(
        "rows",
        [
          .init("provider", "Träger", "provider", .words),
          .init("reached", "erreicht", "reached", .figure),
          .init("interval", "Intervall", "interval", .figure),
          .init("expected", "erwartet", "expected", .figure),
          .init("reading", "heißt", "means", .words),
        ],
        rows: rows.map {
          [
            .verbatim($0.name), share($0.reached),
            $0.interval.map { .interval($0.lowerBound, $0.upperBound, places: 0) }.orMissing,
            share($0.expected), .signed(.look, .code("review", LocalizedText(verbatim: "ansehen"))),
          ]
        }))
  }

  static func scatter(_ points: [(Double, Double)]) -> Figure {
    Figure(
      "scatter", title: "Wolke", description: "Punkte.",
      .scatter(
        ScatterPlot(
          label: "name", x: "x", y: "y", xAxis: Axis("x", .number), yAxis: Axis("y", .number),
          curves: [
            .init("gleich", .dashes, [[.decimal(0, places: 1), .decimal(0, places: 1)]])
          ])),
      table: Table(
        "scatter",
        [
          .init("name", "Name", "name"), .init("x", "x", "x", .figure),
          .init("y", "y", "y", .figure),
        ],
        rows: points.enumerated().map {
          [.verbatim("P\($0)"), .decimal($1.0, places: 2), .decimal($1.1, places: 2)]
        }))
  }

  static func heat(_ values: [[Double]]) -> Figure {
    Figure(
      "heat", title: "Felder", description: "Je dunkler, desto mehr.",
      .heat(HeatPlot(rows: "Zeile", columns: "Spalte")),
      table: Table(
        "heat",
        [.init("name", "Name", "name")]
          + (values.first ?? []).indices.map { .init("c\($0)", "c\($0)", "c\($0)", .figure) },
        rows: values.enumerated().map { [.verbatim("Z\($0)")] + $1.map { .count($0) } }))
  }

  static func document(_ figures: Figure...) -> Report.Document {
    Report.Document(
      "probe", title: "Seite",
      sections: [Section("a", heading: "Teil", figures.map { .figure($0) })])
  }
}
