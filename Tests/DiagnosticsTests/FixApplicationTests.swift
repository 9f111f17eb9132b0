import Diagnostics
import TestSupport
import Testing
import Text

@Suite("Making changes")
struct FixApplicationTests {
  private func fix(_ edits: (Range<Int>, String)...) -> Fix {
    Fix(
      title: LocalizedText(verbatim: ""),
      edits: edits.map { TextEdit(bytes: $0.0, replacement: $0.1) }, isCertain: true)
  }

  private func applying(_ fixes: [Fix]) -> String {
    String(decoding: FixApplication.applying(fixes, to: Array("0123456789".utf8)), as: UTF8.self)
  }

  @Test("What is put in before a byte comes before a change of that byte, in either order")
  func insertion() {
    let changes = [fix((3..<4, "x")), fix((3..<3, "y"))]
    #expect(applying(changes) == "012yx456789")
    #expect(applying(changes.reversed()) == "012yx456789")
  }

  @Test("Nothing is put in where another change takes something away: the first of both is made")
  func within() {
    #expect(applying([fix((2..<6, "x")), fix((4..<4, "y"))]) == "01x6789")
    #expect(applying([fix((4..<4, "y")), fix((2..<6, "x"))]) == "0123y456789")
    #expect(applying([fix((2..<6, "x"), (8..<9, "")), fix((6..<6, "y"))]) == "01xy679")
  }

  @Test("No set of changes ends the program", arguments: [1, 2, 3] as [UInt64])
  func any(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let fixes = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let start = Int.random(in: 0...10, using: &random)
        return fix((start..<Int.random(in: start...10, using: &random), "x"))
      }
      #expect(applying(fixes).count <= 14)
    }
  }
}
