import Testing

@testable import Rendering

@Suite("Tables for a terminal")
struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable([
      .init("Name", isFlexible: true), .init("Zahl\nhier", .right),
    ])
    table.add(["Bildungswerk der Ahornstraße", "7"])
    table.add(["B", "1234567"])
    return table
  }

  @Test("align columns under their titles and end no line in blanks")
  func layout() {
    let text = table().rendered(width: nil)
    #expect(text.split(separator: "\n").count == 5)
    #expect(text.contains("Bildungswerk der Ahornstraße        7\n"))
    #expect(text.contains("B                             1234567\n"))
    #expect(!text.contains(" \n"))
  }

  @Test("break the flexible column where the terminal is narrow, and lose nothing")
  func narrow() {
    let text = table().rendered(width: 24)
    for line in text.split(separator: "\n") {
      #expect(line.count <= 24)
    }
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(words.contains("Bildungswerk") && words.contains("der"))
    #expect(words.joined().contains("Ahornstraße"))
  }

  @Test("send no control character")
  func escapes() {
    var table = TextTable([.init("a")])
    table.add(["\u{1B}[31mrot\u{9B}2J\n\u{202E}"])
    let text = table.rendered(width: nil)
    #expect(text.contains("<U+001B>[31mrot<U+009B>2J<U+000A><U+202E>"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }
}

@Suite("Paragraphs")
struct ParagraphTests {
  @Test("keep every word and the width")
  func wrapping() {
    let text = "Das ist ein Satz mit Donaudampfschifffahrtsgesellschaftskapitän am Ende"
    for width in 5...80 {
      let lines = Paragraph.lines(of: text, width: width)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("of nothing are one empty line")
  func empty() {
    #expect(Paragraph.lines(of: "", width: 10) == [""])
  }
}
