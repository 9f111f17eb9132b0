import Diagnostics
import LibXML
import Testing
import Text

@Suite("Document types and processing instructions")
struct DocumentTypeTests {
  @Test(
    "Every kind of document type is refused where it stands",
    arguments: [
      "<!DOCTYPE a>", "<!DOCTYPE html>", "<!DOCTYPE a []>", "<!DOCTYPE a SYSTEM \"a.dtd\">",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
      "<!DOCTYPE a SYSTEM \"file:///dev/zero\">",
      "<!DOCTYPE a PUBLIC \"-//X//Y//EN\" \"a.dtd\">", "<!DOCTYPE a [<!ENTITY x \"y\">]>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/hostname\">]>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]>", "<!DOCTYPE a [<!ELEMENT a ANY>]>",
      "<!DOCTYPE a [<!NOTATION n SYSTEM \"n\">]>", "<!DOCTYPE a [<!ENTITY % p \"\"> %p;]>",
      "<!DOCTYPE a SYSTEM \"a.dtd\" [<!ENTITY % p SYSTEM \"p.dtd\"> %p;]>",
      "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>",
      // Broken ones are refused for what they are, too.
      "<!DOCTYPE a [<!ENTITY x", "<!DOCTYPE a [<!UNSINN>]>",
    ])
  func everyKind(doctype: String) throws {
    let text = "<?xml version=\"1.0\"?>\n<!-- davor -->\n\(doctype)\n<a/>"
    let refusals = Parsing.refusal(of: text)
    #expect(refusals.count == 1)
    let refusal = try #require(refusals.first)
    #expect(refusal.kind == .documentType)
    #expect(refusal.location == SourceLocation(file: "kurs.xml", line: 3))
    #expect(refusal.german.contains("DOCTYPE"))
    #expect(refusal.english.contains("DOCTYPE"))
  }

  // 10^10 repetitions: it would be felt if one were made.
  @Test("Entities that multiply are never multiplied")
  func billionLaughs() throws {
    let entities = (1...10).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let text = "<!DOCTYPE a [<!ENTITY l0 \"x\">\(entities.joined())]><a b=\"&l10;\">&l10;</a>"
    #expect(Parsing.refusal(of: text).map(\.kind) == [.documentType])
  }

  // Some versions of libxml2 never return from this subset, not even by default.
  @Test("Parameter entities that multiply are never read")
  func parameterEntities() throws {
    let entities = (1...4).map { level in
      "<!ENTITY % p\(level) \"" + String(repeating: "&#37;p\(level - 1);", count: 10) + "\">\n"
    }
    let text = "<!DOCTYPE a [\n<!ENTITY % p0 \"A\">\n\(entities.joined())%p4;\n]>\n<a/>"
    #expect(Parsing.refusal(of: text).map(\.kind) == [.documentType])
  }

  @Test("The word DOCTYPE in text, CDATA, comment or attribute is just a word")
  func justAWord() throws {
    let document = try Parsing.document(
      "<!-- <!DOCTYPE x> --><a b=\"DOCTYPE\"><![CDATA[<!DOCTYPE x>]]> DOCTYPE</a>")
    #expect(document.root?.text == "<!DOCTYPE x> DOCTYPE")
  }

  @Test(
    "A document type in the wrong place is refused as well",
    arguments: ["<a><!DOCTYPE a></a>", "<a/><!DOCTYPE a>", "<!doctype html><html/>"])
  func wrongPlace(text: String) {
    #expect(Parsing.refusal(of: text).map(\.kind) == [.notWellFormed])
  }

  @Test(
    "A processing instruction is refused before, in and after the root",
    arguments: [
      ("<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>\n<a/>", 2),
      ("<a>\n\n<?php echo 1; ?></a>", 3), ("<a/>\n<?ende?>", 2), ("<?a?><a/>", 1),
      ("<!-- x -->\n<?a b?>\n<a/>", 2),
    ])
  func processingInstruction(text: String, line: Int) throws {
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .processingInstruction)
    #expect(refusal.location == SourceLocation(file: "kurs.xml", line: line))
    #expect(refusal.german.contains("Verarbeitungsanweisung"))
    #expect(refusal.english.contains("processing instruction"))
  }

  @Test("What looks like an instruction in CDATA or a comment is none")
  func noInstruction() {
    #expect(Parsing.refusal(of: "<a><![CDATA[<?php ?>]]><!-- <?php ?> --></a>") == [])
  }
}
