import Outcomes
import TestSupport
import Testing

@Suite("Splitting CSV")
struct CSVParserTests {
  private func rows(_ text: String, separator: Character = ";") -> [[String]] {
    var parser = CSVParser(Array(text.utf8), separator: separator.asciiValue ?? 0)
    var rows: [[String]] = []
    while let row = parser.next() {
      rows.append(row.fields.map { parser.text(of: $0) })
    }
    return rows
  }

  private func lines(_ text: String) -> [Int] {
    var parser = CSVParser(Array(text.utf8), separator: UInt8(ascii: ";"))
    var lines: [Int] = []
    while let row = parser.next() { lines.append(row.line) }
    return lines
  }

  private func faults(_ text: String) -> [CSVFault?] {
    var parser = CSVParser(Array(text.utf8), separator: UInt8(ascii: ";"))
    var faults: [CSVFault?] = []
    while let row = parser.next() { faults.append(row.fault) }
    return faults
  }

  @Test(
    "follows RFC 4180",
    arguments: [
      ("", []),
      ("a;b", [["a", "b"]]),
      ("a;b\n", [["a", "b"]]),
      ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
      ("a;b\rc;d", [["a", "b"], ["c", "d"]]),
      ("a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
      (";", [["", ""]]),
      (";;\n", [["", "", ""]]),
      ("a;\n", [["a", ""]]),
      ("\n", [[]]),
      ("a\n\nb", [["a"], [], ["b"]]),
      (" a ; b ", [[" a ", " b "]]),
      ("\"a\";b", [["a", "b"]]),
      ("\"a;b\";c", [["a;b", "c"]]),
      ("\"a\"\"b\"", [["a\"b"]]),
      ("\"\"", [[""]]),
      ("\"\"\"\"", [["\""]]),
      ("\"a\nb\";c\nd;e", [["a\nb", "c"], ["d", "e"]]),
      ("\"a\r\nb\"", [["a\r\nb"]]),
      ("ä;ö\nü;€", [["ä", "ö"], ["ü", "€"]]),
    ] as [(String, [[String]])])
  func grammar(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test("takes the separator that it is given and no other")
  func separators() {
    #expect(rows("a,b;c", separator: ",") == [["a", "b;c"]])
    #expect(rows("a\tb;c", separator: "\t") == [["a", "b;c"]])
  }

  @Test("counts the lines of the file, also where a quoted field holds line ends")
  func lineNumbers() {
    #expect(lines("a\nb\nc") == [1, 2, 3])
    #expect(lines("a\r\nb\rc\nd") == [1, 2, 3, 4])
    #expect(lines("\"a\n\r\nb\"\nc") == [1, 4])
  }

  @Test("names what is not CSV and goes on behind it")
  func damage() {
    #expect(faults("a\"b;c\nd") == [.quoteInPlainField, nil])
    #expect(faults("\"a\"x;c\nd") == [.textBehindQuote, nil])
    #expect(faults("a\nb;\"c\nd;e\nf") == [nil, .unclosedQuote(openingLine: 2)])
  }

  @Test("gives back the fields of any table that was written by the rules")
  func roundTrip() {
    var random = SplitMix64(seed: 4180)
    let alphabet: [Character] = ["a", "ß", ";", "\"", "\n", "\r", " ", ","]
    for _ in 0..<500 {
      let width = Int.random(in: 1...4, using: &random)
      let table = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<width).map { _ in
          String(
            (0..<Int.random(in: 0...5, using: &random)).map { _ in
              alphabet.randomElement(using: &random) ?? "a"
            })
        }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
      }.joined()
      #expect(rows(text) == table)
    }
  }
}
