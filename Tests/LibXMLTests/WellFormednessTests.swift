import Diagnostics
import LibXML
import Testing
import Text

@Suite("What is not well-formed XML")
struct WellFormednessTests {
  @Test(
    "The fault is named in both languages, with its line",
    arguments: [
      ("<a>\n<b>\n</a>", 3, "Ende-Tag", "end tag"),
      ("<a>\n<b></a></b>", 2, "Ende-Tag", "end tag"), ("<A>\n</a>", 2, "Ende-Tag", "end tag"),
      ("<a/>\n<b/>", 2, "Hinter dem Ende", "after the end"),
      ("<a/>\n\nRest", 3, "Hinter dem Ende", "after the end"),
      ("<a>\n<b>\nText", 3, "abgeschnitten", "cut off"),
      ("<a\n", 2, "fehlt ein >", "> is missing"),
      ("Text", 1, "beginnt kein Element", "No element begins"),
      ("{\"a\": 1}", 1, "beginnt kein Element", "No element begins"),
      ("   \n", 2, "beginnt kein Element", "No element begins"),
      ("<a>\nM&uuml;ller</a>", 2, "&…;", "&…;"),
      ("<a>\nA & B</a>", 2, "&amp;", "&amp;"), ("<a>\nA &B C</a>", 2, "Semikolon", "semicolon"),
      ("<a>\n1 < 2</a>", 2, "&lt;", "&lt;"),
      ("<a\nb=\"1\" b=\"2\"/>", 2, "zweimal", "twice"),
      ("<a b=\"1\"c=\"2\"/>", 1, "Leerzeichen", "space"),
      ("<a b=1/>", 1, "Anführungszeichen", "quotation"),
      ("<a b=\"<\"/>", 1, "&lt;", "&lt;"), ("<a>\n]]></a>", 2, "]]>", "]]>"),
      ("<a>\u{1}</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#0;</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#27;</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#xFFFE;</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#xD800;</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#x110000;</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>\n<x:b/></a>", 2, "Präfix", "prefix"),
      ("<a>\n<b x:c=\"1\"/></a>", 2, "Präfix", "prefix"),
      ("<a>\n<b xmlns:xml=\"urn:x\"/></a>", 2, "Präfix", "prefix"),
    ])
  func named(text: String, line: Int, german: String, english: String) throws {
    let refusals = Parsing.refusal(of: text)
    #expect(refusals.count == 1)
    let refusal = try #require(refusals.first)
    #expect(refusal.kind == .notWellFormed)
    #expect(refusal.severity == .error)
    #expect(refusal.location.line == line)
    #expect(refusal.message.german.contains(german), "\(refusal.message.german)")
    #expect(refusal.message.english.contains(english), "\(refusal.message.english)")
  }

  @Test("The name of an unknown entity is said")
  func entityName() throws {
    let refusal = try #require(Parsing.refusal(of: "<a>M&uuml;ller</a>").first)
    #expect(refusal.german.contains("uuml"))
    #expect(refusal.english.contains("uuml"))
  }

  @Test("The names of tags that do not match are said, and the line of the open one")
  func tagNames() throws {
    let refusal = try #require(Parsing.refusal(of: "<a>\n<titel>x</tittel>\n</a>").first)
    #expect(refusal.location.line == 2)
    for word in ["titel", "tittel", "line 2"] {
      #expect(refusal.english.contains(word))
    }
  }

  @Test(
    "Less common faults are refused, whatever is said of them",
    arguments: [
      "<", "<>", "</a>", "<a", "<a b", "<a b=\"x", "<1a/>", "<a b/>", "<a><![CDATA[x</a>",
      "<a><!-- x</a>",
      "<a><!-- -- --></a>", "<!-- nur Kommentar -->", "<a></a b>", "<a>&#x;</a>", "<a>&;</a>",
      "<a xmlns:x=\"\"/>", "<a xmlns:xmlns=\"urn:x\"/>",
      "<a xmlns:x=\"u:1\" xmlns:y=\"u:1\" x:b=\"\" y:b=\"\"/>",
      "<a:b:c xmlns:a=\"u:1\"/>", "<a/>\u{1A}", "<a>\u{FFFF}</a>", "\u{FEFF}",
    ])
  func refused(text: String) {
    let refusals = Parsing.refusal(of: text)
    #expect(refusals.containsError)
    #expect(refusals.allSatisfy { !$0.message.german.isEmpty && !$0.message.english.isEmpty })
  }

  @Test(
    "What is well-formed is accepted, however unusual",
    arguments: [
      "<a/>", "<a></a>", "<a />", "<a\n/>", "<a>&lt;&gt;&amp;&apos;&quot;</a>",
      "<a>&#228;&#xE4;</a>",
      "<a b='\"' c=\"'\"/>", "<!-- x --><a/><!-- y -->\n", "\n<a/>\r\n", "<ä/>",
      "<a xmlns=\"relativ\"/>",
      "<a xml:lang=\"de\" xml:space=\"preserve\"/>", "<a>\u{9}\u{A}\u{D}\u{10FFFD}</a>",
    ])
  func accepted(text: String) {
    #expect(Parsing.refusal(of: text) == [])
  }

  @Test("What libxml2 says is not said twice")
  func notTwice() throws {
    let refusal = try #require(Parsing.refusal(of: "<a b/>").first)
    let detail = try #require(refusal.message.english.split(separator: ": ", maxSplits: 1).last)
    #expect(refusal.help?.english.contains(detail) != true)
  }
}
