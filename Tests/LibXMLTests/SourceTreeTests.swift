import LibXML
import TestSupport
import Testing

@Suite("The source as a tree")
struct SourceTreeTests {
  @Test("has every byte in one piece, in order, and reads the same as libxml2", arguments: 1...300)
  func agrees(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    try expectAgreement("<?xml version='1.0'?>\n<!-- <a> -->" + Self.element(3, &generator) + "\n ")
  }

  @Test("reads what looks like a tag, a prefix or a reference as the parser does")
  func corners() throws {
    for text in [
      "<a/>", "<a></a>", "<a\n>x</a\n>", "<a b='/>' c=\">\"/>", "<a><!-- </a> --></a>",
      "<a><![CDATA[</a>]]]]><![CDATA[>]]></a>", "<a b = 'x'\tc='\"'/>", "\u{FEFF}<a>ä</a>",
      "<p:a xmlns:p='urn:p' xmlns='urn:d'><b xmlns=''><c/></b><p:b xmlns:p='urn:q'/><p:c/></p:a>",
      "<a xmlns='urn:d'><b xmlns='urn:e'/><c/></a>", "<a>&#x41;&amp;amp;&#233;</a>",
      "<a b='&lt;&quot;&#10;'>&amp;\u{301};</a>", "<a> <b/> x <b/> </a>",
    ] {
      try expectAgreement(text)
    }
  }

  @Test("has the places of tags, names and values")
  func places() throws {
    let text = "<p:a xmlns:p='u' k = \"v\"> <b/>x</p:a >"
    let tree = SourceTree(wellFormed: Array(text.utf8))
    func source(_ range: Range<Int>) -> String { String(decoding: tree[range], as: UTF8.self) }
    let root = tree.nodes[0]
    #expect(source(root.bytes) == text && source(root.startTag) == "<p:a xmlns:p='u' k = \"v\">")
    #expect(source(root.nameBytes) == "p:a" && source(root.endTag) == "</p:a >")
    #expect(source(root.content) == " <b/>x" && root.children == [1])
    #expect(root.attributes.map(\.name) == ["p", "k"])
    #expect(root.attributes.map(\.prefix) == ["xmlns", ""])
    #expect(root.attributes.map { source($0.bytes) } == ["xmlns:p='u'", "k = \"v\""])
    #expect(root.attributes.map { source($0.valueBytes) } == ["u", "v"])
    #expect(source(tree.nodes[1].bytes) == "<b/>" && tree.nodes[1].endTag.isEmpty)
  }

  @Test(
    "knows where a text stands, and whether another may take its place",
    arguments: [
      ("<a> x y\n</a>", "x y", true), ("<a/>", "", false), ("<a> \n</a>", "", false),
      ("<a> <![CDATA[ x ]]> </a>", "<![CDATA[ x ]]>", true),
      ("<a>x<![CDATA[y]]></a>", "x<![CDATA[y]]>", true),
      ("<a><!-- c --> x <!-- d --></a>", "x", true),
      ("<a>x<!-- c -->y</a>", "x<!-- c -->y", false), ("<a>x<b/></a>", "x", false),
    ])
  func texts(text: String, expected: String, isReplaceable: Bool) throws {
    let tree = SourceTree(wellFormed: Array(text.utf8))
    let bytes = tree.textBytes(of: tree.nodes[0])
    #expect(String(decoding: tree[bytes], as: UTF8.self) == expected)
    #expect(tree.replaceableText(of: tree.nodes[0]) == (isReplaceable ? bytes : nil))
  }

  @Test("of many namespaces and many elements is made in time", .timeLimit(.minutes(15)))
  func namespaces() {
    let declarations = (0..<20_000).map { " xmlns:n\($0)='u'" }.joined()
    let children = (0..<9_000).map { "<n\($0):b xmlns:m='v'/>" }.joined()
    let tree = SourceTree(wellFormed: Array("<a\(declarations)>\(children)</a>".utf8))
    #expect(tree.nodes.count == 9_001 && tree.nodes.dropFirst().allSatisfy { $0.namespace == "u" })
  }

  private func expectAgreement(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(text.utf8)
    let tree = SourceTree(wellFormed: bytes)
    let mark = text.hasPrefix("\u{FEFF}") ? Array(bytes.prefix(3)) : []
    #expect(mark + written(tree.pieces, in: tree) == bytes, sourceLocation: sourceLocation)
    var elements: [Element] = []
    func visit(_ element: Element) {
      elements.append(element)
      for child in element.children { visit(child) }
    }
    visit(try #require(try Document.parse(bytes, name: "a.xml").root))
    // Beside child elements the document leaves white space out, the source has it.
    func words(of text: String, hasChildren: Bool) -> String {
      hasChildren ? text.filter { !$0.isWhitespace } : text
    }
    func words(of element: Element) -> [String] {
      let hasChildren = element.children.contains { _ in true }
      return [
        element.name, element.namespace, words(of: element.text, hasChildren: hasChildren),
        element.attribute("b") ?? "",
      ]
    }
    func words(of node: SourceTree.Node) -> [String] {
      let value = node.attributes.first { $0.prefix.isEmpty && $0.name == "b" }?.value
      return [
        node.name, node.namespace,
        words(of: tree.text(of: node), hasChildren: !node.children.isEmpty), value ?? "",
      ]
    }
    #expect(
      tree.nodes.map(words) == elements.map(words), "\(text)", sourceLocation: sourceLocation)
  }

  /// The pieces, one after the other.
  private func written(_ pieces: [SourceTree.Piece], in tree: SourceTree) -> [UInt8] {
    pieces.flatMap { piece -> [UInt8] in
      switch piece {
      case .element(let number):
        let node = tree.nodes[number]
        return tree[node.startTag] + written(node.pieces, in: tree) + tree[node.endTag]
      case .text(let bytes), .characterData(let bytes), .comment(let bytes),
        .instruction(let bytes):
        return Array(tree[bytes])
      }
    }
  }

  private static func element(_ depth: Int, _ generator: inout SplitMix64) -> String {
    let leaves = [
      "x", " \n", "&amp;", "&#228;", "ä€", "<!-- <b> -->", "<!---->", "<![CDATA[<&]]>",
      "<![CDATA[]]>", "]>", "'\"", "<a b='>'/>",
    ]
    let start = ["<a>", "<a b=\"1'\">", "<a xmlns='urn:a' >", "<a\nb='&gt;/' xmlns=''>"]
    var text = start.randomElement(using: &generator) ?? ""
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      text +=
        depth > 0 && Bool.random(using: &generator)
        ? element(depth - 1, &generator) : leaves.randomElement(using: &generator) ?? ""
    }
    return text + "</a>"
  }
}
