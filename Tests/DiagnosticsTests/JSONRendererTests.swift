import Diagnostics
import Foundation
import Testing
import Text

@Suite("Diagnostics as JSON")
struct JSONRendererTests {
  private static let full = Diagnostic(
    DiagnosticKind(made: 1204), severity: .warning,
    at: SourceLocation(file: "b.xml", line: 3, column: 7, bytes: 41..<55),
    message: LocalizedText(de: "Größe fehlt.", en: "Size missing."),
    reason: LocalizedText(de: "Grund", en: "Reason"), help: LocalizedText(de: "Hilfe", en: "Help"),
    fix: Fix(
      title: LocalizedText(de: "Titel", en: "Title"),
      edits: [
        TextEdit(bytes: 41..<55, replacement: "alleinerziehend"),
        TextEdit(bytes: 60..<60, replacement: "<x/>\n"),
      ], isCertain: true))

  @Test("The document of a run, whole")
  func document() {
    let bare = Diagnostic(
      DiagnosticKind(made: 4001), at: SourceLocation(file: "a.xml"),
      message: LocalizedText(de: "Nicht da.", en: "Not there."))
    #expect(
      JSONRenderer().render([Self.full, bare], checkedFiles: 3) == """
        {
          "version": 1,
          "diagnostics": [
            {
              "code": "S4001",
              "severity": "error",
              "file": "a.xml",
              "message": {
                "de": "Nicht da.",
                "en": "Not there."
              }
            },
            {
              "code": "S1204",
              "severity": "warning",
              "file": "b.xml",
              "line": 3,
              "column": 7,
              "bytes": [
                41,
                55
              ],
              "message": {
                "de": "Größe fehlt.",
                "en": "Size missing."
              },
              "reason": {
                "de": "Grund",
                "en": "Reason"
              },
              "help": {
                "de": "Hilfe",
                "en": "Help"
              },
              "fix": {
                "title": {
                  "de": "Titel",
                  "en": "Title"
                },
                "certain": true,
                "edits": [
                  {
                    "bytes": [
                      41,
                      55
                    ],
                    "replacement": "alleinerziehend"
                  },
                  {
                    "bytes": [
                      60,
                      60
                    ],
                    "replacement": "<x/>\\n"
                  }
                ]
              }
            }
          ],
          "summary": {
            "files": 3,
            "errors": 1,
            "warnings": 1,
            "notes": 0
          }
        }

        """)
  }

  @Test("A run without a fault")
  func empty() throws {
    let document = try Self.parsed(JSONRenderer().render([], checkedFiles: 0))
    #expect((document["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(
      document["summary"] as? [String: Int] == [
        "files": 0, "errors": 0, "warnings": 0, "notes": 0,
      ])
  }

  @Test("Hostile texts come back exactly, and none is printed raw")
  func hostile() throws {
    let file = "a:b,c%\\\n\u{1B}\"\u{E0041}\u{61C}\u{200E}.xml"
    let words = "x\u{0}\r\u{9B}\u{202E}\u{2066}\u{FEFF}\u{10FFFF}\u{E000}ü😀"
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 1), at: SourceLocation(file: file),
      message: LocalizedText(verbatim: words))
    let text = JSONRenderer().render([diagnostic], checkedFiles: 1)
    #expect(text.unicodeScalars.filter { $0 != "\n" }.allSatisfy { Rendering.isHarmless($0) })
    let found = try #require((try Self.parsed(text)["diagnostics"] as? [[String: Any]])?.first)
    let message = try #require(found["message"] as? [String: String])
    #expect((found["file"] as? String).map { Array($0.utf8) } == Array(file.utf8))
    #expect(message["de"].map { Array($0.utf8) } == Array(words.utf8))
  }

  private static func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
