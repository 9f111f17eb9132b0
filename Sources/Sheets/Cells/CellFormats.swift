internal import LibXML

/// The number formats of a workbook's cells, by the number that a cell has for its style.
package struct CellFormats: Sendable {
  private var styles: [NumberFormatCode?] = []

  /// Excel allows 65,490 styles and fewer formats.
  private static let most = 100_000

  init() {}

  /// `nil` where the workbook has no such style, or the format is not known.
  package subscript(_ style: Int32) -> NumberFormatCode? {
    styles.indices.contains(Int(style)) ? styles[Int(style)] : nil
  }

  private enum Element: Int, CaseIterable { case styleSheet, numFmts, numFmt, cellXfs, xf }

  init(_ part: PartReader) throws(WorkbookFault) {
    var codes: [Int: NumberFormatCode] = [:]
    var ids: [Int] = []
    try part.read(Element.allCases.map { "\($0)" }) { scanner throws(XMLScanFault) in
      while true {
        switch try scanner.next() {
        case .start:
          switch (scanner.depth, Element(rawValue: scanner.element)) {
          case (1, .styleSheet), (2, .numFmts), (2, .cellXfs): continue
          case (3, .numFmt):
            if let id = scanner.string("numFmtId").flatMap({ Int($0) }),
              let code = scanner.string("formatCode")
            {
              codes[id] = NumberFormatCode(String(code.prefix(1_000)))
            }
          case (3, .xf): ids.append(scanner.string("numFmtId").flatMap { Int($0) } ?? 0)
          default: try scanner.skipElement()
          }
          guard ids.count <= Self.most, codes.count <= Self.most else {
            throw XMLScanFault.tooLarge
          }
        case .end, .text: continue
        case .endOfDocument: return
        }
      }
    }
    styles = ids.map { codes[$0] ?? NumberFormatCode.builtIn($0) }
  }
}
