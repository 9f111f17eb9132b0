import Diagnostics
import TestSupport
import Testing

@Suite("The text of an input by lines, whatever the text")
struct SourceTextPropertyTests {
  @Test(
    "Every byte has the line that counting ends before it gives", arguments: [1, 2, 3] as [UInt64])
  func everyOffset(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let bytes = Self.text(&generator)
      let source = SourceText(bytes)
      for offset in 0...bytes.count {
        #expect(
          source.lineNumber(at: offset) == Self.counted(offset, in: bytes), "\(bytes) \(offset)")
      }
      #expect(source.lineCount == Self.counted(bytes.count, in: bytes))
    }
  }

  @Test("The lines together are the text without its ends")
  func allLines() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let bytes = Self.text(&generator)
      let source = SourceText(bytes)
      let lines = try (1...source.lineCount).map { try #require(source.line($0)) }
      #expect(Array(lines.joined().utf8) == bytes.filter { $0 != 0x0A && $0 != 0x0D }, "\(bytes)")
    }
  }

  @Test("A line and a column lead back to the byte")
  func columns() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let bytes = Self.text(&generator)
      let source = SourceText(bytes)
      for (offset, byte) in bytes.enumerated() where byte != 0x0A && byte != 0x0D {
        let line = try #require(source.line(source.lineNumber(at: offset)))
        let index = line.index(line.startIndex, offsetBy: source.column(at: offset) - 1)
        #expect(Array(line[index].utf8) == [byte], "\(bytes) \(offset)")
      }
    }
  }

  private static func text(_ generator: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      [0x0A, 0x0D, 0x61, 0x62][Int.random(in: 0...3, using: &generator)]
    }
  }

  /// One, and one more for each end that lies wholly before the byte.
  private static func counted(_ offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    var position = 0
    while position < bytes.count {
      let isPair = bytes[position] == 0x0D && bytes.dropFirst(position + 1).first == 0x0A
      let end = position + (isPair ? 2 : 1)
      if end > offset { break }
      if bytes[position] == 0x0A || bytes[position] == 0x0D { line += 1 }
      position = end
    }
    return line
  }
}
