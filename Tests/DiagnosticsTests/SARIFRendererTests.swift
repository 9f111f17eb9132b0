import Diagnostics
import Foundation
import Testing
import Text

@Suite("Diagnostics as SARIF")
struct SARIFRendererTests {
  private static func log(_ entries: [DiagnosticReport.Entry]) throws -> SARIFLog {
    try SARIFLog(
      SARIFRenderer(language: .german, toolVersion: "1.2.3").render(entries))
  }

  private static func diagnostic(
    _ code: Int = 204, _ severity: Severity = .error, at location: Diagnostics.SourceLocation,
    message: String = "M", fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(made: code), severity: severity, at: location,
      message: LocalizedText(verbatim: message), fix: fix)
  }

  @Test("The log says what made it, in which language and how columns are counted")
  func run() throws {
    let log = try Self.log([])
    #expect(log.run["columnKind"] as? String == "unicodeCodePoints")
    #expect(log.run["language"] as? String == "de")
    #expect(log.run["newlineSequences"] as? [String] == ["\r\n", "\n", "\r"])
    #expect(log.driver["name"] as? String == "steckbrief")
    #expect(log.driver["version"] as? String == "1.2.3")
    #expect(log.results.isEmpty && log.rules.isEmpty)
  }

  @Test("Results are sorted by place and lead to their rules")
  func results() throws {
    let log = try Self.log([
      (Self.diagnostic(204, .note, at: SourceLocation(file: "b.xml", line: 2)), nil),
      (Self.diagnostic(204, .warning, at: SourceLocation(file: "a.xml", line: 9)), nil),
      (Self.diagnostic(1001, at: SourceLocation(file: "a.xml", line: 1)), nil),
    ])
    #expect(log.rules.map { $0["id"] as? String } == ["S0204", "S1001"])
    #expect(
      log.rules.map { ($0["shortDescription"] as? [String: String])?["text"] }
        == ["Titel sind kurz.", "Titel sind kurz."])
    #expect(log.results.map { $0["ruleId"] as? String } == ["S1001", "S0204", "S0204"])
    #expect(log.results.map { $0["ruleIndex"] as? Int } == [1, 0, 0])
    #expect(log.results.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(log.uris == ["a.xml", "a.xml", "b.xml"])
  }

  // <a> 0-2, ö as two code points 3-5, 漢 6-8, LF 9, b 10, CR 11, LF 12, c 13
  @Test(
    "Lines and columns count code points and cover the bytes that are given",
    arguments: [
      (0..<3, [1, 1, 1, 4]), (3..<6, [1, 4, 1, 6]), (6..<9, [1, 6, 1, 7]), (4..<4, [1, 5, 1, 5]),
      (9..<10, [1, 7, 2, 1]), (6..<11, [1, 6, 2, 2]), (10..<13, [2, 1, 3, 1]),
      (14..<14, [3, 2, 3, 2]),
    ])
  func region(bytes: Range<Int>, expected: [Int]) throws {
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let source = SourceText(mark + Array("<a>o\u{308}漢\nb\r\nc".utf8))
      let moved = bytes.lowerBound + mark.count..<bytes.upperBound + mark.count
      let log = try Self.log([
        (Self.diagnostic(at: source.location(of: moved, in: "a")), source)
      ])
      let names = ["startLine", "startColumn", "endLine", "endColumn"]
      #expect(names.compactMap { log.regions.first?[$0] } == expected)
      #expect(log.regions.first?["byteOffset"] == moved.lowerBound)
      #expect(log.regions.first?["byteLength"] == moved.count)
    }
  }

  @Test("Without the source only the line is said, without a line the bytes, without both nothing")
  func regionWithoutSource() throws {
    let log = try Self.log([
      (Self.diagnostic(at: SourceLocation(file: "a", line: 3, column: 2, bytes: 7..<9)), nil),
      (Self.diagnostic(at: SourceLocation(file: "b", bytes: 7..<9)), nil),
      (Self.diagnostic(at: SourceLocation(file: "c")), nil),
    ])
    #expect(log.regions == [["startLine": 3], ["byteOffset": 7, "byteLength": 2]])
  }

  @Test("A column without bytes becomes one of code points")
  func column() throws {
    let source = SourceText(Array("o\u{308}x".utf8))
    let location = SourceLocation(file: "a", line: 1, column: 2)
    let log = try Self.log([(Self.diagnostic(at: location), source)])
    #expect(log.regions == [["startLine": 1, "startColumn": 3]])
  }

  @Test("A fix says what goes and what comes, as text and as bytes")
  func fix() throws {
    let source = SourceText([0xEF, 0xBB, 0xBF] + Array("<a>\nxyz".utf8))
    let fix = Fix(
      title: LocalizedText(verbatim: "T"),
      edits: [
        TextEdit(bytes: 0..<3, replacement: ""), TextEdit(bytes: 7..<9, replacement: "ü"),
        TextEdit(bytes: 10..<10, replacement: "Grüße"),
      ], isCertain: true)
    let log = try Self.log([(Self.diagnostic(at: SourceLocation(file: "a"), fix: fix), source)])
    let replacements = log.replacements
    #expect(
      replacements.map { $0["deletedRegion"] as? [String: Int] } == [
        // No column covers a byte order mark.
        ["byteOffset": 0, "byteLength": 3],
        [
          "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3, "byteOffset": 7,
          "byteLength": 2,
        ],
        [
          "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 4, "byteOffset": 10,
          "byteLength": 0,
        ],
      ])
    let contents = replacements.map { $0["insertedContent"] as? [String: String] }
    #expect(
      contents == [
        nil, ["text": "ü", "binary": "w7w="], ["text": "Grüße", "binary": "R3LDvMOfZQ=="],
      ])
  }

  @Test("Base64 is what Foundation reads back", arguments: 1...20)
  func base64(length: Int) throws {
    let text = String("aü漢😀zÿ/+xyz~~~~012".prefix(length))
    let fix = Fix(
      title: LocalizedText(verbatim: "T"), edits: [TextEdit(bytes: 0..<1, replacement: text)],
      isCertain: false)
    let log = try Self.log([(Self.diagnostic(at: SourceLocation(file: "a"), fix: fix), nil)])
    let content = log.replacements.first?["insertedContent"] as? [String: String]
    #expect(content?["binary"] == Data(text.utf8).base64EncodedString())
  }

  @Test(
    "Paths become URI references",
    arguments: [
      ("a/b.xml", "a/b.xml"), ("./a//b.xml", "a/b.xml"), ("../a.xml", "../a.xml"), (".", "."),
      ("/srv/a b.xml", "file:///srv/a%20b.xml"), ("//srv/./x", "file:///srv/x"),
      ("Größe.xml", "Gr%C3%B6%C3%9Fe.xml"), ("c:/x", "c%3A/x"),
      ("a:b,c%\\n\u{1B}.xml", "a%3Ab%2Cc%25%5Cn%1B.xml"), ("a\n?#[x]", "a%0A%3F%23%5Bx%5D"),
    ])
  func uri(path: String, expected: String) throws {
    #expect(
      try Self.log([(Self.diagnostic(at: SourceLocation(file: path)), nil)]).uris == [expected])
  }

  @Test("Words of the input are no placeholder and no link")
  func messages() throws {
    let location = SourceLocation(file: "a")
    let log = try Self.log([
      (Self.diagnostic(at: location, message: "{0} [x](http://y) [](1) \u{1B}"), nil)
    ])
    let message = log.results.first?["message"] as? [String: String]
    #expect(message?["text"] == "{{0}} [x] (http://y) [] (1) <U+001B>")
  }
}
