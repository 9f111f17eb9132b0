import LibXML
import TestSupport
import Testing

@Suite("The scanner of XML beside libxml2")
struct XMLScannerTests {
  private static let vocabulary = ["w", "row", "c", "v"]
  private static let sample =
    "<w xmlns=\"urn:a\" xmlns:x=\"urn:b\"><row r=\"1\" x:q='2'><c r=\"A1\" t='s'><v>17 &amp; &#228;</v>"
    + "</c><x:c>nein</x:c><c/><!-- k --><v><![CDATA[a<b]]>\r\n&lt;</v><c xmlns='urn:b'><v/></c></row>"
    + "<row r='2'><v> a\tb </v></row></w>\n"

  /// What the scanner tells of bytes that come in pieces of that size.
  private func scanned(_ bytes: [UInt8], piece: Int) throws(XMLScanFault) -> String {
    var rest = bytes[...]
    let scanner = XMLScanner(elements: Self.vocabulary, namespaces: ["urn:a"]) {
      let next = Array(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      return next
    }
    var told = ""
    var text: [UInt8] = []
    var isLeaf = false
    while true {
      switch try scanner.next() {
      case .start:
        told += "<\(scanner.element) \(scanner.string("r") ?? "-") \(scanner.string("t") ?? "-")>"
        (text, isLeaf) = ([], true)
      case .text: scanner.appendText(to: &text)
      case .end:
        told += (isLeaf ? String(decoding: text, as: UTF8.self) : "") + "</>"
        isLeaf = false
      case .endOfDocument: return told
      }
    }
  }

  private func told(_ element: Element) -> String {
    let number = element.namespace == "urn:a" ? Self.vocabulary.firstIndex(of: element.name) : nil
    let inner = element.children.map(told).joined()
    return "<\(number ?? -1) \(element.attribute("r") ?? "-") \(element.attribute("t") ?? "-")>"
      + (inner.isEmpty ? element.text : inner) + "</>"
  }

  private func parsed(_ bytes: [UInt8]) -> String? {
    do {
      return try Document.parse(bytes, name: "x.xml").root.map(told)
    } catch {
      return nil
    }
  }

  @Test("Both read the sample alike, in pieces of any size")
  func sample() throws {
    let bytes = Array(Self.sample.utf8)
    let expected = try #require(parsed(bytes))
    #expect(expected.contains("17 & ä"))
    for piece in [1, 2, 3, 5, 17, 1_000] {
      #expect(try scanned(bytes, piece: piece) == expected)
    }
  }

  @Test("Both accept and refuse the same damaged bytes", arguments: [1, 2, 3] as [UInt64])
  func damaged(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var accepted = 0
    for _ in 0..<2_000 {
      let bytes = Self.damage(Array(Self.sample.utf8), &generator)
      let text = String(decoding: bytes, as: UTF8.self)
      // Processing instructions are refused in profiles and passed over in workbooks.
      if text.contains("<?") { continue }
      // libxml2 wants names of namespaces to be addresses, the scanner only compares them.
      let namespaces = text.matches(of: /xmlns[^=<>]*=\s*["']([^"']*)/).map(\.1)
      if namespaces.contains(where: { $0 != "urn:a" && $0 != "urn:b" }) { continue }
      let piece = Int.random(in: 1...64, using: &generator)
      let here = try? scanned(bytes, piece: piece)
      #expect(here == parsed(bytes), "\(text)")
      if here != nil { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  private static func damage(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "<", ">", "</v>", "<v>", "&", "&gt;", "&#0;", "]]>", "<![CDATA[", "<!--", "-->", "--", "\"",
      "'", "=", " ", "\n", "\r", "r='3'", " xmlns:y='urn:a'", "y:", "/", "é", "\u{FFFE}", "x", "<!",
    ]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: 0x09...0x7E, using: &generator)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.insert(contentsOf: piece.utf8, at: start)
      }
    }
    return bytes
  }

  private func fault(_ bytes: [UInt8]) -> XMLScanFault? {
    do {
      _ = try scanned(bytes, piece: 100)
      return nil
    } catch {
      return error
    }
  }

  @Test("A document type is refused before it is read")
  func documentType() {
    #expect(
      fault(Array("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///dev/zero'>]><w/>".utf8)) == .documentType
    )
    #expect(
      fault(Array("<?xml version='1.0'?>\n<!DOCTYPE w SYSTEM 'x'><w/>".utf8)) == .documentType)
  }

  @Test("Depth, names and attributes are bounded")
  func bounds() {
    let deep = String(repeating: "<v>", count: 300) + String(repeating: "</v>", count: 300)
    #expect(fault(Array(deep.utf8)) == .tooDeep)
    let names = "<w>" + (0..<10_001).map { "<n\($0)/>" }.joined() + "</w>"
    #expect(fault(Array(names.utf8)) == .tooLarge)
    let attributes = "<w " + (0..<1_001).map { "a\($0)='' " }.joined() + "/>"
    #expect(fault(Array(attributes.utf8)) == .tooLarge)
  }

  @Test("A long text comes in pieces and whole")
  func longText() throws {
    let text = String(repeating: "a&amp;]b\r\n", count: 40_000)
    let told = try scanned(Array("<v xmlns='urn:a'>\(text)</v>".utf8), piece: 10_007)
    #expect(told == "<3 - ->" + String(repeating: "a&]b\n", count: 40_000) + "</>")
  }

  @Test("UTF-16 is read in either order, other encodings are refused")
  func encodings() throws {
    let text = "<v xmlns='urn:a'>Maßnahme 😀</v>"
    for isBig in [true, false] {
      var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for unit in text.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBig ? pair : pair.reversed()
      }
      for piece in [1, 3, 1_000] {
        #expect(try scanned(bytes, piece: piece) == "<3 - ->Maßnahme 😀</>")
      }
    }
    #expect(fault([0x3C, 0x76, 0x3E, 0xFC, 0x3C, 0x2F, 0x76, 0x3E]) == .encoding)
    #expect(fault(Array("<?xml version='1.0' encoding='ISO-8859-1'?><v/>".utf8)) == .encoding)
    #expect(fault(Array("<v>\u{1}</v>".utf8)) == .forbiddenCharacter)
    #expect(fault(Array("<v>".utf8)) == .cutOff)
    #expect(fault([]) == .cutOff)
  }
}
