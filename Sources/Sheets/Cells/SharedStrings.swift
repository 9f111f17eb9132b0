internal import LibXML

/// The texts that a workbook keeps once and its cells refer to by number.
package struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// The most bytes of text: a million pseudonyms take a sixth of it.
  private static let largestSize = 96 << 20

  package var count: Int { ends.count }

  /// Where a text stands in ``all``; `nil` where there is none of that number.
  func range(_ number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return Int(number == 0 ? 0 : ends[number - 1])..<Int(ends[number])
  }

  var all: [UInt8] { bytes }

  private enum Element: Int, CaseIterable { case sst, si, t, r, rPh }

  init() {}

  init(_ part: PartReader) throws(WorkbookFault) {
    var reader = TextItemReader()
    try part.read(Element.allCases.map { "\($0)" }) { scanner throws(XMLScanFault) in
      while true {
        switch try scanner.next() {
        case .start:
          switch (scanner.depth, Element(rawValue: scanner.element)) {
          case (1, .sst): continue
          case (2, .si):
            try reader.read(
              scanner, text: Element.t.rawValue, run: Element.r.rawValue, into: &bytes)
            guard bytes.count + 4 * ends.count <= Self.largestSize else {
              throw XMLScanFault.tooLarge
            }
            ends.append(UInt32(bytes.count))
          default: try scanner.skipElement()
          }
        case .end, .text: continue
        case .endOfDocument: return
        }
      }
    }
  }
}

/// Reads the text of an `si` or `is` element: its own or that of its runs, never how it is spoken.
struct TextItemReader {
  private var scratch: [UInt8] = []

  /// Far more than Excel's 32,767 characters.
  static let largestText = 1 << 20

  /// - Parameter scanner: at the beginning of the element; behind its end afterwards.
  mutating func read(
    _ scanner: XMLScanner, text: Int, run: Int, into bytes: inout [UInt8]
  ) throws(XMLScanFault) {
    let outer = scanner.depth - 1
    var isText = false
    scratch.removeAll(keepingCapacity: true)
    while scanner.depth > outer {
      switch try scanner.next() {
      case .start:
        if scanner.element == text {
          isText = true
        } else if scanner.element != run {
          try scanner.skipElement()
        }
      case .end: isText = false
      case .text:
        guard isText else { continue }
        scanner.appendText(to: &scratch)
        guard scratch.count <= Self.largestText else { throw .tooLarge }
      case .endOfDocument: return
      }
    }
    EscapedText.append(scratch, to: &bytes)
  }
}

/// Texts of a workbook write characters that XML cannot have as `_x000D_`.
enum EscapedText {
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    var isEscaped = false
    for index in text.indices.dropLast(6) where text[index] == UInt8(ascii: "_") {
      isEscaped = isEscaped || text[index + 1] == UInt8(ascii: "x")
    }
    guard isEscaped else {
      bytes += text
      return
    }
    var units: [UInt16] = []
    var index = 0
    func flush(_ bytes: inout [UInt8]) {
      bytes += Array(String(decoding: units, as: UTF16.self).utf8)
      units = []
    }
    while index < text.count {
      if let unit = unit(text, at: index) {
        units.append(unit)
        index += 7
      } else {
        flush(&bytes)
        bytes.append(text[index])
        index += 1
      }
    }
    flush(&bytes)
  }

  private static func unit(_ text: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[index + 2..<index + 6]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
