import TestSupport
import Testing
import Text

@Suite("Names of files as text")
struct FileNameTextTests {
  @Test("come back as the bytes that they were, whatever those are")
  func roundTrip() {
    var random = SplitMix64(seed: 7)
    let parts: [[UInt8]] = [
      [0xFC], [0xC3, 0xBC], [0xC3], [0xBC], Array("a".utf8), Array("\u{10FE80}".utf8),
      Array("\u{10FEFF}".utf8), [0xF4, 0x8F], Array("😀".utf8), [0xED, 0xA0, 0x80], [0xF4], [0xFF],
    ]
    var texts: Set<String> = []
    var names: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      let name = (0..<Int.random(in: 0...5, using: &random)).flatMap { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      let text = FileNameText.text(of: name)
      #expect(FileNameText.bytes(of: text) == name)
      names.insert(name)
      texts.insert(text)
    }
    // Two names are never one text. (A `String` takes texts for equal that are canonically so.)
    #expect(texts.count == names.count)
  }

  @Test("are themselves where they are UTF-8, and shown as bytes where not")
  func shown() {
    for name in ["", "März.csv", "Träger", "😀.xml"] {
      #expect(FileNameText.text(of: Array(name.utf8)) == name && !FileNameText.hasBytes(name))
    }
    let text = FileNameText.text(of: [0x4D, 0xE4, 0x72, 0x7A])
    #expect(FileNameText.hasBytes(text) && text.terminalSafe == "M<E4>rz")
  }
}
