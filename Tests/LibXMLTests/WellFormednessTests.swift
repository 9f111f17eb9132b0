import Diagnostics
import LibXML
import Testing
import Text

@Suite("What is not well-formed XML")
struct WellFormednessTests {
  @Test(
    "The damage is named in both languages, with its line",
    arguments: [
      ("<a>\n<b>\n</a>", 3, "Hier fehlt </b>", "</b> is missing"),
      ("<a>\n<b></a></b>", 2, "</b>", "</b>"), ("<A>\n</a>", 2, "</a>", "</a>"),
      ("<a/>\n<b/>", 2, "Außerhalb", "outside"), ("<a/>\n\nRest", 3, "Außerhalb", "outside"),
      ("<a>\n<b>\nText", 3, "abgeschnitten", "cut off"), ("<a\n", 1, "abgeschnitten", "cut off"),
      ("Text", 1, "sondern Text", "but Text"), ("{\"a\": 1}", 1, "JSON", "JSON"),
      ("a;b;c\n1;2;3", 1, "CSV", "CSV"), ("<!DOCTYPE html><html></html>", 1, "HTML", "HTML"),
      ("   \n", 2, "Leerraum", "white space"),
      ("<a>\nM&uuml;ller</a>", 2, "&uuml;", "&uuml;"),
      ("<a>\nA & B</a>", 2, "&amp;", "&amp;"), ("<a>\nA &B C</a>", 2, "&amp;", "&amp;"),
      ("<a>\nA &amp B</a>", 2, "Semikolon", "semicolon"),
      ("<a>\n&#228 B</a>", 2, "Semikolon", "semicolon"),
      ("<a>\n1 < 2</a>", 2, "&lt;", "&lt;"), ("<a\nb=\"1\" b=\"1\"/>", 2, "zweimal", "twice"),
      ("<a b=\"1\"c=\"2\"/>", 1, "Leerzeichen", "space"),
      ("<a b=1/>", 1, "Anführungszeichen", "quotation"),
      ("<a b=“1”/>", 1, "Anführungszeichen", "quotation"),
      ("<a b=\"1></a>", 1, "Anführungszeichen", "quotation"),
      ("<a b=\"<\"/>", 1, "&lt;", "&lt;"), ("<a>\n]]></a>", 2, "]]>", "]]>"),
      ("<a>\u{1}</a>", 1, "nicht erlaubt", "does not allow"),
      ("<a>&#0;</a>", 1, "&#0;", "&#0;"), ("<a>&#27;</a>", 1, "&#27;", "&#27;"),
      ("<a>&#xFFFE;</a>", 1, "&#xFFFE;", "&#xFFFE;"),
      ("<a>&#xD800;</a>", 1, "&#xD800;", "&#xD800;"),
      ("<a>&#x110000;</a>", 1, "&#x110000;", "&#x110000;"),
      ("<a>\n<x:b/></a>", 2, "Präfix", "prefix"),
      ("<a>\n<b x:c=\"1\"/></a>", 2, "Präfix", "prefix"),
      ("<a>\n<b xmlns:xml=\"urn:x\"/></a>", 2, "Präfix", "prefix"),
      ("<a>\n<!-- offen\n<b/></a>", 2, "-->", "-->"),
      ("<a>\n<!-- a -- b --></a>", 2, "--", "--"),
      ("<a>\n<![CDATA[x</a>", 2, "]]>", "]]>"),
      ("<a>\n<titel>x</tittel>\n</a>", 2, "</tittel>", "</tittel>"),
    ])
  func named(text: String, line: Int, german: String, english: String) throws {
    #expect(Parsing.refusal(of: text).count == 1)
    let damages = try Parsing.damages(of: text)
    #expect(damages.map(\.location.line).allSatisfy { $0 == line }, "\(damages)")
    let damage = try #require(damages.first)
    #expect(damage.severity == .error)
    #expect(damage.message.german.contains(german), "\(damage.message.german)")
    #expect(damage.message.english.contains(english), "\(damage.message.english)")
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

  @Test("Nothing of libxml2's own words is passed on")
  func ownWords() throws {
    for text in ["<a b/>", "<a>", "<a:b:c xmlns:a=\"u:1\"/>"] {
      let refusal = try #require(Parsing.refusal(of: text).first)
      #expect(refusal.message.german == "Hier ist das XML nicht wohlgeformt.")
      #expect(refusal.message.english == "The XML is not well-formed here.")
    }
  }
}
