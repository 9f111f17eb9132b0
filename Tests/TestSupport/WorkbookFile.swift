/// A workbook made by hand: sheets of literal XML in an archive whose entries are stored.
package struct WorkbookFile {
  package var sheets: [(name: String, state: String, xml: String)] = []
  package var strings: String?
  package var formats: [String] = []
  package var isFrom1904 = false

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A visible sheet of the rows given as XML.
  package init(_ rows: String..., after: String = "", before: String = "") {
    sheets = [("Tabelle1", "visible", Self.sheet(rows.joined(), before: before, after: after))]
  }

  package static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  /// A row of texts from column A on; an empty text is no cell.
  package static func row(_ number: Int, _ texts: [String], attributes: String = "") -> String {
    let cells = texts.enumerated().map { index, text in
      text.isEmpty ? "" : inline("\(letters[index])\(number)", text)
    }
    return "<row r=\"\(number)\" \(attributes)>\(cells.joined())</row>"
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  package static func inline(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  package var parts: [(name: String, content: [UInt8])] {
    var related = ""
    var listed = ""
    for (index, sheet) in sheets.enumerated() {
      related += relationship("s\(index)", "worksheet", "worksheets/sheet\(index).xml")
      listed +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\""
        + " r:id=\"s\(index)\"/>"
    }
    related += relationship("f", "styles", "styles.xml")
    if strings != nil { related += relationship("t", "sharedStrings", "sharedStrings.xml") }
    let root = relationship("w", "officeDocument", "xl/workbook.xml")
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>"
    }
    let styles = (0...formats.count).map { "<xf numFmtId=\"\($0 == 0 ? 0 : 199 + $0)\"/>" }
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"a.sheet.main+xml\"/></Types>"
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", types),
      ("_rels/.rels", "<Relationships xmlns=\"\(Self.package)\">\(root)</Relationships>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr date1904=\""
          + (isFrom1904 ? "1" : "0") + "\"/><sheets>\(listed)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">\(related)</Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts><cellXfs>"
          + "\(styles.joined())</cellXfs></styleSheet>"
      ),
    ]
    if let strings {
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
    }
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index).xml", sheet.xml))
    }
    return parts.map { ($0.name, Array($0.text.utf8)) }
  }

  private func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target)\"/>"
  }

  package var bytes: [UInt8] { StoredArchive(parts).bytes }
}
