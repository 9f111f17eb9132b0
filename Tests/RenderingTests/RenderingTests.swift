import Disclosure
import Foundation
import Rendering
import Testing
import Text

@testable import Report

@Suite("Renderings")
struct RenderingTests {
  private let released = DisclosurePolicy.internal.release(MadeUpReport.document)

  /// With `RECORD_GOLDEN=1` in the environment the file is written, and the test fails.
  private func expectGolden(
    _ text: String, _ name: String, _ place: SourceLocation = #_sourceLocation
  ) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      #expect(throws: Never.self) { try Data(text.utf8).write(to: file) }
      Issue.record("\(name) was recorded", sourceLocation: place)
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == golden, sourceLocation: place)
  }

  @Test("of a made-up report in every format", arguments: ReportForm.allCases)
  func golden(form: ReportForm) {
    expectGolden(released.text(as: form, .german), "report.\(form.rawValue)")
  }

  @Test("of a narrow terminal")
  func narrow() {
    expectGolden(released.text(as: .table, .english, width: 40), "report-40.table")
  }

  @Test(
    "keep every line within the window and lose no word", arguments: [40, 50, 60, 80],
    Language.allCases)
  func width(width: Int, language: Language) {
    let text = released.text(as: .table, language, width: width)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    // The same characters as in the widest window with the same blocks, however lines break.
    func characters(_ text: String) -> [Character] { text.filter { !" \n─".contains($0) }.sorted() }
    let widest = released.text(as: .table, language, width: width < 60 ? 59 : 500)
    #expect(characters(text) == characters(widest))
  }

  @Test("send nothing that a terminal or a page would obey", arguments: ReportForm.allCases)
  func harmless(form: ReportForm) {
    let text = released.text(as: form, .english)
    // CSV for programs keeps texts as they are.
    if form != .csv {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    if form == .html || form == .markdown { #expect(!text.contains("<b>")) }
    if form == .csvExcel { #expect(text.contains("'=A")) }
  }
}

@Suite("The door")
struct DisclosureTests {
  @Test("hides the share of a characteristic that one or two cases have, not of three")
  func few() {
    let released = DisclosurePolicy.internal.release(
      Document(
        "test",
        lead: [
          .paragraph(Prose("\(share(of: 0)), \(share(of: 1)), \(share(of: 2)), \(share(of: 3))"))
        ]))
    #expect(released.text(as: .table, .english) == "50 %, few, few, 50 %\n")
    #expect(released.text(as: .table, .german) == "50 %, wenige, wenige, 50 %\n")
  }

  private func share(of cases: Double) -> Cell {
    .resting(.percent(0.5, places: 0), on: .casesOfCharacteristic(cases))
  }

  @Test("marks what holds outcomes, and nothing else")
  func marks() {
    let open = Document("open", lead: [.paragraph(Prose("1"))])
    #expect(DisclosurePolicy.internal.release(open).content == open)
    let released = DisclosurePolicy.internal.release(MadeUpReport.document)
    #expect(released.content.notices.last == DisclosurePolicy.internal.notice)
    #expect(released.content.notices.count == MadeUpReport.document.notices.count + 1)
    #expect(DisclosurePolicy.internal.filesArePrivate)
    for form in [ReportForm.json, .csv, .ndjson] {
      #expect(released.text(as: form, .german).contains("internal"))
    }
  }

  @Test("reaches cells wherever they stand")
  func everywhere() {
    let cell = Cell.list([
      .text(Prose("\(Cell.count(1))")), .atLeast(.code("a", Prose("\(Cell.count(1))"))),
    ])
    let prose = Prose("\(cell)")
    let table = Table("t", [.init("a", "a", "a")], rows: [[cell]])
    let blocks: [Block] = [
      .paragraph(prose), .list([ListItem(prose)]), .facts([Fact(prose, prose)]), .table(table),
      .entries([[Line(prose)]]),
      .fitting(columns: 9, wide: [.paragraph(prose)], narrow: [.table(table)]),
    ]
    let document = Document(
      "test", title: prose, lead: blocks,
      sections: [Section("a", heading: prose, blocks, sections: [Section("b", blocks)])],
      records: table, data: .object(["a": .array([.cell(cell)])]))
    let changed = document.mapCells { $0 == .count(1.0) ? .missing : $0 }
    #expect(!"\(changed)".contains("count(1.0)"))
    #expect(changed.mapCells { $0 == .missing ? .count(1.0) : $0 } == document)
  }
}
