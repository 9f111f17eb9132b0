/// The characters of an encoding in which each is one byte; those below 0x80 are ASCII.
struct SingleByteTable: Sendable {
  /// Those from 0x80 on; U+FFFD for bytes that are none.
  let upper: [Unicode.Scalar]
  /// For each byte its UTF-8, the first byte lowest, and how many bytes that takes.
  private let packed: [UInt32]
  private let lengths: [UInt8]

  private init(_ text: String) {
    upper = Array(text.unicodeScalars)
    let all = (0..<128).map { Unicode.Scalar(UInt8($0)) } + upper
    packed = all.map { scalar in
      Array(String(scalar).utf8).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    lengths = all.map { UInt8(UTF8.width($0)) }
  }

  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .windows1252: self = .windows1252
    case .macRoman: self = .macRoman
    case .codePage850: self = .codePage850
    default: return nil
    }
  }

  /// The bytes that UTF-8 takes for a byte.
  func length(of byte: UInt8) -> Int { Int(lengths[Int(byte)]) }

  /// Writes as UTF-8 what `input` holds.
  /// - Parameter output: has room for three bytes of each, and eight more.
  /// - Returns: how many bytes were written.
  func transcode(
    _ input: UnsafeRawBufferPointer, to output: UnsafeMutableRawPointer
  ) -> Int {
    guard let start = input.baseAddress else { return 0 }
    return packed.withUnsafeBufferPointer { packed in
      lengths.withUnsafeBufferPointer { lengths in
        var (read, written) = (0, 0)
        while read < input.count {
          // A word at a time as far as it is ASCII, which most is.
          if read &+ 8 <= input.count {
            let word = start.loadUnaligned(fromByteOffset: read, as: UInt64.self)
            output.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
            let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
            let plain = high.trailingZeroBitCount / 8
            (read, written) = (read &+ plain, written &+ plain)
            if plain == 8 { continue }
          }
          let byte = Int(start.load(fromByteOffset: read, as: UInt8.self))
          output.storeBytes(of: packed[byte].littleEndian, toByteOffset: written, as: UInt32.self)
          (read, written) = (read &+ 1, written &+ Int(lengths[byte]))
        }
        return written
      }
    }
  }

  private static let windows1252 = SingleByteTable(windows1252Text)
  private static let macRoman = SingleByteTable(macRomanText)
  private static let codePage850 = SingleByteTable(codePage850Text)

  // Sixteen characters a line, from 0x80 on.
  private static let windows1252Text =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"
    + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
    + "°±²³´µ¶·¸¹º»¼½¾¿"
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    + "àáâãäåæçèéêëìíîï"
    + "ðñòóôõö÷øùúûüýþÿ"

  private static let macRomanText =
    "ÄÅÇÉÑÖÜáàâäãåçéè"
    + "êëíìîïñóòôöõúùûü"
    + "†°¢£§•¶ß®©™´¨≠ÆØ"
    + "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
    + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
    + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

  private static let codePage850Text =
    "ÇüéâäàåçêëèïîìÄÅ"
    + "ÉæÆôöòûùÿÖÜø£Ø×ƒ"
    + "áíóúñÑªº¿®¬½¼¡«»"
    + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
    + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
    + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
}
