import Diagnostics
import Files
import Foundation
import Testing

@testable import Outcomes

/// Foundation writes the bytes: another program's tables than ours.
@Suite("Texts in the encodings of offices")
struct TextEncodingTests {
  private static let encodings: [(TextEncoding, String.Encoding, mark: [UInt8])] = [
    (.windows1252, .windowsCP1252, []),
    (.utf16LittleEndian, .utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16LittleEndian, .utf16LittleEndian, []), (.utf16BigEndian, .utf16BigEndian, []),
  ]

  /// - Parameter plain: how many rows stand before the first umlaut.
  private static func text(_ rows: Int, plain: Int = 0) -> String {
    "teilnahme;massnahme;traeger;eintritt;merkmal.ort\n"
      + (0..<rows).map { row in
        row < plain
          ? "p\(row);M-\(row % 7);Bildung;2024-01-15;Ort\n"
          : "p\(row);M-\(row % 7);Träger für Übergänge;2024-01-15;Große Allee §\(row % 3)\n"
      }.joined()
  }

  private func tally(
    _ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()
  ) async throws -> (csv: String, codes: [String]) {
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: bytes)], request: CohortRequest(),
      strata: [.feature("ort")], options: options)
    return (
      TallyWriter.csv(data.table), data.inputs[0].diagnostics.map(\.code.description)
    )
  }

  @Test("come to the same sums as UTF-8, and are told of once", arguments: [3, 900, 9_000])
  func same(rows: Int) async throws {
    // Of the longest the first umlaut comes behind what is looked at first.
    let text = Self.text(rows, plain: rows > 1_000 ? 8_900 : 0)
    let expected = try await tally(Array(text.utf8))
    #expect(expected.codes.isEmpty)
    for (_, foreign, mark) in Self.encodings {
      let bytes = mark + Array(try #require(text.data(using: foreign)))
      let found = try await tally(bytes)
      #expect(found.csv == expected.csv)
      #expect(found.codes == ["S2010"])
    }
  }

  /// The bytes by the tables of unicode.org: ROMAN.TXT, CP850.TXT, CP1252.TXT.
  @Test(
    "Encodings in which a byte is a letter are told apart by where their letters stand",
    arguments: [
      [0x8A, 0x9F, 0x86, 0xA7, 0xA4], [0x84, 0x81, 0x9A, 0xE1, 0xF5],
      [0xE4, 0xFC, 0xDC, 0xDF, 0xA7],
    ] as [[UInt8]])
  func singleBytes(bytes: [UInt8]) async throws {
    let text = Array(Self.text(50).utf8)
    var old = text
    for (letter, byte) in zip(["ä", "ü", "Ü", "ß", "§"], bytes) {
      old = Array(
        old.split(separator: Array(letter.utf8), omittingEmptySubsequences: false)
          .joined(separator: [byte]))
    }
    #expect(try await tally(old).csv == tally(text).csv)
  }

  @Test("Any part is the same part of the whole, over all edges of blocks")
  func parts() async throws {
    let text = Self.text(2_000) + "😀€"
    let whole = Array(text.utf8)
    for (encoding, foreign, mark) in Self.encodings {
      let usable = encoding == .windows1252 ? text.replacing("😀", with: "") : text
      let expected = encoding == .windows1252 ? Array(usable.utf8) : whole
      let source = ByteSource(
        name: "x", bytes: mark + Array(try #require(usable.data(using: foreign))))
      let scan = try await TextScan(source, in: encoding, cores: 2)
      let transcoded = source.transcoded(from: encoding, scan)
      #expect(transcoded.count == expected.count)
      for offset in stride(from: 0, to: expected.count, by: 4_099) {
        var buffer = [UInt8](repeating: 0, count: 20_000)
        let count = try transcoded.read(at: offset, count: buffer.count, into: &buffer)
        #expect(buffer[..<count].elementsEqual(expected[offset..<offset + count]))
      }
    }
  }

  @Test("What is mixed or may be several is refused, until it is named")
  func unclear() async throws {
    let mixed = Array(Self.text(20).utf8) + [0x70, 0x39, 0x3B, 0xE4, 0x72]
    await #expect(throws: Refusal.self) { try await tally(mixed) }
    var odd = Array("teilnahme;massnahme;eintritt;merkmal.ort\np1;M-1;2024-01-15;".utf8)
    odd += [0x84, 0x0A]
    let refusal = await #expect(throws: Refusal.self) { try await tally(odd) }
    #expect(refusal?.diagnostics.map(\.code.description) == ["S2003"])
    #expect(try await tally(odd, ReadingOptions(encoding: .codePage850)).csv.contains("ä"))
  }

  @Test(
    "A line sep= counts in capitals and quotes; a pipe separates",
    arguments: ["SEP=;\r\n", "\"sep=;\"\r\n", "sep=; \n", "sep=;;;;\n", ""])
  func separators(line: String) async throws {
    let text = Self.text(5)
    let expected = try await tally(Array(text.utf8)).csv
    #expect(try await tally(Array((line + text).utf8)).csv == expected)
    #expect(try await tally(Array(text.replacing(";", with: "|").utf8)).csv == expected)
    let refusal = await #expect(throws: Refusal.self) {
      try await tally(Array(("sep=,\n" + text).utf8))
    }
    #expect(refusal?.diagnostics.map(\.code.description) == ["S2009"])
  }

  @Test("=\"001\" is 001, in quotes of its own too")
  func excelText() async throws {
    let text = Self.text(5)
    let expected = try await tally(Array(text.utf8)).csv
    for (before, behind) in [("=\"", "\""), ("\"=\"\"", "\"\"\"")] {
      let quoted = text.split(separator: "\n").enumerated().map { index, line in
        var cells = line.split(separator: ";").map(String.init)
        if index > 0 { for cell in [0, 1] { cells[cell] = before + cells[cell] + behind } }
        return cells.joined(separator: ";") + "\n"
      }.joined()
      #expect(try await tally(Array(quoted.utf8)).csv == expected)
    }
  }
}
