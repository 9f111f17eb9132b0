import Testing

@testable import Rendering

@Suite("Text in markup")
struct MarkupTextTests {
  @Test("of HTML can end no element and no attribute")
  func html() {
    #expect(
      MarkupText.html("<script>alert(\"a\" & 'b')</script>")
        == "&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;")
    #expect(
      MarkupText.html("Träger\u{202E}\u{9B}\u{0}")
        == "Träger&lt;U+202E&gt;&lt;U+009B&gt;&lt;U+0000&gt;")
  }

  @Test(
    "of Markdown means nothing but itself",
    arguments: [
      ("*fett* _kursiv_", "\\*fett\\* \\_kursiv\\_"), ("a | b", "a \\| b"), ("<b>", "&lt;b&gt;"),
      ("[x](http://a)", "\\[x\\](http&#58;//a)"), ("- eins", "\\- eins"), ("1. eins", "1\\. eins"),
      ("31.12.2010: gut", "31.12.2010: gut"), ("7.", "7\\."),
      ("2) zwei", "2\\) zwei"), ("# Titel", "\\# Titel"), ("=====", "\\====="), ("`a`", "\\`a\\`"),
      ("a\nb", "a&lt;U\\+000A&gt;b"), ("EL-2010-001 e. V.", "EL-2010-001 e. V."),
      ("R&D", "R&amp;D"),
    ])
  func markdown(text: String, expected: String) {
    #expect(MarkupText.markdown(text) == expected)
  }
}
