import TestSupport
import Testing
import Text

@Suite("JSON")
struct JSONValueTests {
  @Test(
    "Simple values have their one spelling",
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(0), "0"),
      (.integer(-42), "-42"), (.integer(.max), "9223372036854775807"),
      (.integer(.min), "-9223372036854775808"), (.string(""), "\"\""), (.array([]), "[]"),
      (.object([:]), "{}"), (.number(0.5), "0.5"), (.number(-0.25), "-0.25"),
      (.number(.nan), "null"), (.number(.infinity), "null"), (.number(-.infinity), "null"),
    ] as [(JSONValue, String)])
  func simple(value: JSONValue, expected: String) {
    #expect(value.serialized() == expected + "\n")
  }

  @Test("Members keep their order, levels are set in by two blanks")
  func layout() {
    let value = JSONValue.object([
      "zuletzt": .integer(1),
      "anfang": .array([.string("b"), .string("a"), .array([]), .object([:])]),
      "mitte": .object(["x": .null]),
    ])
    #expect(
      value.serialized() == """
        {
          "zuletzt": 1,
          "anfang": [
            "b",
            "a",
            [],
            {}
          ],
          "mitte": {
            "x": null
          }
        }

        """)
  }

  @Test("A member without a value is absent, one that is null is there")
  func absent() {
    let nothing: JSONValue? = nil
    #expect(
      JSONValue.object(["a": nothing, "b": .null, "c": nothing]).serialized()
        == "{\n  \"b\": null\n}\n")
    #expect(JSONValue.object(["a": nothing]).serialized() == "{}\n")
  }

  @Test("Names are escaped like texts, equal names are both kept")
  func names() {
    #expect(
      JSONValue.object(["a\"\n": .integer(1), "b": .integer(2), "b": .integer(3)]).serialized()
        == "{\n  \"a\\\"\\n\": 1,\n  \"b\": 2,\n  \"b\": 3\n}\n")
  }

  @Test(
    "What JSON or a terminal would not bear is escaped",
    arguments: [
      ("a\"b", #"a\"b"#), (#"a\b"#, #"a\\b"#), ("a/b", "a/b"), ("a\nb", #"a\nb"#),
      ("a\r\nb", #"a\r\nb"#), ("a\tb", #"a\tb"#), ("\u{0}", #"\u0000"#), ("\u{8}", #"\u0008"#),
      ("\u{1B}[31m", #"\u001b[31m"#), ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#),
      ("\u{9B}", #"\u009b"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{202E}", #"\u202e"#),
      ("\u{2066}\u{2069}", #"\u2066\u2069"#), ("ä €", "ä €"), ("🎓", "🎓"), ("a\u{308}", "a\u{308}"),
      ("\u{A0}", "\u{A0}"), ("</script>", "</script>"),
    ])
  func escaping(text: String, expected: String) {
    let written = JSONValue.string(text).serialized()
    #expect(Array(written.unicodeScalars) == Array("\"\(expected)\"\n".unicodeScalars))
  }

  @Test("No raw control character comes out, and unescaping gives the text back")
  func roundTrip() throws {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<2_000 {
      let text = generator.text(upTo: 12)
      let written = JSONValue.string(text).serialized().dropLast()
      let bare = written.unicodeScalars.filter {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
      }
      #expect(bare.isEmpty, "\(Array(text.unicodeScalars))")
      let read = try #require(JSONReading.string(written.unicodeScalars), "\(written)")
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
