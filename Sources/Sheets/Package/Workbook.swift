package import Files
internal import LibXML

/// A workbook in the format of Excel since 2007 (`.xlsx`, ISO/IEC 29500, both editions).
///
/// Found by its relationships, not by names; nothing outside the archive is ever opened. Sheets are
/// read by ``SheetReader`` one row after the other.
package struct Workbook: Sendable {
  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
    let part: String
  }

  let archive: ZipArchive
  /// Those with cells, in the order of their tabs: sheets that are a diagram are left out.
  package let sheets: [Sheet]
  package let dateSystem: DateSystem
  package let formats: CellFormats
  package let strings: SharedStrings
  package let hasMacros: Bool
  package let hasExternalLinks: Bool

  private enum Element: Int, CaseIterable { case workbook, workbookPr, sheets, sheet }

  package init(_ source: ByteSource) throws(WorkbookFault) {
    if let objection = try FileSignature.objection(to: source) { throw WorkbookFault(objection) }
    do throws(ZipFault) {
      archive = try ZipArchive(source)
    } catch {
      throw WorkbookFault(error == .noDirectory ? .cutOff : .archive(error))
    }
    let part = try WorkbookPart.find(in: archive)
    let related = try Relationships(of: part.name, in: archive)
    hasMacros = part.hasMacros || related.target("vbaProject") != nil
    hasExternalLinks = related.all.contains {
      $0.type == "externalLink" || ($0.type == "externalLinkPath")
    }
    var listed: [(name: String, state: String, id: String)] = []
    var isFrom1904 = false
    let reader = PartReader(archive: archive, name: part.name)
    try reader.read(Element.allCases.map { "\($0)" }) { scanner throws(XMLScanFault) in
      while true {
        switch try scanner.next() {
        case .start:
          switch (scanner.depth, Element(rawValue: scanner.element)) {
          case (1, .workbook), (2, .sheets): continue
          case (2, .workbookPr):
            isFrom1904 = ["1", "true", "on"].contains(scanner.string("date1904") ?? "")
          case (3, .sheet):
            listed.append(
              (
                scanner.string("name") ?? "", scanner.string("state") ?? "",
                scanner.prefixedString("id") ?? ""
              ))
            guard listed.count <= 2_000 else { throw XMLScanFault.tooLarge }
          default: try scanner.skipElement()
          }
        case .end, .text: continue
        case .endOfDocument: return
        }
      }
    }
    var sheets: [Sheet] = []
    for (name, state, id) in listed {
      guard let relationship = related[id], let target = relationship.target else {
        throw WorkbookFault(.badContent(part: part.name))
      }
      guard relationship.type == "worksheet" else { continue }
      // Else a small file could have one large part read a thousand times.
      guard !sheets.contains(where: { $0.part == target }) else {
        throw WorkbookFault(.badContent(part: part.name))
      }
      sheets.append(Sheet(name: name, isHidden: !["", "visible"].contains(state), part: target))
    }
    self.sheets = sheets
    dateSystem = isFrom1904 ? .from1904 : .from1900
    if let name = related.target("styles") {
      formats = try CellFormats(PartReader(archive: archive, name: name))
    } else {
      formats = CellFormats()
    }
    if let name = related.target("sharedStrings") {
      strings = try SharedStrings(PartReader(archive: archive, name: name))
    } else {
      strings = SharedStrings()
    }
  }
}

/// The part of a package that is its workbook.
private struct WorkbookPart {
  let name: String
  let hasMacros: Bool

  static func find(in archive: ZipArchive) throws(WorkbookFault) -> WorkbookPart {
    guard archive["[Content_Types].xml"] != nil else {
      throw WorkbookFault(try foreign(archive))
    }
    let root = try Relationships(of: "", in: archive)
    guard let name = root.target("officeDocument") else {
      throw WorkbookFault(.archiveWithoutWorkbook(archive.entries.first?.name ?? ""))
    }
    let type = try contentType(of: name, in: archive)
    if type.contains("binary") || name.hasSuffix(".bin") { throw WorkbookFault(.binaryWorkbook) }
    if type.contains("wordprocessingml") { throw WorkbookFault(.otherFile("Word (docx)")) }
    if type.contains("presentationml") { throw WorkbookFault(.otherFile("PowerPoint (pptx)")) }
    return WorkbookPart(name: name, hasMacros: type.contains("macroenabled"))
  }

  /// What an archive is that is no package of Office.
  private static func foreign(_ archive: ZipArchive) throws(WorkbookFault) -> WorkbookFault.Kind {
    if let entry = archive["mimetype"], entry.size < 1_000 {
      do throws(ZipFault) {
        let type = String(decoding: try ZipEntryReader(entry, of: archive).all(), as: UTF8.self)
        if type.contains("opendocument.spreadsheet") { return .openDocument }
        return .otherFile(type)
      } catch {
        return .archive(error)
      }
    }
    if archive["Index/Document.iwa"] != nil || archive["Index.zip"] != nil {
      return .otherFile("Apple Numbers")
    }
    if archive["content.xml"] != nil, archive["META-INF/manifest.xml"] != nil {
      return .openDocument
    }
    if archive["_rels/.rels"] != nil { return .missingPart("[Content_Types].xml") }
    return .archiveWithoutWorkbook(archive.entries.first?.name ?? "")
  }

  /// In small letters; empty where none is given.
  private static func contentType(
    of part: String, in archive: ZipArchive
  ) throws(WorkbookFault) -> String {
    var override = ""
    let reader = PartReader(archive: archive, name: "[Content_Types].xml")
    try reader.read(["Types", "Override"]) { scanner throws(XMLScanFault) in
      while true {
        switch try scanner.next() {
        case .start where scanner.element == 1 && scanner.depth == 2:
          let name = scanner.string("PartName") ?? ""
          if name.drop(while: { $0 == "/" }).lowercased() == part.lowercased() {
            override = scanner.string("ContentType") ?? ""
          }
        case .start, .end, .text: continue
        case .endOfDocument: return
        }
      }
    }
    return override.lowercased()
  }
}
