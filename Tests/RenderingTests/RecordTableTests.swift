import Rendering
import Testing
import Text

@Suite("Records")
struct RecordTableTests {
  private static let table = RecordTable(
    fields: [
      .init(name: "name", label: LocalizedText(de: "Träger", en: "provider")),
      .init(name: "rate", label: LocalizedText(de: "Quote", en: "rate")),
      .init(name: "flag", label: LocalizedText(de: "Zeichen", en: "flag")),
      .init(name: "list", label: LocalizedText(de: "Maßnahmen", en: "measures")),
    ],
    records: [
      [.string("A, \"B\"; C"), .number(0.25), .bool(true), .array([.string("x"), .string("y")])],
      [.string("=1+1"), nil, .bool(false), .array([])],
      [.string("two\nlines \u{1B}[2J"), .integer(-3), nil, nil],
    ])

  @Test("as CSV: RFC 4180, a program's names and numbers, control characters in letters")
  func csv() {
    #expect(
      Self.table.text(.csv, .german) == """
        name,rate,flag,list\r
        "A, ""B""; C",0.25,true,x | y\r
        =1+1,,false,\r
        two<U+000A>lines <U+001B>[2J,-3,,\r

        """)
  }

  @Test("for a spreadsheet: its language, no formula, no control character")
  func spreadsheet() {
    #expect(
      Self.table.text(.csvExcel, .german) == """
        \u{FEFF}Träger;Quote;Zeichen;Maßnahmen\r
        "A, ""B""; C";0,25;ja;x | y\r
        '=1+1;;nein;\r
        two<U+000A>lines <U+001B>[2J;-3;;\r

        """)
    #expect(Self.table.text(.csvExcel, .english).contains("0.25;yes"))
  }

  @Test("as JSON, one a line: what is unknown is absent")
  func lines() {
    #expect(
      Self.table.text(.ndjson, .german) == #"""
        {"name":"A, \"B\"; C","rate":0.25,"flag":true,"list":["x","y"]}
        {"name":"=1+1","flag":false,"list":[]}
        {"name":"two\nlines \u001b[2J","rate":-3}

        """#)
  }

  @Test(
    "what a spreadsheet takes for a formula begins with an apostrophe",
    arguments: [
      "=A1", "+1", "-1", "@SUM(A1)", "\tA", "\rA",
    ])
  func formulas(text: String) {
    let table = RecordTable(
      fields: [.init(name: "a", label: LocalizedText(de: "a", en: "a"))],
      records: [[.string(text)]])
    let line = table.text(.csvExcel, .german).split(separator: "\r\n").last ?? ""
    #expect(line.hasPrefix("'") || line.hasPrefix("<U+"))
  }
}
