/// The bytes of one XML text as UTF-8 without byte order mark, checked piece by piece.
///
/// UTF-16 is known by its first two bytes and put into UTF-8. What says that it is anything else
/// is refused.
struct XMLScannerInput {
  private let feed: () -> [UInt8]?
  private var form: Form?
  /// Bytes of a character whose rest has not come yet.
  private var carried: [UInt8] = []

  private enum Form { case utf8, utf16BigEndian, utf16LittleEndian }

  /// - Parameter feed: the next bytes, none at the end; `nil` where the source fails.
  init(feed: @escaping () -> [UInt8]?) {
    self.feed = feed
  }

  /// The next bytes; none at the end.
  mutating func next() throws(XMLScanFault) -> [UInt8] {
    while true {
      guard var piece = feed() else { throw .interrupted }
      let isLast = piece.isEmpty
      if !carried.isEmpty {
        piece = carried + piece
        carried = []
      }
      if form == nil {
        // Four bytes tell the encoding.
        if piece.count < 4, !isLast {
          carried = piece
          continue
        }
        form = Self.form(of: &piece)
      }
      let text = form == .utf8 ? try checked(piece, isLast) : try transcoded(piece, isLast)
      if !text.isEmpty || isLast { return text }
    }
  }

  /// Whether the text came in UTF-16, which its declaration then may say.
  var isWide: Bool { form != .utf8 }

  private static func form(of piece: inout [UInt8]) -> Form {
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) {
      piece.removeFirst(3)
      return .utf8
    }
    if piece.starts(with: [0xFF, 0xFE]) {
      piece.removeFirst(2)
      return .utf16LittleEndian
    }
    if piece.starts(with: [0xFE, 0xFF]) {
      piece.removeFirst(2)
      return .utf16BigEndian
    }
    if piece.starts(with: [0x3C, 0]) { return .utf16LittleEndian }
    return piece.starts(with: [0, 0x3C]) ? .utf16BigEndian : .utf8
  }

  private mutating func checked(_ piece: [UInt8], _ isLast: Bool) throws(XMLScanFault) -> [UInt8] {
    var piece = piece
    let whole = isLast ? piece.count : piece.count - Self.unfinishedCount(piece)
    if whole < piece.count {
      carried = Array(piece[whole...])
      piece.removeLast(piece.count - whole)
    }
    do {
      let text = try UTF8Span(validating: piece.span)
      guard Self.allowed(piece, isASCII: text.isKnownASCII) else {
        throw XMLScanFault.forbiddenCharacter
      }
    } catch {
      throw (error as? XMLScanFault) ?? .encoding
    }
    return piece
  }

  /// How many bytes at the end begin a character that is not finished.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return length > count ? count : 0
      }
    }
    return 0
  }

  /// No control characters but tab and line ends, no U+FFFE and U+FFFF.
  private static func allowed(_ bytes: [UInt8], isASCII: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var forbidden: UInt8 = 0
      var hasMark: UInt8 = 0
      for byte in bytes {
        let isControl = byte < 0x20 && byte != 9 && byte != 10 && byte != 13
        forbidden |= isControl ? 1 : 0
        hasMark |= byte == 0xEF ? 1 : 0
      }
      guard forbidden == 0 else { return false }
      guard hasMark != 0, bytes.count >= 3 else { return true }
      return !(2..<bytes.count).contains {
        bytes[$0 - 2] == 0xEF && bytes[$0 - 1] == 0xBF && bytes[$0] >= 0xBE
      }
    }
  }

  private mutating func transcoded(
    _ piece: [UInt8], _ isLast: Bool
  ) throws(XMLScanFault) -> [UInt8] {
    var piece = piece
    if piece.count % 2 == 1, let last = piece.popLast() {
      if isLast { throw .encoding }
      carried = [last]
    }
    let (high, low) = form == .utf16BigEndian ? (0, 1) : (1, 0)
    var units: [UInt16] = []
    units.reserveCapacity(piece.count / 2)
    for start in stride(from: 0, to: piece.count, by: 2) {
      units.append(UInt16(piece[start + high]) << 8 | UInt16(piece[start + low]))
    }
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      carried = Array(piece.suffix(2)) + carried
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3 / 2)
    let isFaulty = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { bytes.append($0) })
    if isFaulty { throw .encoding }
    guard Self.allowed(bytes, isASCII: false) else { throw .forbiddenCharacter }
    return bytes
  }
}
