import Diagnostics
import LibXML
import Testing
import Text

@Suite("What is refused before the parser sees a byte")
struct ParsingGateTests {
  @Test("An empty file is called empty")
  func empty() throws {
    let refusal = try #require(Parsing.refusal(of: []).first)
    #expect(refusal.kind == .emptyDocument)
    #expect(refusal.location == SourceLocation(file: "kurs.xml", line: 1, column: 1))
    #expect(refusal.german.contains("leer"))
    #expect(refusal.english.contains("empty"))
  }

  @Test("Two mebibytes are accepted, one byte more is not")
  func size() throws {
    let room = 2 * 1_024 * 1_024 - "<a></a>".utf8.count
    let text = "<a>" + String(repeating: "x", count: room) + "</a>"
    #expect(Parsing.refusal(of: text) == [])
    let refusal = try #require(Parsing.refusal(of: text + "\n").first)
    #expect(refusal.kind == .documentTooLarge)
    #expect(refusal.german.contains("2 MiB"))
  }

  @Test(
    "Formats that are not text are named by their first bytes",
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00], "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP"), ([0x42, 0x5A, 0x68, 0x39], "bzip2"),
      ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Office"),
    ] as [([UInt8], String)])
  func formats(bytes: [UInt8], name: String) throws {
    let refusal = try #require(Parsing.refusal(of: bytes).first)
    #expect(refusal.kind == .notText)
    #expect(refusal.message.german.contains(name))
    #expect(refusal.message.english.contains(name))
  }

  // The first bytes after appendix F of XML 1.0.
  @Test(
    "Encodings of two and four bytes are named, with and without byte order mark",
    arguments: [
      ([0xFE, 0xFF, 0x00, 0x3C, 0x00, 0x61], "UTF-16"),
      ([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], "UTF-16"),
      ([0x00, 0x3C, 0x00, 0x3F], "UTF-16"), ([0x3C, 0x00, 0x3F, 0x00], "UTF-16"),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x3C], "UTF-32"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0x00, 0x3C], "UTF-32"), ([0x3C, 0x00, 0x00, 0x00], "UTF-32"),
      ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
    ] as [([UInt8], String)])
  func wideEncodings(bytes: [UInt8], name: String) throws {
    let refusal = try #require(Parsing.refusal(of: bytes).first)
    #expect(refusal.kind == .wrongEncoding)
    #expect(refusal.message.german.contains(name))
    #expect(refusal.message.english.contains(name))
  }

  @Test("A byte of Latin-1 is named with its line and column")
  func latin1() throws {
    let bytes = Array("<a>\n<b/>\n<c>Fr".utf8) + [0xE4] + Array("ulein</c></a>".utf8)
    let refusal = try #require(Parsing.refusal(of: bytes).first)
    #expect(refusal.kind == .wrongEncoding)
    #expect(refusal.location.line == 3 && refusal.location.column == 6)
    #expect(refusal.message.german.contains("0xE4"))
    #expect(refusal.german.contains("ISO-8859-1"))
  }

  @Test(
    "Bytes that only look like UTF-8 are none",
    arguments: [
      // Overlong <, a surrogate, beyond U+10FFFF, a lone continuation, a cut character.
      [0xC0, 0xBC], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) throws {
    let all = Array("<a>".utf8) + bytes + Array("</a>".utf8)
    let refusal = try #require(Parsing.refusal(of: all).first)
    #expect(refusal.kind == .wrongEncoding)
    #expect(refusal.location.line == 1 && refusal.location.column == 4)
  }

  @Test(
    "A NUL byte is named with its line, wherever it stands",
    arguments: ["<a>\n\0</a>", "<a/>\n\0<b/>"])
  func nul(text: String) throws {
    let refusal = try #require(Parsing.refusal(of: text).first)
    #expect(refusal.kind == .forbiddenCharacter)
    #expect(refusal.location.line == 2 && refusal.location.column == 1)
    #expect(refusal.message.english.contains("NUL"))
  }

  @Test("One byte order mark is accepted, a second one is named")
  func byteOrderMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>".utf8)
    #expect(Parsing.refusal(of: mark + text) == [])
    let refusal = try #require(Parsing.refusal(of: mark + mark + text).first)
    #expect(refusal.location.line == 1)
    #expect(refusal.german.contains("FEFF") || refusal.german.contains("BOM"))
  }
}
