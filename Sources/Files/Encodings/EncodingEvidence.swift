/// What the bytes of a text from 0x80 on say of its encoding: how often each stands between which
/// kinds of neighbours. In German text a letter stands in a word, a sign does not.
package struct EncodingEvidence: Sendable {
  /// By byte, what stands before it, and what behind it.
  private var counts = [Int](repeating: 0, count: 128 * 16)
  /// Characters of more than one byte that are UTF-8.
  private var wholeCharacters = 0
  /// Bytes that are none.
  private var brokenBytes = 0
  /// Where the first byte stands that is no UTF-8.
  package private(set) var firstBroken: Int?

  /// What the whole text is.
  package enum Verdict: Hashable, Sendable {
    case certain(TextEncoding)
    /// UTF-8 in parts only.
    case mixed
    case uncertain
  }

  package var verdict: Verdict {
    if brokenBytes == 0 { return .certain(.utf8) }
    // By chance two bytes of another encoding are one character of UTF-8, but rarely.
    if wholeCharacters * 20 > brokenBytes { return .mixed }
    let scores = TextEncoding.singleByte.map { ($0, score(of: $0)) }.sorted { $0.1 > $1.1 }
    guard let (best, score) = scores.first, score >= 0.35, score - scores[1].1 >= 0.3 else {
      return .uncertain
    }
    return .certain(best)
  }

  /// Whether there are bytes that the encoding has no character for.
  package func hasUndefined(in encoding: TextEncoding) -> Bool {
    guard let upper = SingleByteTable(encoding)?.upper else { return false }
    return upper.indices.contains { byte in
      upper[byte] == "\u{FFFD}" && counts[byte * 16..<byte * 16 + 16].contains { $0 > 0 }
    }
  }

  /// Whether all of it is ASCII.
  package var isASCII: Bool { wholeCharacters + brokenBytes == 0 }

  // MARK: - Counting

  mutating func add(_ other: EncodingEvidence) {
    for index in counts.indices { counts[index] += other.counts[index] }
    wholeCharacters += other.wholeCharacters
    brokenBytes += other.brokenBytes
    firstBroken = [firstBroken, other.firstBroken].compactMap { $0 }.min()
  }

  /// - Parameters:
  ///   - range: the bytes to look at; those beside it are their neighbours.
  ///   - count: how many bytes there are.
  ///   - offset: where the first of all bytes stands.
  ///   - visit: called for each byte from 0x80 on.
  mutating func add(
    _ bytes: [UInt8], _ range: Range<Int>, of count: Int, at offset: Int,
    visit: (UInt8) -> Void
  ) {
    bytes.withUnsafeBytes { bytes in
      var position = range.lowerBound
      while position < range.upperBound {
        if position &+ 8 <= range.upperBound {
          let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
          position &+= high.trailingZeroBitCount / 8
          if high == 0 { continue }
        }
        let byte = bytes[position]
        if byte >= 0x80 {
          let before = position > 0 ? Neighbour(bytes[position - 1]) : .other
          let behind = position + 1 < count ? Neighbour(bytes[position + 1]) : .other
          counts[Int(byte - 0x80) * 16 + before.rawValue * 4 + behind.rawValue] += 1
          visit(byte)
          judge(bytes, position, of: count, at: offset)
        }
        position &+= 1
      }
    }
  }

  /// Counts a byte as part of a character of UTF-8, or as none.
  private mutating func judge(
    _ bytes: UnsafeRawBufferPointer, _ position: Int, of count: Int, at offset: Int
  ) {
    // The rest of a character is judged with its first byte.
    if bytes[position] & 0xC0 == 0x80 {
      var lead = position - 1
      while lead >= 0, position - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      if lead < 0 { return }
      if Self.length(bytes[lead]) > position - lead { return }
    } else {
      let length = Self.length(bytes[position])
      let rest = position + 1..<position + max(length, 1)
      if length > 1, rest.upperBound <= count, rest.allSatisfy({ bytes[$0] & 0xC0 == 0x80 }) {
        wholeCharacters += 1
        return
      }
    }
    brokenBytes += 1
    firstBroken = min(firstBroken ?? .max, offset + position)
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private enum Neighbour: Int {
    case other, small, capital, foreign

    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: self = .small
      case 0x41...0x5A: self = .capital
      case 0x80...: self = .foreign
      default: self = .other
      }
    }
  }

  // MARK: - Weighing

  /// From -1, nonsense, to 1, German.
  private func score(of encoding: TextEncoding) -> Double {
    guard let upper = SingleByteTable(encoding)?.upper, !hasUndefined(in: encoding) else {
      return -1
    }
    var (sum, total) = (0.0, 0)
    for (index, count) in counts.enumerated() where count > 0 {
      let before = Neighbour(rawValue: index / 4 % 4) ?? .other
      let behind = Neighbour(rawValue: index % 4) ?? .other
      sum += Double(count) * Self.plausibility(of: upper[index / 16], before, behind)
      total += count
    }
    return total > 0 ? sum / Double(total) : 0
  }

  private static let german: Set<Unicode.Scalar> = ["ä", "ö", "ü", "ß", "Ä", "Ö", "Ü"]
  private static let european = Set("éèêëàáâãåæçíìîïñóòôõøúùûýšžœÉÈÊÀÁÂÅÆÇÍÑÓØÚŠŽŒ".unicodeScalars)
  private static let signs = Set("€§°²³·–—“”‘’»…•®©™±½¼¾µ´\u{A0}".unicodeScalars)
  /// Signs that a word follows at once.
  private static let opening: Set<Unicode.Scalar> = ["„", "‚", "«", "‹"]

  private static func plausibility(
    of scalar: Unicode.Scalar, _ before: Neighbour, _ behind: Neighbour
  ) -> Double {
    let isInside = [.small, .capital].contains(before) && [.small, .capital].contains(behind)
    if opening.contains(scalar) { return [.small, .capital].contains(behind) ? 0.5 : -0.5 }
    if signs.contains(scalar) { return !isInside ? 0.5 : scalar == "’" ? 0.3 : -1 }
    let weight = german.contains(scalar) ? 1 : european.contains(scalar) ? 0.4 : nil
    guard let weight else { return scalar.properties.isAlphabetic ? -0.5 : -1 }
    // A letter of its own is hardly ever German.
    if before == .other, behind == .other { return -0.5 }
    if scalar.properties.isUppercase {
      // A capital stands at the beginning of a word, or among capitals.
      return before == .small ? -1 : weight
    }
    return before == .other && behind == .capital ? -1 : weight
  }
}
