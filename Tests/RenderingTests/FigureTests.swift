import Disclosure
import Foundation
import LibXML
import Rendering
import Report
import TestSupport
import Testing
import Text

@Suite("Figures")
struct FigureTests {
  @Test("lie where a hand with a ruler puts them")
  func positions() throws {
    // The axis goes from 0 to 40 % between 236 and 612: 9.4 for each percent.
    let page = try ReadPage(
      MadeUpFigures.document(
        MadeUpFigures.rows([
          .init(name: "Ahorn", reached: 0.2, interval: 0.1...0.4, expected: 0.25)
        ])))
    page.expectSound()
    let dots = page.all("circle", "dot")
    // The first is that of the legend.
    #expect(page.numbers("cx", of: dots).last == 424)
    let ranges = page.all("line", "range").suffix(3)
    #expect(page.numbers("x1", of: Array(ranges)) == [330, 330, 612])
    #expect(page.numbers("x2", of: Array(ranges)) == [612, 330, 612])
    #expect(page.all("path", "diamond").last?.attribute("d")?.hasPrefix("M471 ") == true)
    let average = page.all("line", "reference").map { $0.attribute("x1") }
    #expect(average.contains("518"))
    #expect(page.numbers("x1", of: page.all("line", "grid")) == [236, 330, 424, 518, 612])
  }

  @Test("of a scatter and of fields lie where a hand puts them")
  func pointsAndFields() throws {
    // x from 0 to 10 between 64 and 620, y from 0 to 4 between 330 and 50.
    let page = try ReadPage(
      MadeUpFigures.document(
        MadeUpFigures.scatter([(0, 0), (5, 2), (10, 4)]), MadeUpFigures.heat([[0, 1], [2, 8]])))
    page.expectSound()
    let points = page.all("circle", "dot")
    #expect(page.numbers("cx", of: points) == [64, 342, 620])
    #expect(page.numbers("cy", of: points) == [330, 190, 50])
    #expect(
      page.all("rect", "field").map { $0.attribute("class") }
        == ["field shade0", "field shade1", "field shade1", "field shade4"])
  }

  @Test(
    "stay in their frame, intervals hold their dots, and more lies further right", arguments: 0..<60
  )
  func properties(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 1...9, using: &random)).map { number in
      let lower = Double.random(in: 0...1, using: &random)
      let upper = Double.random(in: lower...1, using: &random)
      return MadeUpFigures.Row(
        name: "T\(number)", reached: Double.random(in: lower...upper, using: &random),
        interval: lower...upper, expected: Double.random(in: 0...1, using: &random))
    }
    let page = try ReadPage(MadeUpFigures.document(MadeUpFigures.rows(rows)))
    page.expectSound()
    let size = try #require(page.all("svg").first?.attribute("viewBox")).split(separator: " ")
      .compactMap { Double($0) }
    for name in ["x", "x1", "x2", "cx"] {
      for value in page.numbers(name, of: page.elements) { #expect((0...size[2]).contains(value)) }
    }
    for name in ["y", "y1", "y2", "cy"] {
      for value in page.numbers(name, of: page.elements) { #expect((0...size[3]).contains(value)) }
    }
    let dots = page.numbers("cx", of: page.all("circle", "dot")).dropFirst()
    #expect(dots.count == rows.count)
    let ranges = page.all("line", "range").dropFirst()
    for (number, dot) in dots.enumerated() {
      let range = ranges[ranges.startIndex + 3 * number]
      let (from, to) = (
        try #require(range.attribute("x1").flatMap(Double.init)),
        try #require(range.attribute("x2").flatMap(Double.init))
      )
      #expect(from <= dot && dot <= to)
    }
    let placed = zip(rows.compactMap(\.reached), dots).sorted { $0.0 < $1.0 }
    #expect(zip(placed, placed.dropFirst()).allSatisfy { $0.1 <= $1.1 })
  }

  @Test(
    "with names of markup, of 5,000 characters, and from right to left",
    arguments: [
      "</title></svg><script>alert(1)</script>", "\"' onload='x", "&amp;&lt;",
      String(repeating: "x", count: 5_000), String(repeating: "wort ", count: 1_000),
      "\u{202E}abc\u{1B}[31m", "مركز التدريب", "",
    ])
  func hostile(name: String) throws {
    let page = try ReadPage(
      MadeUpFigures.document(
        MadeUpFigures.rows(
          [.init(name: name, reached: 0.5, interval: 0.2...0.7, expected: nil)], title: name)))
    page.expectSound()
    #expect(!page.text.contains("<script"))
    #expect(!page.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    for label in page.all("text") { #expect(label.text.count <= 60) }
    for line in DisclosurePolicy.internal.release(
      MadeUpFigures.document(
        MadeUpFigures.rows([.init(name: name, reached: 0.5)], title: name))
    ).text(as: .table, .german, width: 60).split(separator: "\n") {
      #expect(line.count <= 60)
    }
  }

  @Test("without any value say so, and say nothing that was hidden")
  func empty() throws {
    let nothing = MadeUpFigures.document(
      MadeUpFigures.rows([.init(name: "Ahorn")]), MadeUpFigures.rows([]),
      MadeUpFigures.scatter([]), MadeUpFigures.heat([]))
    let page = try ReadPage(nothing)
    #expect(page.text.contains("kein Wert"))
    // What a policy takes out of the table is not drawn.
    let figure = MadeUpFigures.rows([
      .init(name: "Ahorn", reached: 0.23, interval: 0.1...0.4, expected: 0.31)
    ])
    let hidden = MadeUpFigures.document(figure).mapCells { cell in
      if case .percent = cell { .missing } else if case .interval = cell { .missing } else { cell }
    }
    let drawn = try ReadPage(hidden)
    #expect(drawn.all("circle", "dot").count == 1 && drawn.all("line", "range").count == 1)
    #expect(drawn.all("line", "reference").isEmpty)
  }

  @Test("in characters are the same picture")
  func characters() {
    let figure = MadeUpFigures.rows([
      .init(name: "Ahorn", reached: 0.2, interval: 0.1...0.4, expected: nil)
    ])
    let text = DisclosurePolicy.internal.release(MadeUpFigures.document(figure))
      .text(as: .table, .german, width: 52)
    // 52 columns: 20 for names, 2 between, 30 for 0 to 40 %, of which one column is 1.38 %.
    let line = text.split(separator: "\n").first { $0.hasPrefix("Ahorn") }.map(Array.init) ?? []
    #expect(line.count == 52 && line[22 + 7] == "├" && line[51] == "┤")
    #expect(line.firstIndex(of: "●") == 22 + 15 && line.firstIndex(of: "┼") == 22 + 22)
  }

  @Test("are tables where nothing can be drawn")
  func tables() throws {
    let figure = MadeUpFigures.rows([
      .init(name: "Ahorn", reached: 0.2, interval: 0.1...0.4, expected: nil)
    ])
    let released = DisclosurePolicy.internal.release(MadeUpFigures.document(figure))
    let text = released.text(as: .markdown, .german)
    #expect(text.contains("| Ahorn | 20,0 % | 10–40 % | – | ◆ ansehen |"))
    #expect(try released.workbook(.german).count > 1_000)
  }
}

@Suite("The style sheet")
struct StyleSheetTests {
  /// Relative luminance as WCAG 2.1 has it.
  private func luminance(_ hex: Substring) throws -> Double {
    let value = try #require(Int(hex, radix: 16))
    let parts = [value >> 16, (value >> 8) & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("has colours of a contrast of 4.5 on their ground, light and dark")
  func contrast() throws {
    let schemes = StyleSheet.text.components(separatedBy: ":root {").dropFirst().map {
      $0.prefix { $0 != "}" }
    }
    #expect(schemes.count == 2)
    for scheme in schemes {
      var colours: [Substring: Double] = [:]
      for match in scheme.matches(of: /--([a-z]+): #([0-9a-f]{6});/) {
        colours[match.output.1] = try luminance(match.output.2)
      }
      let ground = try #require(colours["ground"])
      for name in ["ink", "faint", "accent", "above", "fine", "look", "below", "none"] {
        let colour = try #require(colours[name[...]])
        let ratio = (max(colour, ground) + 0.05) / (min(colour, ground) + 0.05)
        #expect(ratio >= 4.5, "\(name): \(ratio)")
      }
      // Lines and borders: 3 is asked of what is no text.
      let rule = try #require(colours["rule"])
      #expect((max(rule, ground) + 0.05) / (min(rule, ground) + 0.05) >= 3)
    }
  }

  @Test("fetches nothing")
  func closed() {
    for word in ["url(", "@import", "expression", "//"] { #expect(!StyleSheet.text.contains(word)) }
  }
}
