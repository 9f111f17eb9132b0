import LibXML
import Testing

@Suite("The elements of a document")
struct ElementTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- davor -->
    <kurs xmlns="urn:kurs:1" xmlns:x="urn:x" version="1.0" x:version="fremd" leer="">
      Text <titel xml:lang="de">Frühling</titel>
      <!-- dazwischen <titel>nein</titel> -->
      <titel xml:lang="en-GB">Spring &amp; &#x201E;more&#8220;</titel>
      <x:titel>fremd</x:titel><ort/>
    </kurs>
    """

  private let document: Document
  private let root: Element

  init() throws {
    document = try Parsing.document(Self.text)
    root = try #require(document.root)
  }

  @Test("The root has its name, its namespace and its document")
  func rootElement() {
    #expect(root.name == "kurs")
    #expect(root.namespace == "urn:kurs:1")
    #expect(root.document === document)
    #expect(document.name == "kurs.xml")
  }

  @Test("Children come in document order, without text and comments")
  func children() {
    #expect(root.children.map(\.name) == ["titel", "titel", "titel", "ort"])
    #expect(root.children.map(\.namespace) == ["urn:kurs:1", "urn:kurs:1", "urn:x", "urn:kurs:1"])
    #expect(root.children.map(\.line) == [4, 6, 7, 7])
  }

  @Test("Children are found by name, the first or all of them")
  func byName() throws {
    #expect(root.child("titel")?.text == "Frühling")
    #expect(root.children("titel").map(\.text) == ["Frühling", "Spring & „more“", "fremd"])
    #expect(root.child("gibt-es-nicht") == nil)
    #expect(root.children("gibt-es-nicht").isEmpty)
    let place = try #require(root.child("ort"))
    #expect(place.children.map(\.name) == [])
    #expect(place.text == "")
  }

  @Test("Attributes are those without namespace; an empty one is there")
  func attributes() {
    #expect(root.attribute("version") == "1.0")
    #expect(root.attribute("leer") == "")
    #expect(root.attribute("fehlt") == nil)
    #expect(root.attribute("lang") == nil)
    #expect(root.attribute("xmlns") == nil)
  }

  @Test("The language is that of the element itself")
  func language() {
    #expect(root.language == nil)
    #expect(root.children("titel").map(\.language) == ["de", "en-GB", nil])
  }

  @Test("An element without namespace has an empty one")
  func noNamespace() throws {
    let root = try #require(try Parsing.document("<a><b xmlns=\"urn:b\"/><c/></a>").root)
    #expect(root.namespace == "")
    #expect(root.children.map(\.namespace) == ["urn:b", ""])
  }

  @Test(
    "Text is the whole of it, whatever interrupts it",
    arguments: [
      ("<a>Titel</a>", "Titel"), ("<a>Ti<![CDATA[te]]>l</a>", "Titel"),
      ("<a><![CDATA[Ti]]><![CDATA[tel]]></a>", "Titel"), ("<a>Ti<!-- x -->tel</a>", "Titel"),
      ("<a>Ti&#116;e&#x6C;</a>", "Titel"), ("<a>Ti<b>nicht</b>tel</a>", "Titel"),
      ("<a><![CDATA[<b>&amp;</b>]]></a>", "<b>&amp;</b>"),
      ("<a>&lt;b&gt; &amp; 'c'</a>", "<b> & 'c'"),
      ("<a>  x  </a>", "  x  "), ("<a></a>", ""), ("<a/>", ""), ("<a><!-- x --></a>", ""),
      // XML 1.0, 2.11: the ends of lines are LF for whoever reads; a written reference stays.
      ("<a>x\r\ny\rz\nw</a>", "x\ny\nz\nw"), ("<a>x&#13;y</a>", "x\ry"),
      ("<a>\u{10FFFD}é\u{301}</a>", "\u{10FFFD}é\u{301}"),
    ])
  func text(text: String, expected: String) throws {
    let read = try #require(try Parsing.document(text).root).text
    #expect(Array(read.unicodeScalars) == Array(expected.unicodeScalars))
  }

  // XML 1.0, 3.3.3: tabs and ends of lines in attributes are blanks, references are kept.
  @Test("White space in attributes is as XML normalises it")
  func attributeWhiteSpace() throws {
    let root = try #require(try Parsing.document("<a b=\" x\ty\nz &#9;&#10;\"/>").root)
    #expect(root.attribute("b") == " x y z \t\n")
  }

  @Test("An element keeps its document alive")
  func lifetime() throws {
    var titles: [Element] = []
    for index in 0..<100 {
      titles.append(
        try #require(try Parsing.document("<a><titel>\(index)</titel></a>").root?.child("titel")))
    }
    #expect(titles.map(\.text) == (0..<100).map(String.init))
  }
}
